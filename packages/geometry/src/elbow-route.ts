import { type Box, centreOf } from './box.ts';
import { ElbowTrial } from './elbow-trial.ts';
import type { Point } from './point.ts';

export type Side = 'top' | 'right' | 'bottom' | 'left';

/** One place where an elbow may begin or end. */
export interface ElbowPlace {
  readonly point: Point;
  /** The side of its object it leaves by; a loose end leaves in any direction. */
  readonly side?: Side | undefined;
}

/** One end of an elbow: one of the places, outside `box`, which it does not cross. */
export interface ElbowEnd {
  readonly places: readonly ElbowPlace[];
  readonly box?: Box | undefined;
}

/** A line runs straight on for this far before it turns, board units, where there is room. */
export const elbowStub = 20;
/** What makes a pair of places worse, in units of length; a corner costs more than it saves in bends. */
const costOf = { otherAxis: 25, corner: 45, lostStub: 4, crossing: 2_000 };

const ways: Readonly<Record<Side, Point>> = {
  top: { x: 0, y: -1 },
  right: { x: 1, y: 0 },
  bottom: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
};

export function isUpOrDown(side: Side): boolean {
  return side === 'top' || side === 'bottom';
}

export function oppositeSide(side: Side): Side {
  return (['bottom', 'left', 'top', 'right'] as const)[sides.indexOf(side)] as Side;
}

export const sides: readonly Side[] = ['top', 'right', 'bottom', 'left'];

/**
 * The best polyline of upright and level pieces between two ends: short, with few bends, outside both boxes. It tries
 * the closed forms there are for every pair of places (straight on, one corner, one channel between or beside the
 * boxes, two channels) and takes the cheapest. Turned round, it gives the same line.
 */
export function elbowRoute(a: ElbowEnd, b: ElbowEnd): Point[] {
  return comesFirst(a, b) ? route(a, b) : route(b, a).reverse();
}

function route(a: ElbowEnd, b: ElbowEnd): Point[] {
  const [first] = a.places;
  const [second] = b.places;
  if (!first || !second) return [];
  if (first.side === undefined && second.side === undefined) return looseRoute(first, second);
  const boxA = a.box ?? around(first.point);
  const boxB = b.box ?? around(second.point);
  const isChosen = a.places.length > 1 && b.places.length > 1;
  const trial = new ElbowTrial(a.box, b.box);
  for (const from of isChosen ? facing(a.places, boxA, boxB) : a.places) {
    for (const to of isChosen ? facing(b.places, boxB, boxA) : b.places) {
      const start = stubOf(from, a.box, boxB);
      const end = stubOf(to, b.box, boxA);
      const bias = isChosen ? biasOf(from, to, boxA, boxB) : 0;
      const extra = bias + costOf.lostStub * (start.lost + end.lost);
      if (!trial.begin(from.point, start.at, end.at, to.point, extra)) continue;
      const xs = channels(start.at.x, end.at.x, boxA, boxB, 'x');
      const ys = channels(start.at.y, end.at.y, boxA, boxB, 'y');
      for (const x of xs) trial.acrossAt(x);
      for (const y of ys) trial.alongAt(y);
      if (trial.least >= costOf.crossing)
        for (const x of xs) for (const y of ys) trial.byWayOf(x, y);
    }
  }
  return trial.best;
}

/** With a gap between the boxes only the sides that look across one are worth trying. */
function facing(places: readonly ElbowPlace[], own: Box, other: Box): readonly ElbowPlace[] {
  const looks: Record<Side, boolean> = {
    top: other.y + other.height < own.y,
    right: own.x + own.width < other.x,
    bottom: own.y + own.height < other.y,
    left: other.x + other.width < own.x,
  };
  const found = places.filter(({ side }) => side !== undefined && looks[side]);
  return found.length > 0 ? found : places;
}

/** Between two loose ends: half the longer way, across, the other half. */
function looseRoute({ point: a }: ElbowPlace, { point: b }: ElbowPlace): Point[] {
  const trial = new ElbowTrial(undefined, undefined);
  trial.begin(a, a, b, b, 0);
  if (Math.abs(b.x - a.x) >= Math.abs(b.y - a.y)) trial.acrossAt((a.x + b.x) / 2);
  else trial.alongAt((a.y + b.y) / 2);
  return trial.best;
}

