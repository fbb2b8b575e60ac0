import type { Point } from '@feltline/geometry';
import { getStroke } from 'perfect-freehand';
import type { InkProps } from './ink.model.ts';
import { widthOf } from './ink-style.ts';
import { type StrokePoint, unpackPoints } from './packed-points.ts';
import { simplify } from './simplify.ts';

/** Corners sharper than this stay corners: the cosine between the way in and the way out. */
const smoothest = 0.2;
/** Handles of the curve are at most a third of this, the stroke's units. */
const longestHandle = 24;
/** The tolerance of one level of distance is so much coarser than that of the one before. */
const coarser = 4;

/** What a stroke looks like, in its own units; everything is worked out when it is first asked for. */
export interface StrokeShape {
  readonly points: readonly StrokePoint[];
  readonly width: number;
  /** The filled outline, as path data. */
  outline(): string;
  /** The outline has been worked out. */
  readonly hasOutline: boolean;
  /** The smooth line along its middle, as path data. */
  curve(): string;
  /** The same for far away: straight between few points, off by 4^level / 2 at most. */
  spine(level: number): string;
  /** Has been looked at before: worth keeping. */
  seen: boolean;
}

const shapes = new WeakMap<object, StrokeShape>();

/** One shape per props object: as long as the record keeps its props (moved, scaled, turned), the shape is kept. */
export function shapeOf(props: InkProps): StrokeShape {
  let shape = shapes.get(props);
  if (!shape) {
    shape = newShape(props);
    shapes.set(props, shape);
  }
  return shape;
}

function newShape(props: InkProps): StrokeShape {
  const width = widthOf(props.tool, props.width);
  let points: readonly StrokePoint[] | undefined;
  let outline: string | undefined;
  let curve: string | undefined;
  const spines: string[] = [];
  return {
    width,
    seen: false,
    get points() {
      points ??= unpackPoints(props.points);
      return points;
    },
    outline() {
      outline ??= outlinePath(this.points, width);
      return outline;
    },
    get hasOutline() {
      return outline !== undefined;
    },
    curve() {
      curve ??= linePath(this.points, true);
      return curve;
    },
    spine(level) {
      spines[level] ??= linePath(simplify(this.points, coarser ** level / 2), false);
      return spines[level];
    },
  };
}

function outlinePath(points: readonly StrokePoint[], size: number): string {
  const line = alongCurve(points).map(({ x, y, pressure }) => [x, y, pressure]);
  const hull = getStroke(line, {
    size,
    thinning: 0.6,
    smoothing: 0.5,
    streamline: 0,
    simulatePressure: false,
    last: true,
  });
  const [first] = hull;
  if (!first) return '';
  // through the middles of the sides, the corners being the handles
  let d = `M${mid(hull.at(-1) ?? first, first)}`;
  hull.forEach((point, i) => {
    d += `Q${pair(point)} ${mid(point, hull[(i + 1) % hull.length] ?? first)}`;
  });
  return `${d}Z`;
}

function linePath(points: readonly StrokePoint[], curved: boolean): string {
  const [first] = points;
  if (!first) return '';
  let d = `M${pair([first.x, first.y])}`;
  if (points.length === 1) return `${d}l0.01 0`;
  if (!curved) {
    for (const { x, y } of points.slice(1)) d += `L${pair([x, y])}`;
    return d;
  }
  for (const [, c1, c2, to] of curves(points))
    d += `C${pair([c1.x, c1.y])} ${pair([c2.x, c2.y])} ${pair([to.x, to.y])}`;
  return d;
}

/** Points on the smooth line, close enough together for an outline. */
function alongCurve(points: readonly StrokePoint[]): StrokePoint[] {
  const [first] = points;
  if (!first) return [];
  const dense = [first];
  for (const [a, c1, c2, b] of curves(points)) {
    const parts = Math.min(8, Math.max(1, Math.ceil(Math.hypot(b.x - a.x, b.y - a.y) / 9)));
    for (let i = 1; i <= parts; i++) {
      const t = i / parts;
      const s = 1 - t;
      const on = (axis: 'x' | 'y') =>
        s * s * s * a[axis] +
        3 * s * s * t * c1[axis] +
        3 * s * t * t * c2[axis] +
        t * t * t * b[axis];
      dense.push({ x: on('x'), y: on('y'), pressure: a.pressure + (b.pressure - a.pressure) * t });
    }
  }
  return dense;
}

/** A cubic curve from each point to the next; short handles keep it close to the straight way. */
function* curves(
  points: readonly StrokePoint[],
): Generator<[StrokePoint, Point, Point, StrokePoint]> {
  for (let i = 0; i + 1 < points.length; i++) {
    const a = points[i]!;
    const b = points[i + 1]!;
    const out = handleAt(points, i);
    const into = handleAt(points, i + 1);
    yield [a, { x: a.x + out.x, y: a.y + out.y }, { x: b.x - into.x, y: b.y - into.y }, b];
  }
}

function handleAt(points: readonly StrokePoint[], i: number): Point {
  const at = points[i]!;
  const before = points[i - 1];
  const after = points[i + 1];
  if (!before || !after) return { x: 0, y: 0 };
  const [ax, ay] = [at.x - before.x, at.y - before.y];
  const [bx, by] = [after.x - at.x, after.y - at.y];
  const la = Math.hypot(ax, ay);
  const lb = Math.hypot(bx, by);
  if (la === 0 || lb === 0 || (ax * bx + ay * by) / (la * lb) < smoothest) return { x: 0, y: 0 };
  const [dx, dy] = [ax / la + bx / lb, ay / la + by / lb];
  const length = Math.min(la, lb, longestHandle) / 3 / Math.hypot(dx, dy);
  return { x: dx * length, y: dy * length };
}

function mid(a: readonly number[], b: readonly number[]): string {
  return pair([((a[0] ?? 0) + (b[0] ?? 0)) / 2, ((a[1] ?? 0) + (b[1] ?? 0)) / 2]);
}

function pair([x = 0, y = 0]: readonly number[]): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
}
