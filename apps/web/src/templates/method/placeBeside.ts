import type { RecordId, RecordInput } from '@feltline/board';
import type { Editor } from '@feltline/editor';
import type { Box, Point } from '@feltline/geometry';
import { freePlace } from '../freePlace.ts';
import { sizeOfRecords } from '../sizeOfRecords.ts';

/** Air beside what something new stands next to, board units. */
const GAP = 160;

/** Where new records find room beside an object (right of it where that is free), else in the middle of the view. */
export function placeBeside(
  editor: Editor,
  records: readonly RecordInput[],
  near?: RecordId,
): Point {
  const size = sizeOfRecords(records);
  const box = near && editor.index.boundsOf(near);
  const { view } = editor.camera;
  const wanted = box
    ? { x: box.x + box.width + GAP, y: box.y }
    : {
        x: Math.round(view.x + (view.width - size.width) / 2),
        y: Math.round(view.y + (view.height - size.height) / 2),
      };
  return freePlace(size, wanted, takenOn(editor));
}

/** Boxes of what stands on the board by itself. */
function takenOn({ index }: Editor): Box[] {
  return [...index.ids()].flatMap((id) => index.boundsOf(id) ?? []);
}
