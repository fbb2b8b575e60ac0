import { lerp, type Point } from './point.ts';

/** SVG path data of the open line through the points. */
export function linePath(points: readonly Point[]): string {
  return points.map((p, i) => `${i === 0 ? 'M' : 'L'}${at(p)}`).join('');
}

/** The same with its corners rounded, by at most `radius` and half of the shorter piece. */
export function roundedLinePath(points: readonly Point[], radius: number): string {
  const parts: string[] = [];
  for (let i = 0; i < points.length; i++) {
    const p = points[i] as Point;
    const before = points[i - 1];
    const after = points[i + 1];
    if (!before || !after) {
      parts.push(`${i === 0 ? 'M' : 'L'}${at(p)}`);
      continue;
    }
    const [back, on] = [length(before, p), length(p, after)];
    const r = Math.min(radius, back / 2, on / 2);
    if (r < 0.5) parts.push(`L${at(p)}`);
    else parts.push(`L${at(lerp(p, before, r / back))}Q${at(p)} ${at(lerp(p, after, r / on))}`);
  }
  return parts.join('');
}

/** SVG path data of one cubic curve. */
export function cubicPath(a: Point, b: Point, c: Point, d: Point): string {
  return `M${at(a)}C${at(b)} ${at(c)} ${at(d)}`;
}

/** SVG path data of a closed polygon. */
export function polygonPath(points: readonly Point[]): string {
  return `${linePath(points)}Z`;
}

/** The point at a share of the line's whole length, from 0 to 1. */
export function pointAlong(points: readonly Point[], share: number): Point {
  let left = share * lengthOfLine(points);
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1] as Point, points[i] as Point];
    const piece = length(a, b);
    if (left <= piece && piece > 0) return lerp(a, b, left / piece);
    left -= piece;
  }
  return points.at(-1) ?? { x: 0, y: 0 };
}

/** The share of the line's length, from 0 to 1, at which it comes nearest to the point. */
export function shareNearest(points: readonly Point[], p: Point): number {
  const whole = lengthOfLine(points);
  let best = Number.POSITIVE_INFINITY;
  let found = 0;
  let done = 0;
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1] as Point, points[i] as Point];
    const piece = length(a, b);
    const dot = (p.x - a.x) * (b.x - a.x) + (p.y - a.y) * (b.y - a.y);
    const t = piece === 0 ? 0 : Math.min(1, Math.max(0, dot / (piece * piece)));
    const far = length(p, lerp(a, b, t));
    if (far < best) {
      best = far;
      found = done + t * piece;
    }
    done += piece;
  }
  return whole === 0 ? 0.5 : found / whole;
}

export function lengthOfLine(points: readonly Point[]): number {
  let sum = 0;
  for (let i = 1; i < points.length; i++) sum += length(points[i - 1] as Point, points[i] as Point);
  return sum;
}

const length = (a: Point, b: Point): number => Math.hypot(b.x - a.x, b.y - a.y);

const at = ({ x, y }: Point): string => `${hundredths(x)} ${hundredths(y)}`;

function hundredths(value: number): number {
  const rounded = Math.round(value * 100) / 100;
  return rounded === 0 ? 0 : rounded;
}
