import { type Box, type Point, unionBoxes } from '@feltline/geometry';
import { readingRows } from '../reading-order.ts';

/** Between tidied things, board units. */
export const tidyGap = 20;

/**
 * By how much each box has to go to stand in a grid at the same top left, in reading order, with even gaps and about
 * as many rows as people see in it now. Board units.
 */
export function tidyBoxes(boxes: readonly Box[], gap = tidyGap): Point[] {
  const all = unionBoxes(boxes);
  if (!all) return [];
  const rows = readingRows(boxes.map((box, at) => [at, box] as const));
  const order = rows.flat();
  const columns = Math.ceil(order.length / rows.length);
  return placeInGrid(
    order.map((at) => boxes[at] as Box),
    columns,
    all,
    gap,
  ).reduce<Point[]>((moves, place, i) => {
    const at = order[i] as number;
    const box = boxes[at] as Box;
    moves[at] = { x: place.x - box.x, y: place.y - box.y };
    return moves;
  }, []);
}

/** Top left corners of boxes put row by row into a grid: columns as wide as their widest, rows as high as their highest. */
export function placeInGrid(
  boxes: readonly { readonly width: number; readonly height: number }[],
  columns: number,
  at: Point,
  gap = tidyGap,
): Point[] {
  const widths: number[] = [];
  const heights: number[] = [];
  boxes.forEach(({ width, height }, i) => {
    const [row, column] = [Math.floor(i / columns), i % columns];
    widths[column] = Math.max(widths[column] ?? 0, width);
    heights[row] = Math.max(heights[row] ?? 0, height);
  });
  const xs = offsets(widths, gap);
  const ys = offsets(heights, gap);
  return boxes.map((_, i) => ({
    x: at.x + (xs[i % columns] as number),
    y: at.y + (ys[Math.floor(i / columns)] as number),
  }));
}

function offsets(lengths: readonly number[], gap: number): number[] {
  let next = 0;
  return lengths.map((length) => {
    const at = next;
    next += length + gap;
    return at;
  });
}
