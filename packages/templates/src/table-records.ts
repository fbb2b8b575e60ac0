import { newId, type RecordId, type RecordInput } from '@feltline/board';
import { ascending } from '@feltline/journey';
import { tableCellId, tableText } from '@feltline/objects/models';
import { linesOf } from './lines-of.ts';

export interface CellSpec {
  readonly text?: string;
  readonly hint?: string;
  /** Name of a sticky colour. */
  readonly fill?: string;
  readonly slot?: string;
  /** What it works out of the cells before it. */
  readonly formula?: string;
  /** The record it tells of, and what of it. */
  readonly about?: RecordId;
  readonly fact?: string;
  /** What it says of it now: its row is made high enough for that. */
  readonly telling?: string;
}

export interface TableSpec {
  /** Top left, board space. */
  readonly at: { readonly x: number; readonly y: number };
  readonly dir: 'ltr' | 'rtl';
  /** Board units, in reading order. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly CellSpec[])[];
  readonly header?: boolean;
  /** Rows after the header are at least this high, board units. */
  readonly rowHeight?: number;
}

/** A table with rows high enough for what stands in them. */
export function tableRecords({ at, dir, widths, rows, header = true, rowHeight = 0 }: TableSpec): {
  readonly id: RecordId;
  readonly height: number;
  readonly records: readonly RecordInput[];
} {
  const table = newId();
  const nextRow = ascending();
  const nextColumn = ascending();
  const columns = widths.map((width) => ({
    id: newId(),
    kind: 'table-column',
    order: nextColumn(),
    props: { table, width },
  }));
  let total = 0;
  const records: RecordInput[] = [
    { id: table, kind: 'table', geometry: [at.x, at.y, 0, 0, 0], props: { header, dir } },
    ...columns,
  ];
  for (const [i, cells] of rows.entries()) {
    const row = newId();
    const height = Math.max(header && i === 0 ? 0 : rowHeight, heightOf(cells, widths));
    total += height;
    records.push({ id: row, kind: 'table-row', order: nextRow(), props: { table, height } });
    for (const [j, column] of columns.entries()) {
      const { text = '', telling: _, ...props } = cells[j] ?? {};
      const id = tableCellId(row, column.id);
      const where = { table, row, column: column.id };
      records.push({ id, kind: 'table-cell', text, props: { ...where, ...props } });
    }
  }
  return { id: table, height: total, records };
}

/** How high a table of these rows is, board units. */
export function tableHeight(
  rows: TableSpec['rows'],
  widths: readonly number[],
  { header = true, rowHeight = 0 }: Pick<TableSpec, 'header' | 'rowHeight'> = {},
): number {
  const least = (i: number) => (header && i === 0 ? 0 : rowHeight);
  return rows.reduce((sum, cells, i) => sum + Math.max(least(i), heightOf(cells, widths)), 0);
}

function heightOf(cells: readonly CellSpec[], widths: readonly number[]): number {
  const { size, lineHeight, inset, above, usualHeight } = tableText;
  const lines = cells.map(({ text, telling, hint = '' }, i) => {
    const width = (widths[i] ?? 0) - 2 * inset;
    const parts = (text || telling || hint).split('\n');
    return parts.reduce((sum, part) => sum + linesOf(part, width, size), 0);
  });
  return Math.max(usualHeight, Math.ceil(Math.max(...lines) * size * lineHeight + 2 * above));
}
