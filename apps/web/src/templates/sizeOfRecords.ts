import { Board, type RecordInput } from '@feltline/board';
import { unionBoxes } from '@feltline/geometry';
import { kinds } from '@feltline/objects/models';
import * as Y from 'yjs';

/** How much room records take that are not on a board yet, board units. */
export function sizeOfRecords(records: readonly RecordInput[]): { width: number; height: number } {
  const board = new Board(new Y.Doc(), kinds);
  board.transact((tx) => {
    for (const record of records) tx.create(record);
  });
  const box = unionBoxes([...board.objects()].flatMap((id) => board.read.box(id) ?? []));
  board.destroy();
  return { width: box?.width ?? 0, height: box?.height ?? 0 };
}
