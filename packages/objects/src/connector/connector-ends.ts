import type { Read, RecordId } from '@feltline/board';
import {
  type Box,
  centreOf,
  edgeTowards,
  type Point,
  rotatedBounds,
  type Side,
  sides,
  turnAbout,
} from '@feltline/geometry';

/** Where a connector ends: loose at a point, or bound to an object; then the point is where it was last seen. */
export interface ConnectorEnd {
  /** Board space. */
  x: number;
  y: number;
  object?: RecordId;
  /** The middle of this side, before turning; without side and `at` it takes the best one. */
  side?: Side;
  /** A point of the object, as shares of its width and height, before turning. */
  at?: readonly [u: number, v: number];
}

/** What a derived value offers when its object's edge is not its box: relative to the top left, before turning. */
interface WithEdge {
  readonly edge?: readonly Point[];
}

/** An object as a connector sees it, board space. */
export interface Bound {
  /** Before turning. */
  readonly upright: Box;
  readonly degrees: number;
  /** Upright bounds of the turned object. */
  readonly box: Box;
  /** Before turning. */
  readonly edge: readonly Point[];
}

/** The object of an end; nothing for loose ends and for objects that are gone. */
export function boundOf(end: ConnectorEnd, read: Read): Bound | undefined {
  return end.object === undefined ? undefined : boundTo(end.object, read);
}

export function boundTo(id: RecordId, read: Read): Bound | undefined {
  const box = read.box(id);
  const record = read.record(id);
  if (!box || !record) return undefined;
  const degrees = record.geometry ? record.geometry[4] % 360 : 0;
  let upright = box;
  if (record.geometry && degrees !== 0) {
    const centre = centreOf(box);
    const [, , width, height] = record.geometry;
    upright = { x: centre.x - width / 2, y: centre.y - height / 2, width, height };
  }
  const own = read.derived<WithEdge>(id)?.edge;
  return {
    upright,
    degrees,
    box: degrees === 0 ? upright : rotatedBounds(upright, degrees),
    edge: own
      ? own.map(({ x, y }) => ({ x: upright.x + x, y: upright.y + y }))
      : cornersOf(upright),
  };
}

/** The middle of a side of the object as it stands, on its edge. */
export function sidePoint({ upright, degrees, edge }: Bound, side: Side): Point {
  const centre = centreOf(upright);
  const middle = {
    x: side === 'left' ? upright.x : side === 'right' ? upright.x + upright.width : centre.x,
    y: side === 'top' ? upright.y : side === 'bottom' ? upright.y + upright.height : centre.y,
  };
  const point = edge.length === 4 ? middle : (edgeTowards(centre, middle, edge) ?? middle);
  return turnAbout(point, centre, degrees);
}

/** The point given as shares of width and height, as the object stands. */
export function pointAt({ upright, degrees }: Bound, [u, v]: readonly [number, number]): Point {
  const point = { x: upright.x + u * upright.width, y: upright.y + v * upright.height };
  return turnAbout(point, centreOf(upright), degrees);
}

/** The opposite of `pointAt`. */
export function sharesOf({ upright, degrees }: Bound, point: Point): readonly [number, number] {
  const { x, y } = turnAbout(point, centreOf(upright), -degrees);
  const share = (from: number, length: number) => (length === 0 ? 0.5 : from / length);
  return [share(x - upright.x, upright.width), share(y - upright.y, upright.height)];
}

/** The way out from a point of the object: the side it is nearest to. */
export function sideNearest(at: readonly [u: number, v: number], { upright }: Bound): Side {
  const [u, v] = at;
  const distances = {
    top: v * upright.height,
    right: (1 - u) * upright.width,
    bottom: (1 - v) * upright.height,
    left: u * upright.width,
  };
  return sides.reduce((best, side) => (distances[side] < distances[best] ? side : best));
}

/** Where a side looks on the board once its object is turned, to the nearest of the four ways. */
export function turnedSide(side: Side, degrees: number): Side {
  const quarters = (((Math.round(degrees / 90) + sides.indexOf(side)) % 4) + 4) % 4;
  return sides[quarters] as Side;
}

/** Where the straight way from the object's middle to `to` leaves its edge; nothing if `to` lies inside. */
export function edgePoint({ upright, degrees, edge }: Bound, to: Point): Point | undefined {
  const centre = centreOf(upright);
  const target = turnAbout(to, centre, -degrees);
  const point = edgeTowards(centre, target, edge);
  const isInside =
    point &&
    Math.hypot(point.x - centre.x, point.y - centre.y) >
      Math.hypot(target.x - centre.x, target.y - centre.y);
  return point && !isInside ? turnAbout(point, centre, degrees) : undefined;
}

function cornersOf({ x, y, width, height }: Box): readonly Point[] {
  return [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ];
}
