import { defineObject, RecordId } from '@feltline/board';
import * as v from 'valibot';
import { layoutTable, type TableLayout } from './table-layout.ts';

export interface TableProps {
  /** The first row names the columns. */
  header: boolean;
  /** Which side the first column is on. */
  dir: 'ltr' | 'rtl';
}

export interface TableRowProps {
  table: RecordId;
  /** What its words need, board units. */
  height: number;
}

export interface TableColumnProps {
  table: RecordId;
  /** Board units. */
  width: number;
}

export interface TableCellProps {
  table: RecordId;
  row: RecordId;
  column: RecordId;
  /** Name of a sticky colour. */
  fill?: string;
  /** Prompt while nothing is written; never exported. */
  hint?: string;
  /** Name of what it works out of the cells before it while nothing is written. */
  formula?: string;
  /** The record it tells of while nothing is written, and what of it; see `cellFact`. */
  about?: RecordId;
  fact?: string;
}

const recordId = v.pipe(
  v.string(),
  v.transform((id) => RecordId(id)),
);
const length = v.pipe(v.number(), v.minValue(0), v.maxValue(100_000));

const tableRow = defineObject<TableRowProps>({
  kind: 'table-row',
  role: 'part',
  props: v.looseObject({ table: recordId, height: v.optional(v.fallback(length, 0), 0) }),
  partOf: (row) => row.props.table,
  contents: (row, read) => cellsWhere(row.props.table, read, (cell) => cell.row === row.id),
});

const tableColumn = defineObject<TableColumnProps>({
  kind: 'table-column',
  role: 'part',
  props: v.looseObject({ table: recordId, width: v.optional(v.fallback(length, 160), 160) }),
  partOf: (column) => column.props.table,
  contents: (column, read) =>
    cellsWhere(column.props.table, read, (cell) => cell.column === column.id),
});

const tableCell = defineObject<TableCellProps>({
  kind: 'table-cell',
  role: 'part',
  props: v.looseObject({
    table: recordId,
    row: recordId,
    column: recordId,
    fill: v.optional(v.fallback(v.optional(v.string()), undefined)),
    hint: v.optional(v.fallback(v.optional(v.string()), undefined)),
    formula: v.optional(v.fallback(v.optional(v.string()), undefined)),
    about: v.optional(v.fallback(v.optional(recordId), undefined)),
    fact: v.optional(v.fallback(v.optional(v.string()), undefined)),
  }),
  hasText: true,
  partOf: (cell) => cell.props.table,
});

/** Rows, columns and cells are records of their own, so that two people can add, widen and write at once. */
export const table = defineObject<TableProps>({
  kind: 'table',
  role: 'object',
  props: v.looseObject({
    header: v.optional(v.fallback(v.boolean(), true), true),
    dir: v.optional(v.fallback(v.picklist(['ltr', 'rtl']), 'ltr'), 'ltr'),
  }),
  parts: [tableRow, tableColumn, tableCell],
  resize: 'none',
  derive: (record, read) => layoutTable(record, read),
  box: (record, read) => read.derived<TableLayout>(record.id)?.box,
  contents: (record, read) => read.partsOf(record.id),
});

function cellsWhere(
  of: RecordId,
  read: Parameters<typeof layoutTable>[1],
  test: (cell: TableCellProps) => boolean,
): RecordId[] {
  return read.partsOf(of).filter((id) => {
    const record = read.record(id);
    return record?.kind === 'table-cell' && test(record.props as unknown as TableCellProps);
  });
}
