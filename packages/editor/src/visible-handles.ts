import type { BoardRecord, Read, RecordId } from '@feltline/board';
import type { Point } from '@feltline/geometry';
import { pointInBox } from '@feltline/geometry';
import type { Editor } from './editor.ts';
import { objectsNear } from './hit-test.ts';
import type { Handle } from './kind-gestures.ts';
import { unlocked } from './locks.ts';

/** How far beside an object its controls still show, screen pixels. */
const reachPx = 40;

/** The kinds' controls on what is chosen or under the pointer, while nothing else goes on. */
export function visibleHandles(
  editor: Editor,
): { readonly object: RecordId; readonly handle: Handle }[] {
  if (editor.editing) return [];
  if (editor.state.handles) return [...editor.state.handles];
  if (editor.state.name !== 'select') return [];
  const { pointer, selection } = editor;
  const read = editor.preview.read;
  const reach = reachPx / editor.camera.zoom;
  const ids = new Set([
    ...(pointer ? objectsNear(editor, pointer, reach) : []),
    ...(selection.only ? [selection.only] : []),
  ]);
  return unlocked(editor, ids).flatMap((object) => {
    const record = read.record(object);
    const handles =
      record && record.problem === undefined
        ? editor.gestures.get(record.kind)?.handles?.(record, read, editor.camera)
        : undefined;
    const others = record && selection.only === object ? handlesOn(editor, record, read) : [];
    return [...(handles ?? []), ...others]
      .filter(({ ifChosen }) => !ifChosen || selection.only === object)
      .filter(({ icon, ifChosen, at }) => icon !== 'plus' || !ifChosen || isFree(editor, at))
      .filter(({ forReaders }) => forReaders || !editor.readOnly)
      .filter(({ near }) => !near || (pointer !== undefined && pointInBox(pointer, near)))
      .map((handle) => ({ object, handle }));
  });
}

/** Where something else stands already there is nothing to be made. */
function isFree(editor: Editor, at: Point): boolean {
  const { board, preview } = editor;
  return objectsNear(editor, at, 0).every((id) => {
    const record = preview.read.record(id);
    const box = preview.read.box(id);
    const kind = record && board.kinds.get(record.kind);
    return !box || !pointInBox(at, box) || kind?.holds || kind?.container;
  });
}

function handlesOn(editor: Editor, record: BoardRecord, read: Read): readonly Handle[] {
  if (record.problem !== undefined) return [];
  return [...editor.gestures.values()].flatMap(
    (of) => of.handlesOn?.(record, read, editor.camera) ?? [],
  );
}
