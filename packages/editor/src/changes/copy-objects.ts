import { type Board, type ClipboardPayload, copyRecords, RecordId } from '@feltline/board';
import { freeBox } from './move-objects.ts';

/** Copies objects; what is copied out of a container will have its own size outside. */
export function copyObjects(board: Board, ids: readonly RecordId[]): ClipboardPayload {
  const payload = copyRecords(board, ids);
  for (const root of Object.keys(payload.bound)) {
    const box = freeBox(board.read, board.kinds, RecordId(root));
    if (box) payload.boxes[root] = box;
  }
  return payload;
}

/** Of the copies made from a payload, those of these originals. */
export function copiesOf(
  originals: Iterable<RecordId>,
  payload: ClipboardPayload,
  copies: readonly RecordId[],
): RecordId[] {
  const chosen = new Set<string>(originals);
  return copies.filter((_, i) => chosen.has(payload.roots[i] as string));
}
