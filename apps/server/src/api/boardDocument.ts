import { applyNativeRecords, Board, type NativeRecord, type RecordInput } from '@feltline/board';
import { kinds } from '@feltline/objects/models';
import * as Y from 'yjs';
import type { Rooms } from '../rooms/Rooms.ts';
import type { BoardId } from '../storage/BoardStorage.ts';

/** Reads a board's records, as they are in its room at this moment. */
export function readBoard<T>(rooms: Rooms, id: BoardId, read: (board: Board) => T): Promise<T> {
  return rooms.read(id, (doc) => withBoard(doc, read));
}

/** The board's title, without reading the rest of the document. */
export function titleOf(doc: Y.Doc): string {
  const record = doc.getMap('records').get('board');
  return record instanceof Y.Map ? String(record.get('text') ?? '') : '';
}

/** Changes a board as a colleague would: everybody on it sees the change. Resolves once it is durable. */
export function editBoard<T>(rooms: Rooms, id: BoardId, edit: (board: Board) => T): Promise<T> {
  return rooms.edit(id, (doc) => withBoard(doc, edit));
}

export interface FirstContent {
  title: string;
  /** Records of a template. */
  inputs?: readonly RecordInput[];
  /** Records of another board. */
  records?: readonly NativeRecord[];
}

/** Writes what a new board begins with. Resolves once it is durable. */
export function beginBoard(
  rooms: Rooms,
  id: BoardId,
  { title, inputs = [], records = [] }: FirstContent,
): Promise<void> {
  return editBoard(rooms, id, (board) => {
    board.transact((tx) => {
      for (const input of inputs) tx.create(input);
      applyNativeRecords(tx, records);
    });
    if (title !== '') board.title.set(title);
  });
}

function withBoard<T>(doc: Y.Doc, use: (board: Board) => T): T {
  const board = new Board(doc, kinds);
  try {
    return use(board);
  } finally {
    board.destroy();
  }
}
