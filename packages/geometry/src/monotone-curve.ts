import type { Point } from './point.ts';

/** One cubic Bézier piece; the control points stand at a third and two thirds of the way in x. */
export interface CurveSegment {
  readonly from: Point;
  readonly c1: Point;
  readonly c2: Point;
  readonly to: Point;
}

/**
 * A curve through every point that never leaves the values of the two points it runs between.
 * Coordinates in, coordinates out: any space. `x` must run strictly one way, upwards or (a mirrored
 * curve) downwards. No segment for 0 or 1 point, a straight line for 2.
 * Source: M. Steffen, "A simple method for monotonic interpolation in one dimension", Astronomy and
 * Astrophysics 239 (1990) 443-450, equations 9 to 11, with one-sided slopes at the two ends.
 */
export function monotoneCurve(points: readonly Point[]): CurveSegment[] {
  const slopes = steffenSlopes(points);
  const segments: CurveSegment[] = [];
  for (let i = 0; i + 1 < points.length; i++) {
    const from = points[i] as Point;
    const to = points[i + 1] as Point;
    const third = (to.x - from.x) / 3;
    segments.push({
      from,
      c1: { x: from.x + third, y: from.y + third * (slopes[i] as number) },
      c2: { x: to.x - third, y: to.y - third * (slopes[i + 1] as number) },
      to,
    });
  }
  return segments;
}

/** The slope dy/dx of the curve at every point; see {@link monotoneCurve}. */
export function steffenSlopes(points: readonly Point[]): number[] {
  const last = points.length - 1;
  if (last < 1) return points.map(() => 0);
  const steps: number[] = [];
  const secants: number[] = [];
  for (let i = 0; i < last; i++) {
    const from = points[i] as Point;
    const to = points[i + 1] as Point;
    const step = to.x - from.x;
    steps.push(step);
    secants.push(step === 0 ? 0 : (to.y - from.y) / step);
  }
  if (last === 1) return [secants[0] as number, secants[0] as number];
  const slopes: number[] = new Array(last + 1).fill(0);
  for (let i = 1; i < last; i++) {
    slopes[i] = innerSlope(
      steps[i - 1] as number,
      steps[i] as number,
      secants[i - 1] as number,
      secants[i] as number,
    );
  }
  slopes[0] = endSlope(secants[0] as number, slopes[1] as number);
  slopes[last] = endSlope(secants[last - 1] as number, slopes[last - 1] as number);
  return slopes;
}

function innerSlope(stepBefore: number, stepAfter: number, before: number, after: number): number {
  const parabola = (before * stepAfter + after * stepBefore) / (stepBefore + stepAfter);
  const signs = Math.sign(before) + Math.sign(after);
  const steepest = Math.min(Math.abs(before), Math.abs(after), Math.abs(parabola) / 2);
  return signs === 0 || Number.isNaN(steepest) ? 0 : signs * steepest;
}

function endSlope(secant: number, neighbour: number): number {
  return (3 * secant - neighbour) / 2;
}

/** Splits at the unknown points: a gap stays a gap, it is never bridged by an invented value. */
export function curveRuns<P extends Point>(points: readonly (P | null)[]): P[][] {
  const runs: P[][] = [];
  let run: P[] = [];
  for (const point of points) {
    if (point) run.push(point);
    else if (run.length > 0) {
      runs.push(run);
      run = [];
    }
  }
  if (run.length > 0) runs.push(run);
  return runs;
}

/** The point of a segment at `t` from 0 (`from`) to 1 (`to`); x is linear in t by construction. */
export function pointOnSegment(segment: CurveSegment, t: number): Point {
  const { from, c1, c2, to } = segment;
  if (t <= 0) return from;
  if (t >= 1) return to;
  const u = 1 - t;
  const a = u * u * u;
  const b = 3 * u * u * t;
  const c = 3 * u * t * t;
  const d = t * t * t;
  return {
    x: a * from.x + b * c1.x + c * c2.x + d * to.x,
    y: a * from.y + b * c1.y + c * c2.y + d * to.y,
  };
}

/** The height of the curve at `x`; nothing outside its ends. Works for mirrored curves as well. */
export function yAt(segments: readonly CurveSegment[], x: number): number | undefined {
  for (const segment of segments) {
    const { from, to } = segment;
    const inside = (x >= from.x && x <= to.x) || (x <= from.x && x >= to.x);
    if (!inside) continue;
    const length = to.x - from.x;
    return pointOnSegment(segment, length === 0 ? 0 : (x - from.x) / length).y;
  }
  return undefined;
}
