import type { RecordInput } from '@feltline/board';
import type { Point } from '@feltline/geometry';
import type { InkProps } from './ink.model.ts';
import { widthOf } from './ink-style.ts';
import { packPoints, type StrokePoint } from './packed-points.ts';

/** A pen pressed hard draws wider than its width; by this factor at most. */
const widest = 1.6;

/**
 * The record of a stroke. `points` are pixels from `origin` (board) at `zoom` (pixels per board unit): a stroke is as
 * thick on the screen as its width says, however far away one draws it.
 */
export function strokeInput(
  points: readonly StrokePoint[],
  style: Pick<InkProps, 'tool' | 'color' | 'width'>,
  origin: Point,
  zoom: number,
): RecordInput {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  const margin =
    Math.ceil((widthOf(style.tool, style.width) / 2) * (style.tool === 'pen' ? widest : 1)) + 1;
  const [x, y] = [Math.floor(left - margin), Math.floor(top - margin)];
  const natural = [Math.ceil(right + margin - x), Math.ceil(bottom + margin - y)] as const;
  const inside = points.map((point) => ({ ...point, x: point.x - x, y: point.y - y }));
  const board = (value: number) => Math.round((value / zoom) * 1000) / 1000;
  return {
    kind: 'ink',
    geometry: [origin.x + board(x), origin.y + board(y), board(natural[0]), board(natural[1]), 0],
    props: { ...style, points: packPoints(inside), natural },
  };
}
