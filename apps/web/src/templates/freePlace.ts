import type { Box, Point } from '@feltline/geometry';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Air between things, board units. */
const GAP = 120;
/** What is further down the list of neighbours is not tried to stand beside. */
const MOST = 40;

/**
 * The free place nearest to `wanted` (top left, board space) for something of this size: there, or beside one of the
 * things around, with air between.
 */
export function freePlace(size: Size, wanted: Point, taken: readonly Box[]): Point {
  const distance = ({ x, y }: Point) => Math.hypot(x - wanted.x, y - wanted.y);
  const isFree = (at: Point) => !taken.some((box) => meets({ ...at, ...size }, box));
  if (isFree(wanted)) return wanted;
  const near = [...taken]
    .sort((a, b) => distanceTo(wanted, a) - distanceTo(wanted, b))
    .slice(0, MOST);
  const xs = [wanted.x, ...near.flatMap((b) => [b.x + b.width + GAP, b.x - GAP - size.width, b.x])];
  const ys = [
    wanted.y,
    ...near.flatMap((b) => [b.y + b.height + GAP, b.y - GAP - size.height, b.y]),
  ];
  const places = xs.flatMap((x) => ys.map((y) => ({ x, y })));
  places.sort((a, b) => distance(a) - distance(b));
  return places.find(isFree) ?? beyond(size, taken, wanted);
}

/** Right of everything. */
function beyond(_size: Size, taken: readonly Box[], { y }: Point): Point {
  return { x: Math.max(...taken.map((box) => box.x + box.width)) + GAP, y };
}

/** Nearer to each other than the air there should be. */
function meets(a: Box, b: Box): boolean {
  const air = GAP - 0.5;
  return (
    a.x < b.x + b.width + air &&
    b.x < a.x + a.width + air &&
    a.y < b.y + b.height + air &&
    b.y < a.y + a.height + air
  );
}

function distanceTo({ x, y }: Point, box: Box): number {
  const dx = Math.max(box.x - x, 0, x - box.x - box.width);
  const dy = Math.max(box.y - y, 0, y - box.y - box.height);
  return Math.hypot(dx, dy);
}
