import * as Y from 'yjs';
import { Board, type BoardOptions } from '../board.ts';
import type { BoardChange } from '../board-change.ts';
import type { BoardRecord, Geometry } from '../record.ts';
import { RecordId } from '../record.ts';
import { seatId, toyKinds } from './toy-kinds.ts';

export const id = RecordId;

export function newBoard(options?: BoardOptions): Board {
  return new Board(new Y.Doc(), toyKinds, options);
}

/** A second person on the same board; updates go back and forth at once. */
export function joined(board: Board, options?: BoardOptions): Board {
  const other = newBoard(options);
  Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(board.doc), 'network');
  for (const [from, to] of [
    [board, other],
    [other, board],
  ] as const) {
    from.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'network') Y.applyUpdate(to.doc, update, 'network');
    });
  }
  return other;
}

/** The same document read by a board that has seen nothing of its past. */
export function reopened(board: Board): Board {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(board.doc));
  return new Board(doc, board.kinds);
}

/** Writes an entry as another program might; a function makes a value anew. */
export function writeEntry(board: Board, entry: string, fields: Record<string, unknown>): void {
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(board.doc));
  const map = new Y.Map<unknown>();
  for (const [key, value] of Object.entries(fields)) {
    map.set(key, typeof value === 'function' ? value() : value);
  }
  other.getMap('records').set(entry, map);
  Y.applyUpdate(board.doc, Y.encodeStateAsUpdate(other), 'network');
}

export const at = (x: number, y = 0): Geometry => [x, y, 100, 100, 0];

export function addCard(board: Board, name: string, x = 0, text = ''): RecordId {
  return board.transact((tx) => tx.create({ id: id(name), kind: 'card', geometry: at(x), text }));
}

export function addShelf(board: Board, name: string, cards: readonly string[] = []): RecordId {
  return board.transact((tx) => {
    tx.create({ id: id(name), kind: 'shelf', geometry: at(0) });
    for (const card of cards) {
      tx.create({ id: id(card), kind: 'card' });
      tx.create({
        id: seatId(id(card)),
        kind: 'seat',
        props: { card, shelf: name, place: card },
      });
    }
    return id(name);
  });
}

/** Records by id, to compare boards. */
export function recordsOf(board: Board): Record<string, BoardRecord> {
  return Object.fromEntries([...board.all()].map((record) => [record.id, record]));
}

/** Everything a board can be asked about all of its records. */
export function viewOf(board: Board) {
  const ids = [...board.all()].map((record) => record.id).sort();
  return {
    records: recordsOf(board),
    boxes: Object.fromEntries(ids.map((one) => [one, board.read.box(one)])),
    derived: Object.fromEntries(
      ids.map((one) => [one, [...(board.read.derived<Map<RecordId, unknown>>(one) ?? [])]]),
    ),
    parts: Object.fromEntries(ids.map((one) => [one, board.read.partsOf(one)])),
    kinds: Object.fromEntries(board.kinds.all().map(({ kind }) => [kind, board.read.ofKind(kind)])),
    zOrder: [...board.objects()],
  };
}

export function changesOf(board: Board): BoardChange[] {
  const changes: BoardChange[] = [];
  board.subscribe((change) => changes.push(change));
  return changes;
}
