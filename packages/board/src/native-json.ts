import type { Board } from './board.ts';
import type { Geometry, RecordId } from './record.ts';
import type { Transaction } from './transaction.ts';

export interface NativeRecord {
  id: string;
  kind: string;
  geometry?: Geometry;
  order?: string;
  props?: Record<string, unknown>;
  text?: string;
}

/** A whole board as a file: `format` json of the HTTP interface. */
export interface NativeBoard {
  format: 'feltline';
  version: 1;
  records: NativeRecord[];
}

/** Where an import went wrong. In a CSV `row` 1 is the header; in JSON `row` is the index in `records` and `column` the field. */
export interface ImportError {
  row?: number;
  column?: string;
  got: string;
  expected: string;
}

export interface ImportCounts {
  created: number;
  updated: number;
  skipped: number;
}

export function toNativeJson(_board: Board): NativeBoard {
  throw new Error('not yet');
}

export function importNativeJson(
  _source: unknown,
): { records: NativeRecord[] } | { errors: ImportError[] } {
  throw new Error('not yet');
}

/** Writes checked records: unknown ids are created, known ones brought to the file's content, equal ones skipped. */
export function applyNativeRecords(
  _tx: Transaction,
  _records: readonly NativeRecord[],
): ImportCounts & { ids: RecordId[] } {
  throw new Error('not yet');
}
