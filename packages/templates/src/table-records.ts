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
      const { text = '', ...props } = cells[j] ?? {};
      const id = tableCellId(row, column.id);
      const where = { table, row, column: column.id };
      records.push({ id, kind: 'table-cell', text, props: { ...where, ...props } });
    }
  }
  return { id: table, height: total, records };
}

function heightOf(cells: readonly CellSpec[], widths: readonly number[]): number {
  const { size, lineHeight, inset, above, usualHeight } = tableText;
  const lines = cells.map(({ text, hint = '' }, i) =>
    linesOf(text || hint, (widths[i] ?? 0) - 2 * inset, size),
  );
  return Math.max(usualHeight, Math.ceil(Math.max(...lines) * size * lineHeight + 2 * above));
}
