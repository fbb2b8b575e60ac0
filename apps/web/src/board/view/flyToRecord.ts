import { type Read, RecordId } from '@feltline/board';
import { type Editor, focusOn, type Part, seenBoxOf, type Target } from '@feltline/editor';
import type { Box } from '@feltline/geometry';
import type { BoardSession } from '../session/BoardSession.ts';

/** Nearer than this nobody can read a touchpoint; further in than the second nothing of the map is seen around it. */
const ZOOM_FROM = 0.6;
const ZOOM_TO = 1.5;
const ZOOM_THERE = 0.9;
/** Air around it, CSS px. */
const PADDING = 40;

/** Chooses an object, or the part of one that a record stands for, and flies to it. Says whether it is there. */
export function flyToRecord(
  { editor }: Pick<BoardSession, 'editor'>,
  id: string,
  flightMs?: number,
): boolean {
  const found = placeOfRecord(editor, RecordId(id));
  if (!found) return false;
  editor.selection.set([found.target.object], found.target);
  editor.setFollowing(undefined);
  flyTo(editor, found.box, flightMs);
  return true;
}

/** Chooses a part that is in view, or brings it there; from so far away that nobody could read it, flies to it. */
export function focusReadable(editor: Editor, target: Target): void {
  focusOn(editor, target);
  const box = seenBoxOf(editor, target);
  if (box && editor.camera.goal.zoom < ZOOM_FROM / 1.5) {
    editor.setFollowing(undefined);
    flyTo(editor, box, undefined);
  }
}

/** What is chosen of a map comes out from under what covers it, where it does not stand in the open already. */
export function showChosenPart({ editor }: Pick<BoardSession, 'editor'>): void {
  const { focused } = editor.selection;
  const found =
    focused?.part === undefined ? undefined : placeOfRecord(editor, RecordId(focused.part));
  if (!found) return;
  const free = freeOnScreen(editor);
  const { x, y, width, height } = editor.camera.boxToScreen(found.box);
  const isOpen =
    x >= free.x &&
    y >= free.y &&
    x + width <= free.x + free.width &&
    y + height <= free.y + free.height;
  if (!isOpen) flyTo(editor, found.box, undefined);
}

/** What stands for a record on the canvas, and where, `board` space; nothing if it is nowhere. */
export function placeOfRecord(
  editor: Editor,
  id: RecordId,
): { target: Target; box: Box } | undefined {
  const { read } = editor.board;
  const own = editor.index.boundsOf(id) ?? read.box(id);
  if (own) return { target: { object: id }, box: own };
  for (const { object, part } of placesOf(read, id)) {
    const record = read.record(object);
    const parts: readonly Part[] =
      (record && editor.gesturesOf(object)?.parts?.(record as never, read)) ?? [];
    const shown = parts.find((one) => one.part === part);
    if (shown) return { target: { object, part }, box: shown.box };
  }
  return undefined;
}

/** Where a record is shown: as itself, or, where it stands in several places, as the first of them. */
function placesOf(read: Read, id: RecordId): { object: RecordId; part: string }[] {
  const props = (read.record(id)?.props ?? {}) as { map?: RecordId; placement?: RecordId };
  const standsFor = props.placement === undefined ? [id] : [id, props.placement];
  const own =
    props.map === undefined ? [] : standsFor.map((part) => ({ object: props.map!, part }));
  const placed = read.ofKind('placement').flatMap((placement) => {
    const at = read.record(placement)?.props as { map: RecordId; touchpoint: RecordId } | undefined;
    return at?.touchpoint === id ? [{ object: at.map, part: placement }] : [];
  });
  return [...own, ...placed];
}

/** The middle of the box to the middle of what no panel covers; the zoom stays if it can be read by. */
function flyTo(editor: Editor, box: Box, flightMs: number | undefined): void {
  const { camera } = editor;
  const free = freeOnScreen(editor);
  const fits = Math.min(
    (free.width - 2 * PADDING) / Math.max(box.width, 1),
    (free.height - 2 * PADDING) / Math.max(box.height, 1),
  );
  const isReadable = camera.zoom >= ZOOM_FROM && camera.zoom <= ZOOM_TO;
  const zoom = Math.max(0.05, Math.min(isReadable ? camera.zoom : ZOOM_THERE, fits));
  camera.flyTo(
    {
      x: box.x + box.width / 2 - (free.x + free.width / 2) / zoom,
      y: box.y + box.height / 2 - (free.y + free.height / 2) / zoom,
      zoom,
    },
    flightMs,
  );
}

/** The part of the canvas that nothing covers, CSS px; a sheet leaves what is above it. */
function freeOnScreen({ camera }: Editor): Box {
  const { free, view, zoom } = camera;
  const box = {
    x: (free.x - view.x) * zoom,
    y: (free.y - view.y) * zoom,
    width: free.width * zoom,
    height: free.height * zoom,
  };
  const panel = document.querySelector('.side-panel')?.getBoundingClientRect();
  const canvas = document.querySelector('.canvas')?.getBoundingClientRect();
  if (!panel || !canvas || panel.height > canvas.height * 0.7) return box;
  return { ...box, height: Math.max(120, panel.top - canvas.top - box.y) };
}
