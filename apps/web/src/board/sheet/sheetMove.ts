import type { Cell } from './sheetTypes.ts';

interface Size {
  readonly rows: number;
  readonly columns: number;
  /** How many rows a page is. */
  readonly page: number;
  readonly isRtl: boolean;
}

/** Where a key leads from a cell, as in a spreadsheet; nothing for keys that lead nowhere. */
export function moved(
  { row, column }: Cell,
  { key, mod }: { readonly key: string; readonly mod: boolean },
  { rows, columns, page, isRtl }: Size,
): Cell | undefined {
  const to = (nextRow: number, nextColumn: number): Cell => ({
    row: Math.max(0, Math.min(rows - 1, nextRow)),
    column: Math.max(0, Math.min(columns - 1, nextColumn)),
  });
  const along = isRtl ? -1 : 1;
  switch (key) {
    case 'ArrowUp':
      return to(mod ? 0 : row - 1, column);
    case 'ArrowDown':
      return to(mod ? rows - 1 : row + 1, column);
    case 'ArrowRight':
      return to(row, mod ? (isRtl ? 0 : columns - 1) : column + along);
    case 'ArrowLeft':
      return to(row, mod ? (isRtl ? columns - 1 : 0) : column - along);
    case 'Home':
      return to(mod ? 0 : row, 0);
    case 'End':
      return to(mod ? rows - 1 : row, columns - 1);
    case 'PageUp':
      return to(row - page, column);
    case 'PageDown':
      return to(row + page, column);
    default:
      return undefined;
  }
}

/** First and last row and column of the range between two cells. */
export function rangeOf(a: Cell, b: Cell) {
  return {
    top: Math.min(a.row, b.row),
    bottom: Math.max(a.row, b.row),
    first: Math.min(a.column, b.column),
    last: Math.max(a.column, b.column),
  };
}

export function isIn({ row, column }: Cell, range: ReturnType<typeof rangeOf>): boolean {
  return row >= range.top && row <= range.bottom && column >= range.first && column <= range.last;
}
