import type { Point } from './point.ts';

/** A straight line to a point, or a cubic curve: two control points and the end. */
export type OutlineSegment = readonly [Point] | readonly [Point, Point, Point];

/** A closed line. */
export interface Outline {
  readonly start: Point;
  readonly segments: readonly OutlineSegment[];
}

/** Straight pieces that stand for one curve. */
const piecesPerCurve = 12;

/** SVG path data; coordinates are rounded to hundredths so that equal outlines give equal texts. */
export function outlinePath({ start, segments }: Outline): string {
  const parts = segments.map(
    (points) => (points.length === 1 ? 'L' : 'C') + points.map(at).join(' '),
  );
  return `M${at(start)}${parts.join('')}Z`;
}

/** The corners of the outline, its curves broken into straight pieces. */
export function outlinePolygon({ start, segments }: Outline): Point[] {
  const points = [start];
  for (const segment of segments) {
    const from = points.at(-1) as Point;
    if (segment.length === 1) points.push(segment[0]);
    else
      for (let i = 1; i <= piecesPerCurve; i++)
        points.push(pointOnCubic(from, segment[0], segment[1], segment[2], i / piecesPerCurve));
  }
  return points;
}

/** The point of a cubic Bézier curve at `t` from 0 to 1. */
export function pointOnCubic(a: Point, b: Point, c: Point, d: Point, t: number): Point {
  const s = 1 - t;
  const [i, j, k, l] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
  return { x: i * a.x + j * b.x + k * c.x + l * d.x, y: i * a.y + j * b.y + k * c.y + l * d.y };
}

const at = ({ x, y }: Point): string => `${hundredths(x)} ${hundredths(y)}`;

function hundredths(value: number): number {
  const rounded = Math.round(value * 100) / 100;
  return rounded === 0 ? 0 : rounded;
}
