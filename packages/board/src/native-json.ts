import type { Board } from './board.ts';
import {
  checkNativeRecord,
  type ImportError,
  type LeftOut,
  type NativeRecord,
} from './native-record.ts';
import { describeValue, equalValues } from './plain-value.ts';
import { type BoardRecord, RecordId } from './record.ts';
import type { Transaction } from './transaction.ts';

/** A whole board as a file: format `json` of the HTTP interface. */
export interface NativeBoard {
  format: 'feltline';
  version: 1;
  records: NativeRecord[];
  /** What of the board the file does not hold, if anything: it is broken and stays on the board. */
  leftOut?: LeftOut[];
}

export interface ImportCounts {
  created: number;
  updated: number;
  skipped: number;
}

export interface ApplyOptions {
  /** What happens to records that are on the board already: `update` (default) gives them the file's content. */
  existing?: 'update' | 'keep';
}

/** After so many errors a file is simply not what it should be. */
const maxErrors = 50;

/** All records, those of unknown kinds and broken ones included, by id: the same board gives the same file. */
export function toNativeJson(board: Board): NativeBoard {
  const leftOut: LeftOut[] = [];
  const records = board.storedRecords(undefined, (left) => leftOut.push(left)).sort(byId);
  return {
    format: 'feltline',
    version: 1,
    records,
    ...(leftOut.length > 0 && { leftOut: leftOut.sort(byId) }),
  };
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Reads a file (text or parsed) and checks its form; says where it is wrong, or gives all of its records. */
export function importNativeJson(
  source: unknown,
): { records: NativeRecord[] } | { errors: ImportError[] } {
  const parsed = typeof source === 'string' ? parse(source) : { value: source };
  if ('errors' in parsed) return parsed;
  const errors: ImportError[] = [];
  const file = (
    typeof parsed.value === 'object' && parsed.value !== null ? parsed.value : {}
  ) as Record<string, unknown>;
  const expect = (column: string, right: boolean, expected: string) => {
    if (!right) errors.push({ column, got: describeValue(file[column]), expected });
  };
  expect('format', file.format === 'feltline', '"feltline"');
  expect('version', file.version === 1, '1');
  expect('records', Array.isArray(file.records), 'a list of records');
  if (errors.length > 0) return { errors };
  const records: NativeRecord[] = [];
  const rows = new Map<string, number>();
  for (const [index, value] of (file.records as unknown[]).entries()) {
    const row = index + 1;
    const record = checkNativeRecord(value, (column, got, expected) =>
      errors.push({ row, ...(column && { column }), got, expected }),
    );
    if (errors.length >= maxErrors) return { errors: errors.slice(0, maxErrors) };
    if (record === undefined) continue;
    const other = rows.get(record.id);
    if (other !== undefined) {
      errors.push({
        row,
        column: 'id',
        got: describeValue(record.id),
        expected: `an id that record ${other} has not`,
      });
    }
    rows.set(record.id, row);
    records.push(record);
  }
  return errors.length > 0 ? { errors } : { records };
}

/** Writes checked records into a board: unknown ids are created, equal ones skipped. `ids` are those written. */
export function applyNativeRecords(
  tx: Transaction,
  records: readonly NativeRecord[],
  options: ApplyOptions = {},
): ImportCounts & { ids: RecordId[] } {
  const counts = { created: 0, updated: 0, skipped: 0, ids: [] as RecordId[] };
  for (const record of records) {
    const id = RecordId(record.id);
    const present = tx.record(id);
    if (present === undefined) {
      tx.create({ ...record, id }, { asStored: true });
      counts.created++;
    } else if (options.existing === 'keep' || !bringUpToDate(tx, present, record)) {
      counts.skipped++;
      continue;
    } else counts.updated++;
    counts.ids.push(id);
  }
  return counts;
}

/** Gives a record the content of the file; false if it has it already. */
function bringUpToDate(tx: Transaction, present: BoardRecord, record: NativeRecord): boolean {
  const id = present.id;
  if (present.kind !== record.kind) {
    tx.remove(id);
    tx.create({ ...record, id }, { asStored: true });
    return true;
  }
  tx.update(
    id,
    {
      geometry: record.geometry ?? null,
      ...(record.order !== undefined && { order: record.order }),
      props: record.props ?? {},
    },
    { asStored: true },
  );
  if (record.text !== undefined && present.text !== undefined) tx.setText(id, record.text);
  return !equalValues(present, tx.record(id));
}

function parse(text: string): { value: unknown } | { errors: ImportError[] } {
  try {
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch (error) {
    const got = error instanceof Error ? error.message : String(error);
    return { errors: [{ got: `no JSON (${got})`, expected: 'a Feltline board as JSON' }] };
  }
}
