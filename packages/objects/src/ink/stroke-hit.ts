import type { BoardRecord } from '@feltline/board';
import type { Box, Point } from '@feltline/geometry';
import type { InkProps } from './ink.model.ts';
import { shapeOf } from './stroke-shape.ts';

/** The stroke as it stands on the board: how a board point gets into its own space. */
function placeOf(record: BoardRecord) {
  const { geometry } = record;
  if (!geometry) return undefined;
  const [x, y, width, height, degrees] = geometry;
  const props = record.props as unknown as InkProps;
  const scale = strokeScale(geometry, props);
  const radians = (-degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  const inside = (point: Point): Point => {
    const dx = point.x - x - width / 2;
    const dy = point.y - y - height / 2;
    return {
      x: (dx * cos - dy * sin + width / 2) / scale,
      y: (dx * sin + dy * cos + height / 2) / scale,
    };
  };
  return { shape: shapeOf(props), scale, inside };
}

/** Board units per unit of the stroke. */
export function strokeScale(geometry: readonly number[], { natural }: InkProps): number {
  const [wide, tall] = natural;
  const [, , width = wide, height = tall] = geometry;
  return (wide >= tall ? width / wide : height / tall) || 1;
}

/** Whether a board point lies on the stroke or within `reach` board units of it. */
export function strokeCovers(record: BoardRecord, point: Point, reach: number): boolean {
  return strokeTouches(record, point, point, reach);
}

/** Whether the straight way between two board points comes within `reach` board units of the stroke. */
export function strokeTouches(record: BoardRecord, from: Point, to: Point, reach: number): boolean {
  const place = placeOf(record);
  if (!place) return false;
  const { shape, scale, inside } = place;
  const [a, b] = [inside(from), inside(to)];
  const near = shape.width / 2 + reach / scale;
  const { points } = shape;
  const [first] = points;
  if (points.length === 1 && first) return between(first, a, b) <= near;
  for (let i = 0; i + 1 < points.length; i++) {
    if (apart(points[i]!, points[i + 1]!, a, b) <= near) return true;
  }
  return false;
}

/** Whether the stroke and a box (board space) have something in common. */
export function strokeMeets(record: BoardRecord, box: Box): boolean {
  const place = placeOf(record);
  if (!place) return false;
  const corners = [
    { x: box.x, y: box.y },
    { x: box.x + box.width, y: box.y },
    { x: box.x + box.width, y: box.y + box.height },
    { x: box.x, y: box.y + box.height },
  ];
  const { geometry } = record;
  const [x = 0, y = 0, width = 0, height = 0] = geometry ?? [];
  const isAround =
    geometry?.[4] === 0 &&
    box.x <= x &&
    box.y <= y &&
    box.x + box.width >= x + width &&
    box.y + box.height >= y + height;
  if (isAround) return true;
  const { shape, inside } = place;
  const local = corners.map(inside);
  if (shape.points.some((point) => isInside(point, local))) return true;
  return corners.some((from, i) => strokeTouches(record, from, corners[(i + 1) % 4]!, 0));
}

/** All on one side of every edge. */
function isInside(point: Point, corners: readonly Point[]): boolean {
  return corners.every((from, i) => {
    const to = corners[(i + 1) % corners.length]!;
    return (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x) >= 0;
  });
}

/** The distance between two straight ways. */
function apart(a: Point, b: Point, c: Point, d: Point): number {
  const side = (p: Point, q: Point, r: Point) =>
    (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
  if (side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0) return 0;
  return Math.min(between(a, c, d), between(b, c, d), between(c, a, b), between(d, a, b));
}

/** The distance of a point from a straight way. */
function between(p: Point, a: Point, b: Point): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((p.x - a.x) * dx + (p.y - a.y) * dy) / length;
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(p.x - a.x - dx * t, p.y - a.y - dy * t);
}
