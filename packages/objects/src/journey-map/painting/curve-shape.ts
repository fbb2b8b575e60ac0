import { type CurveSegment, curveRuns, monotoneCurve, type Point } from '@feltline/geometry';
import type { EmotionScale, MapCurve, MapLayout } from '@feltline/journey';

/** A curve ready to be drawn. Unknown values split it: every run stands alone. */
export interface CurveShape {
  /** Path data of the whole line, one subpath per run. */
  readonly line: string;
  /** The same, closed along the zero line. */
  readonly area: string;
  readonly runs: readonly (readonly Point[])[];
  readonly segments: readonly CurveSegment[];
  /** Where the line ends in journey order. */
  readonly end: Point | undefined;
}

const known = new WeakMap<MapCurve, CurveShape>();

/** Kept as long as the layout keeps the curve. */
export function curveShape(curve: MapCurve, layout: MapLayout, scale: EmotionScale): CurveShape {
  let shape = known.get(curve);
  if (!shape) {
    shape = makeShape(knots(curve, layout, scale), scale.yOf(0));
    known.set(curve, shape);
  }
  return shape;
}

/** What the line passes through: each column's mean at the column's middle, or nothing where nothing is known. */
function knots(curve: MapCurve, layout: MapLayout, scale: EmotionScale): (Point | null)[] {
  const middles = new Map(layout.columns.map(({ id, box }) => [id, box.x + box.width / 2]));
  return curve.columnMeans.map(({ column, value }) => {
    const x = middles.get(column);
    return value === null || x === undefined ? null : { x, y: scale.yOf(value) };
  });
}

export function makeShape(points: readonly (Point | null)[], zero: number): CurveShape {
  const runs = curveRuns(points);
  const segments: CurveSegment[] = [];
  let line = '';
  let area = '';
  for (const run of runs) {
    const first = run[0]!;
    const last = run.at(-1)!;
    const pieces = monotoneCurve(run);
    segments.push(...pieces);
    if (pieces.length === 0) continue;
    const bends = pieces.map(({ c1, c2, to }) => `C${at(c1)} ${at(c2)} ${at(to)}`).join('');
    line += `M${at(first)}${bends}`;
    area += `M${num(first.x)} ${num(zero)}L${at(first)}${bends}L${num(last.x)} ${num(zero)}Z`;
  }
  return { line, area, runs, segments, end: runs.at(-1)?.at(-1) };
}

function at({ x, y }: Point): string {
  return `${num(x)} ${num(y)}`;
}

function num(value: number): number {
  return Math.round(value * 1000) / 1000;
}
