import type { Geometry, RecordPatch } from '@feltline/board';
import { type Box, unionBoxes } from '@feltline/geometry';
import type { Editor } from './editor.ts';
import { boundsOf } from './outline.ts';
import type { PresencePreview, PresenceState } from './presence-state.ts';

/** Above this many ids a preview is one box and where it went. */
export const maxPreviewIds = 50;
/** A selection is told up to this many ids. */
export const maxSelectionIds = 50;
/** What the patches of a preview may weigh; the whole state has to stay below 8 KiB. */
export const maxPreviewBytes = 5 * 1024;
/** A patch without the weight of its props. */
const patchFrameBytes = 400;

/** What this person's hands are doing, for the others; small enough to be sent 30 times a second. */
export function presenceOf(editor: Editor): PresenceState {
  const { pointer, camera, selection, preview } = editor;
  const shown = previewOf(editor);
  const editing = editor.editingPart?.recordId ?? editor.editing?.object;
  return {
    cursor: pointer ? [round(pointer.x), round(pointer.y)] : null,
    selection: selection.ids.slice(0, maxSelectionIds),
    view: boxOf(camera.view),
    ...(shown ? { preview: shown } : {}),
    ...(preview.committed === undefined ? {} : { committed: preview.committed }),
    ...(editing === undefined ? {} : { editing }),
  };
}

function previewOf(editor: Editor): PresencePreview | undefined {
  const { patches, gesture } = editor.preview;
  if (patches.length === 0) return undefined;
  if (patches.length <= maxPreviewIds) {
    const short = patches.map((patch) => lightened(editor, shortened(patch), patches.length));
    if (new TextEncoder().encode(JSON.stringify(short)).length <= maxPreviewBytes)
      return { gesture, patches: short };
  }
  const ids = patches.map((patch) => patch.id);
  const from = unionBoxes(ids.flatMap((id) => boundsOf(editor.board.read, id) ?? []));
  const to = unionBoxes(ids.flatMap((id) => boundsOf(editor.preview.read, id) ?? []));
  if (!to) return undefined;
  return { gesture, from: boxOf(from ?? to), to: boxOf(to) };
}

/** What is being made may be large (a long stroke): others see a lighter likeness of it until it is there. */
function lightened(editor: Editor, patch: RecordPatch, count: number): RecordPatch {
  const { create } = patch;
  const lighter = create?.props && editor.gestures.get(create.kind)?.lighter;
  if (!lighter || !create.props) return patch;
  const props = lighter(create.props, Math.floor(maxPreviewBytes / count) - patchFrameBytes);
  return { ...patch, create: { ...create, props } };
}

function shortened(patch: RecordPatch): RecordPatch {
  const { geometry, create } = patch;
  return {
    ...patch,
    ...(geometry ? { geometry: roundGeometry(geometry) } : {}),
    ...(create?.geometry
      ? { create: { ...create, geometry: roundGeometry(create.geometry) } }
      : {}),
  };
}

function roundGeometry([x, y, width, height, degrees]: Geometry): Geometry {
  return [round(x), round(y), round(width), round(height), round(degrees)];
}

function boxOf(box: Box): [number, number, number, number] {
  return [round(box.x), round(box.y), round(box.width), round(box.height)];
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
