import {
  type BoardRecord,
  newId,
  orderBetween,
  type Read,
  type RecordId,
  type Transaction,
} from '@feltline/board';
import type { MeasureText } from '@feltline/editor';
import type { Point } from '@feltline/geometry';
import {
  cellIdOf,
  cellText,
  layoutTable,
  type TableLayout,
  tableLayoutOf,
  textBox,
  usualHeight,
  usualWidth,
} from './table-layout.ts';

export interface NewTable {
  /** Top left, board space. */
  readonly at: Point;
  readonly cells: readonly (readonly { readonly text: string; readonly fill?: string }[])[];
  /** Board units; the usual width where there is none. */
  readonly widths?: readonly number[];
  readonly header?: boolean;
  readonly dir?: 'ltr' | 'rtl';
  readonly props?: object;
}

/** Makes a table with its rows, columns and cells. */
export function makeTable(
  tx: Transaction,
  { at, cells, widths = [], header = true, dir = 'ltr', props }: NewTable,
  measure?: MeasureText,
): RecordId {
  const table = tx.create({
    kind: 'table',
    geometry: [at.x, at.y, 0, 0, 0],
    props: { ...props, header, dir },
  });
  let order: string | undefined;
  const next = () => {
    order = orderBetween(order, undefined);
    return order;
  };
  const count = Math.max(...cells.map((row) => row.length));
  const columns = Array.from({ length: count }, (_, i) =>
    tx.create({
      kind: 'table-column',
      order: next(),
      props: { table, width: widths[i] ?? usualWidth },
    }),
  );
  order = undefined;
  cells.forEach((row, i) => {
    const texts = columns.map((_, j) => row[j]?.text ?? '');
    const height = measure
      ? Math.max(
          ...texts.map((text, j) =>
            heightOf(text, widths[j] ?? usualWidth, header && i === 0, measure),
          ),
        )
      : usualHeight;
    const rowId = tx.create({
      kind: 'table-row',
      order: next(),
      props: { table, height },
    });
    columns.forEach((column, j) => {
      const fill = row[j]?.fill;
      makeCell(tx, table, rowId, column, texts[j], fill);
    });
  });
  return table;
}

function makeCell(
  tx: Transaction,
  table: RecordId,
  row: RecordId,
  column: RecordId,
  text = '',
  fill?: string,
): RecordId {
  return tx.create({
    id: cellIdOf(row, column),
    kind: 'table-cell',
    text,
    props: { table, row, column, ...(fill ? { fill } : {}) },
  });
}

/** A new row at `index`, counted from 0; at the end when it is left out. */
export function addRow(
  tx: Transaction,
  table: RecordId,
  index = Number.POSITIVE_INFINITY,
): RecordId {
  const layout = layoutNow(tx, table);
  const row = tx.create({
    id: newId(),
    kind: 'table-row',
    order: orderAt(tx.read, layout.rows, index),
    props: { table, height: usualHeight },
  });
  for (const column of layout.columns) makeCell(tx, table, row, column.id);
  return row;
}

/** A new column at `index`, counted from 0 in reading order; at the end when it is left out. */
export function addColumn(
  tx: Transaction,
  table: RecordId,
  index = Number.POSITIVE_INFINITY,
): RecordId {
  const layout = layoutNow(tx, table);
  const beside = layout.columns[Math.min(Math.max(0, index - 1), layout.columns.length - 1)];
  const column = tx.create({
    id: newId(),
    kind: 'table-column',
    order: orderAt(tx.read, layout.columns, index),
    props: { table, width: beside?.width ?? usualWidth },
  });
  for (const row of layout.rows) makeCell(tx, table, row.id, column);
  return column;
}

/** A cell that two simultaneous changes left out (a row of one, a column of the other) is made when it is wanted. */
export function ensureCell(
  tx: Transaction,
  table: RecordId,
  row: RecordId,
  column: RecordId,
): void {
  if (!tx.record(cellIdOf(row, column))) makeCell(tx, table, row, column);
}

/** Gives the rows the height their words need, all or only those named. */
export function fitRows(
  tx: Transaction,
  table: RecordId,
  measure: MeasureText,
  only?: ReadonlySet<RecordId>,
): void {
  const layout = layoutNow(tx, table);
  layout.rows.forEach((row, i) => {
    if (only && !only.has(row.id)) return;
    const height = rowHeight(layout, i, tx.read, measure);
    if (height !== row.height) tx.update(row.id, { props: { height } });
  });
}

/** What the words of a row need, board units. */
export function rowHeight(
  layout: TableLayout,
  index: number,
  read: Read,
  measure: MeasureText,
): number {
  const row = layout.rows[index];
  if (!row) return usualHeight;
  const isHeader = layout.header && index === 0;
  return Math.max(
    usualHeight,
    ...layout.columns.map(({ id, width }) =>
      heightOf(read.record(cellIdOf(row.id, id))?.text ?? '', width, isHeader, measure),
    ),
  );
}

function heightOf(text: string, width: number, isHeader: boolean, measure: MeasureText): number {
  if (text === '') return usualHeight;
  const { size, lineHeight, weight, headerWeight, above } = cellText;
  const style = { size, lineHeight, weight: isHeader ? headerWeight : weight };
  const inner = textBox({ x: 0, y: 0, width, height: 0 }).width;
  const { height } = measure(text, { ...style, width: inner });
  return Math.max(usualHeight, Math.ceil(height + 2 * above));
}

function orderAt(
  read: Read,
  siblings: readonly { readonly id: RecordId }[],
  index: number,
): string {
  const order = (one: { readonly id: RecordId } | undefined) => one && read.record(one.id)?.order;
  const at = Math.min(Math.max(0, index), siblings.length);
  return orderBetween(order(siblings[at - 1]), order(siblings[at]));
}

function layoutNow(tx: Transaction, table: RecordId): TableLayout {
  const record = tx.record(table) as BoardRecord | undefined;
  if (record?.kind !== 'table') throw new Error(`Got ${table}, expected the id of a table`);
  return tableLayoutOf(table, tx.read) ?? layoutTable(record, tx.read);
}
