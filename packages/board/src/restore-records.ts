import type { Board, TransactOptions } from './board.ts';
import type { BoardTransaction } from './board-transaction.ts';
import type { NativeBoard } from './native-json.ts';
import type { NativeRecord } from './native-record.ts';
import { equalValues } from './plain-value.ts';
import { RecordId } from './record.ts';

/** What became of records between two states of a board, by id. */
export interface RecordChanges {
  readonly added: readonly RecordId[];
  readonly changed: readonly RecordId[];
  readonly removed: readonly RecordId[];
}

type Content = Pick<NativeBoard, 'records' | 'leftOut'>;

/** Which records are new, others and gone in `after`. What either could not say whole counts as the same. */
export function recordChanges(before: Content, after: Content): RecordChanges {
  const unsaid = new Set([...(before.leftOut ?? []), ...(after.leftOut ?? [])].map(({ id }) => id));
  const known = new Map(before.records.map((record) => [record.id, record]));
  const added: RecordId[] = [];
  const changed: RecordId[] = [];
  for (const record of after.records) {
    const old = known.get(record.id);
    known.delete(record.id);
    if (unsaid.has(record.id)) continue;
    if (old === undefined) added.push(RecordId(record.id));
    else if (!equalValues(old, record)) changed.push(RecordId(record.id));
  }
  const removed = [...known.keys()].filter((id) => !unsaid.has(id)).map(RecordId);
  return { added, changed, removed };
}

/**
 * Gives the board exactly the records of `file`, as one step: what is not among them goes, what is gone comes back, and
 * nothing that is equal is written. What the file could not say stays as it is. Answers what was written.
 */
export function restoreRecords(
  board: Board,
  file: Content,
  options: TransactOptions = {},
): RecordChanges {
  return board.transact((transaction) => {
    // the only transactions of a board; a record goes here without what it holds, which may stay
    const tx = transaction as BoardTransaction;
    const changes = recordChanges({ records: board.storedRecords() }, file);
    const wanted = new Map(file.records.map((record) => [record.id, record]));
    for (const id of changes.removed) tx.erase(id);
    for (const id of changes.added) create(tx, wanted.get(id));
    for (const id of changes.changed) bringBack(tx, id, wanted.get(id));
    return changes;
  }, options);
}

function create(tx: BoardTransaction, record: NativeRecord | undefined): void {
  if (record) tx.create({ ...record, id: RecordId(record.id) }, { asStored: true });
}

function bringBack(tx: BoardTransaction, id: RecordId, record: NativeRecord | undefined): void {
  const now = tx.stored(id);
  if (!record || !now) return;
  const isOther =
    now.kind !== record.kind ||
    (now.text === undefined) !== (record.text === undefined) ||
    (now.order !== undefined && record.order === undefined) ||
    (now.props !== undefined && record.props === undefined);
  if (isOther) {
    tx.erase(id);
    return create(tx, record);
  }
  tx.update(
    id,
    {
      geometry: record.geometry ?? null,
      ...(record.order !== undefined && { order: record.order }),
      ...(record.props !== undefined && { props: record.props }),
    },
    { asStored: true },
  );
  if (record.text !== undefined) tx.setText(id, record.text);
}
