import type { RecordId } from '@feltline/board';
import { type Box, type Point, pointInBox } from '@feltline/geometry';
import type { Editor } from './editor.ts';
import { objectsNear } from './hit-test.ts';
import { boundsOf } from './outline.ts';

/** What an empty place of the board lies in: the smallest thing around it that holds others, of equal ones the topmost. */
export function groundAt(editor: Editor, point: Point): RecordId | undefined {
  const { board } = editor;
  let found: { readonly id: RecordId; readonly area: number } | undefined;
  for (const id of objectsNear(editor, point, 0)) {
    const record = board.get(id);
    const box = boundsOf(board.read, id);
    if (!record || record.problem !== undefined || !board.kinds.get(record.kind)?.holds) continue;
    if (!box || !pointInBox(point, box)) continue;
    if (!found || areaOf(box) < found.area) found = { id, area: areaOf(box) };
  }
  return found?.id;
}

function areaOf({ width, height }: Box): number {
  return width * height;
}
