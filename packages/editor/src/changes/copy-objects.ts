import { type Board, type ClipboardPayload, copyRecords, type RecordId } from '@feltline/board';
import { freeBox } from './move-objects.ts';

/** Copies objects; what is copied out of a container will have its own size outside. */
export function copyObjects(board: Board, ids: readonly RecordId[]): ClipboardPayload {
  const payload = copyRecords(board, ids);
  for (const root of Object.keys(payload.bound)) {
    const box = freeBox(board.read, board.kinds, root as RecordId);
    if (box) payload.boxes[root] = box;
  }
  return payload;
}
