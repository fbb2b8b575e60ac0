import type { Box } from './box.ts';
import { lerp, type Point } from './point.ts';

/** Whether the point is inside the closed polygon (even-odd rule). */
export function pointInPolygon(p: Point, polygon: readonly Point[]): boolean {
  let inside = false;
  let before = polygon.at(-1);
  for (const corner of polygon) {
    if (before && corner.y > p.y !== before.y > p.y) {
      const x = corner.x + ((before.x - corner.x) * (p.y - corner.y)) / (before.y - corner.y);
      if (p.x < x) inside = !inside;
    }
    before = corner;
  }
  return inside;
}

/** How far the point is from the open line through `points`; infinite for no points. */
export function distanceToLine(p: Point, points: readonly Point[]): number {
  const [first] = points;
  let nearest = first ? Math.hypot(p.x - first.x, p.y - first.y) : Number.POSITIVE_INFINITY;
  for (let i = 1; i < points.length; i++) {
    const on = nearestOnSegment(p, points[i - 1] as Point, points[i] as Point);
    nearest = Math.min(nearest, Math.hypot(p.x - on.x, p.y - on.y));
  }
  return nearest;
}

export function nearestOnSegment(p: Point, a: Point, b: Point): Point {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : ((p.x - a.x) * dx + (p.y - a.y) * dy) / length;
  return lerp(a, b, Math.min(1, Math.max(0, t)));
}

/** Whether the open line through `points` and the box have a point in common. */
export function lineMeetsBox(points: readonly Point[], box: Box): boolean {
  for (let i = 1; i < points.length; i++) {
    if (segmentMeetsBox(points[i - 1] as Point, points[i] as Point, box)) return true;
  }
  return false;
}

/** Liang and Barsky's clipping: what of the segment lies between each pair of edges. */
function segmentMeetsBox(a: Point, b: Point, box: Box): boolean {
  let from = 0;
  let to = 1;
  const clip = (way: number, toLow: number, toHigh: number): boolean => {
    if (way === 0) return toLow <= 0 && toHigh >= 0;
    const [enter, leave] = way > 0 ? [toLow / way, toHigh / way] : [toHigh / way, toLow / way];
    from = Math.max(from, enter);
    to = Math.min(to, leave);
    return from <= to;
  };
  return (
    clip(b.x - a.x, box.x - a.x, box.x + box.width - a.x) &&
    clip(b.y - a.y, box.y - a.y, box.y + box.height - a.y)
  );
}

/** The farthest point on the polygon's edge on the way from `from` (inside) through `to`; nothing if there is none. */
export function edgeTowards(from: Point, to: Point, polygon: readonly Point[]): Point | undefined {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  let farthest = 0;
  for (let i = 0; i < polygon.length; i++) {
    const a = polygon[i] as Point;
    const b = polygon[(i + 1) % polygon.length] as Point;
    const ex = b.x - a.x;
    const ey = b.y - a.y;
    const cross = dx * ey - dy * ex;
    if (cross === 0) continue;
    const t = ((a.x - from.x) * ey - (a.y - from.y) * ex) / cross;
    const u = ((a.x - from.x) * dy - (a.y - from.y) * dx) / cross;
    if (u >= 0 && u <= 1) farthest = Math.max(farthest, t);
  }
  return farthest > 0 ? { x: from.x + dx * farthest, y: from.y + dy * farthest } : undefined;
}