/** Where the line may first turn, and how much of the usual way to there is lost because something is near. */
function stubOf({ point, side }: ElbowPlace, box: Box | undefined, other: Box) {
  if (side === undefined) return { at: point, lost: 0 };
  const way = ways[side];
  const edge = box ? exitOf(point, side, box) : point;
  const room = distanceAhead(edge, side, other);
  const length = Math.min(elbowStub, room / 2);
  return {
    at: { x: edge.x + way.x * length, y: edge.y + way.y * length },
    lost: elbowStub - length,
  };
}

/** Straight on to the edge of the box; a point on the edge stays. */
function exitOf(point: Point, side: Side, box: Box): Point {
  if (side === 'top') return { x: point.x, y: Math.min(point.y, box.y) };
  if (side === 'left') return { x: Math.min(point.x, box.x), y: point.y };
  if (side === 'bottom') return { x: point.x, y: Math.max(point.y, box.y + box.height) };
  return { x: Math.max(point.x, box.x + box.width), y: point.y };
}

/** How far it is to the box straight ahead; infinite where it is not ahead. */
function distanceAhead(from: Point, side: Side, box: Box): number {
  const [along, low, high] = isUpOrDown(side)
    ? [from.x, box.x, box.x + box.width]
    : [from.y, box.y, box.y + box.height];
  if (along < low || along > high) return Number.POSITIVE_INFINITY;
  const distance = {
    top: from.y - (box.y + box.height),
    bottom: box.y - from.y,
    left: from.x - (box.x + box.width),
    right: box.x - from.x,
  }[side];
  return distance >= 0 ? distance : Number.POSITIVE_INFINITY;
}

/** Where a piece across may run: at the ends' own turns, half way between the boxes, and outside of both. */
function channels(from: number, to: number, a: Box, b: Box, axis: 'x' | 'y'): number[] {
  const [lowA, highA] = spanOf(a, axis);
  const [lowB, highB] = spanOf(b, axis);
  const middle =
    highA < lowB ? (highA + lowB) / 2 : highB < lowA ? (highB + lowA) / 2 : (from + to) / 2;
  const found = [middle, from, to];
  found.push(Math.min(lowA, lowB) - elbowStub, Math.max(highA, highB) + elbowStub);
  return [...new Set(found)];
}

function spanOf(box: Box, axis: 'x' | 'y'): readonly [number, number] {
  return axis === 'x' ? [box.x, box.x + box.width] : [box.y, box.y + box.height];
}

/** Between sides nobody has chosen, those that look at each other across the wider gap are the natural ones. */
function biasOf(from: ElbowPlace, to: ElbowPlace, a: Box, b: Box): number {
  if (from.side === undefined || to.side === undefined) return 0;
  const vertical = isUpOrDown(from.side);
  if (vertical !== isUpOrDown(to.side)) return costOf.corner;
  const isWider = gapBetween(a, b, 'x') >= gapBetween(a, b, 'y');
  return vertical === isWider ? costOf.otherAxis : 0;
}

/** Free room between the boxes along an axis; negative where they overlap. */
export function gapBetween(a: Box, b: Box, axis: 'x' | 'y'): number {
  const [lowA, highA] = spanOf(a, axis);
  const [lowB, highB] = spanOf(b, axis);
  return Math.max(lowB - highA, lowA - highB);
}

const around = ({ x, y }: Point): Box => ({ x, y, width: 0, height: 0 });

/** An order of the two ends that does not depend on which of them was named first. */
function comesFirst(a: ElbowEnd, b: ElbowEnd): boolean {
  const [keyA, keyB] = [keyOf(a), keyOf(b)];
  for (let i = 0; i < keyA.length; i++) {
    const [one, other] = [keyA[i] as number, keyB[i] as number];
    if (Math.abs(one - other) > 1e-6) return one < other;
  }
  return true;
}

function keyOf({ places, box }: ElbowEnd): number[] {
  const [{ point, side } = { point: { x: 0, y: 0 }, side: undefined }] = places;
  const centre = box ? centreOf(box) : point;
  const place = side === undefined ? -1 : sides.indexOf(side);
  return [
    ...[centre.x, centre.y, places.length, point.x, point.y, place],
    ...[box?.width ?? 0, box?.height ?? 0],
  ];
}
