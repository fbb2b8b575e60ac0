import type { StrokePoint } from './packed-points.ts';

/** So many units off the line weighs a change of pressure from nothing to all. */
const pressureWeight = 6;

/** Leaves out points that lie within `tolerance` (the stroke's units) of what is left (Ramer, Douglas and Peucker). */
export function simplify(points: readonly StrokePoint[], tolerance: number): StrokePoint[] {
  if (points.length <= 2) return [...points];
  const keeps = new Uint8Array(points.length);
  keeps[0] = keeps[points.length - 1] = 1;
  const spans: [from: number, to: number][] = [[0, points.length - 1]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span;
    let farthest = -1;
    let most = tolerance;
    for (let i = from + 1; i < to; i++) {
      const off = offLine(points[i]!, points[from]!, points[to]!);
      if (off > most) {
        most = off;
        farthest = i;
      }
    }
    if (farthest < 0) continue;
    keeps[farthest] = 1;
    spans.push([from, farthest], [farthest, to]);
  }
  return points.filter((_, i) => keeps[i]);
}

/** How far off a point is from the straight way between two others, its pressure counted in. */
function offLine(point: StrokePoint, from: StrokePoint, to: StrokePoint): number {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / length;
  const t = Math.min(1, Math.max(0, along));
  const pressure = point.pressure - (from.pressure + (to.pressure - from.pressure) * t);
  return Math.hypot(
    point.x - from.x - dx * t,
    point.y - from.y - dy * t,
    pressure * pressureWeight,
  );
}
