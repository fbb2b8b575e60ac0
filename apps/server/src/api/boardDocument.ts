import { Board, type RecordInput } from '@feltline/board';
import { kinds } from '@feltline/objects/models';
import * as Y from 'yjs';
import type { Rooms } from '../rooms/Rooms.ts';
import type { BoardId } from '../storage/BoardStorage.ts';
import { exact, type State } from './documents/documentJobs.ts';

/** The whole document as it is in its room at this moment. */
export function stateOf(rooms: Rooms, id: BoardId): Promise<State> {
  return rooms.read(id, (doc) => exact(Y.encodeStateAsUpdate(doc)));
}

/**
 * Brings in what was worked out on a copy of the document, as a colleague's edit; `origin` says for whom. Resolves once
 * it is durable.
 */
export function mergeIn(rooms: Rooms, id: BoardId, update: State, origin?: object): Promise<void> {
  return rooms.edit(id, (doc) => Y.applyUpdate(doc, update, origin));
}

/** The board's title, without reading the rest of the document. */
export function titleOf(doc: Y.Doc): string {
  const record = doc.getMap('records').get('board');
  return record instanceof Y.Map ? String(record.get('text') ?? '') : '';
}

/** Renames as a colleague would: everybody on the board sees it. Resolves once it is durable. */
export function rename(rooms: Rooms, id: BoardId, title: string): Promise<void> {
  return rooms.edit(id, (doc) => withBoard(doc, (board) => board.title.set(title)));
}

/** Writes what a new board begins with. Resolves once it is durable. */
export function beginBoard(
  rooms: Rooms,
  id: BoardId,
  title: string,
  records: readonly RecordInput[],
): Promise<void> {
  return rooms.edit(id, (doc) =>
    withBoard(doc, (board) => {
      board.transact((tx) => {
        for (const record of records) tx.create(record);
      });
      if (title !== '') board.title.set(title);
    }),
  );
}

function withBoard(doc: Y.Doc, use: (board: Board) => void): void {
  const board = new Board(doc, kinds);
  try {
    use(board);
  } finally {
    board.destroy();
  }
}
