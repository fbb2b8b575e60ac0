import type { Box, Point } from '@feltline/geometry';

export const PADDING = 18;
export const HEAD = 66;
export const ROW = 54;
const FOOT = 12;
/** A table on a card, board units: the names of its lines, the names of its columns above, and a line. */
export const TABLE = { names: 72, head: 36, line: 34 } as const;

/** How many lines have room on a card, board units; `isCut` keeps one line's place for how many more there are. */
export function roomFor(height: number, rows: number): { shown: number; isCut: boolean } {
  const room = Math.max(0, Math.floor((height - HEAD - FOOT) / ROW));
  return rows <= room ? { shown: rows, isCut: false } : { shown: Math.max(0, room), isCut: true };
}

/** Where a line of the card stands, board units. */
export function rowBox({ x, y, width }: Box, row: number): Box {
  return { x: x + PADDING, y: y + HEAD + row * ROW, width: width - 2 * PADDING, height: ROW };
}

/** The line at a point of the board; nothing above and below the lines. */
export function rowAt(box: Box, point: Point): number | undefined {
  const row = Math.floor((point.y - box.y - HEAD) / ROW);
  const room = Math.floor((box.height - HEAD - FOOT) / ROW);
  return row >= 0 && row < room ? row : undefined;
}
