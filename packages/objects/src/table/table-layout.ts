import type { BoardRecord, Read, RecordId } from '@feltline/board';
import type { Box, Point } from '@feltline/geometry';
import { cellFact } from '@feltline/journey';

/** Of a column, board units. */
export const usualWidth = 160;
export const leastWidth = 48;
/** Of a row of one line, board units. */
export const usualHeight = 40;

/** What is written in cells, board units. */
export const cellText = {
  size: 15,
  lineHeight: 1.3,
  weight: 400,
  headerWeight: 600,
  inset: 12,
  above: 10,
} as const;

export interface TableColumn {
  readonly id: RecordId;
  readonly x: number;
  readonly width: number;
}

export interface TableRow {
  readonly id: RecordId;
  readonly y: number;
  readonly height: number;
}

/** Where the rows and columns of a table stand, board space; columns in reading order. */
export interface TableLayout {
  readonly box: Box;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly header: boolean;
  readonly dir: 'ltr' | 'rtl';
}

/** A cell's id follows from its row and column: two people who make the same cell make the same one. */
export function cellIdOf(row: RecordId, column: RecordId): RecordId {
  return `${row}:${column}` as RecordId;
}

export function layoutTable(record: BoardRecord, read: Read): TableLayout {
  const [left = 0, top = 0] = record.geometry ?? [];
  const { header = true, dir = 'ltr' } = record.props as { header?: boolean; dir?: 'ltr' | 'rtl' };
  const parts = read.partsOf(record.id).flatMap((id) => read.record(id) ?? []);
  const sorted = (kind: string) =>
    parts.filter((part) => part.kind === kind && part.problem === undefined).sort(byOrder);
  const widths = sorted('table-column').map(({ id, props }) => ({
    id,
    width: Math.max(leastWidth, Number(props.width) || usualWidth),
  }));
  const needed = liveHeights(parts, new Map(widths.map((one) => [one.id, one.width])), read);
  let y = top;
  const rows = sorted('table-row').map(({ id, props }) => {
    const height = Math.max(usualHeight, Number(props.height) || 0, needed.get(id) ?? 0);
    y += height;
    return { id, y: y - height, height };
  });
  const width = widths.reduce((sum, column) => sum + column.width, 0);
  let x = 0;
  const columns = widths.map(({ id, width: own }) => {
    x += own;
    return { id, width: own, x: dir === 'rtl' ? left + width - x : left + x - own };
  });
  return { box: { x: left, y: top, width, height: y - top }, columns, rows, header, dir };
}

/** Of a letter of a cell, board units: a layout knows no fonts. */
const LETTER = 7.5;

/** What rows need for the words that their cells tell of other records: those change without anybody writing here. */
function liveHeights(
  parts: readonly BoardRecord[],
  widths: ReadonlyMap<RecordId, number>,
  read: Read,
): ReadonlyMap<RecordId, number> {
  const needed = new Map<RecordId, number>();
  for (const { kind, text, props } of parts) {
    const { about, fact, row, column } = props as Record<string, RecordId | undefined>;
    if (kind !== 'table-cell' || text || !about || !fact || !row || !column) continue;
    const told = cellFact(read, about, fact);
    if (!told || !('text' in told)) continue;
    const { width } = textBox({ x: 0, y: 0, width: widths.get(column) ?? usualWidth, height: 0 });
    const lines = told.text
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * LETTER) / width)), 0);
    const height = Math.ceil(lines * cellText.size * cellText.lineHeight + 2 * cellText.above);
    needed.set(row, Math.max(needed.get(row) ?? 0, height));
  }
  return needed;
}

function byOrder(a: BoardRecord, b: BoardRecord): number {
  const [one = '', other = ''] = [a.order, b.order];
  if (one !== other) return one < other ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

export function tableLayoutOf(table: RecordId, read: Read): TableLayout | undefined {
  return read.derived<TableLayout>(table);
}

/** A cell by its place, counted from 0. */
export interface TableCell {
  readonly id: RecordId;
  readonly row: number;
  readonly column: number;
  readonly box: Box;
}

export function cellAtPlace(
  layout: TableLayout,
  row: number,
  column: number,
): TableCell | undefined {
  const [r, c] = [layout.rows[row], layout.columns[column]];
  if (!r || !c) return undefined;
  const box = { x: c.x, y: r.y, width: c.width, height: r.height };
  return { id: cellIdOf(r.id, c.id), row, column, box };
}

export function cellAtPoint(layout: TableLayout, { x, y }: Point): TableCell | undefined {
  const row = layout.rows.findIndex((one) => y >= one.y && y < one.y + one.height);
  const column = layout.columns.findIndex((one) => x >= one.x && x < one.x + one.width);
  return row < 0 || column < 0 ? undefined : cellAtPlace(layout, row, column);
}

/** The cell that a part of a table names. */
export function cellOfPart(layout: TableLayout, part: string | undefined): TableCell | undefined {
  const [rowId, columnId] = part?.split(':') ?? [];
  const row = layout.rows.findIndex(({ id }) => id === rowId);
  const column = layout.columns.findIndex(({ id }) => id === columnId);
  return row < 0 || column < 0 ? undefined : cellAtPlace(layout, row, column);
}

/** Sentences stand where they begin; figures, letters and abbreviations in the column's own line, on the table's side. */
export function cellSide(text: string, dir: TableLayout['dir']): 'start' | 'right' {
  return dir === 'rtl' && !/\p{L}{3}/u.test(text.replace(/\p{Lu}+/gu, '')) ? 'right' : 'start';
}

/** Where the words of a cell stand. */
export function textBox({ x, y, width, height }: Box): Box {
  const { inset, above } = cellText;
  return {
    x: x + inset,
    y: y + above,
    width: Math.max(1, width - 2 * inset),
    height: Math.max(1, height - 2 * above),
  };
}
