import type { BoardRecord, Read } from '@feltline/board';
import {
  type Box,
  centreOf,
  cubicPath,
  type ElbowEnd,
  elbowRoute,
  gapBetween,
  inflateBox,
  linePath,
  type Point,
  pointAlong,
  pointOnCubic,
  roundedLinePath,
  type Side,
  sides,
  unionBoxes,
} from '@feltline/geometry';
import { widthOf } from '../painting/line-look.ts';
import type { ConnectorProps } from './connector.model.ts';
import {
  type Bound,
  boundOf,
  type ConnectorEnd,
  edgePoint,
  pointAt,
  sideNearest,
  sidePoint,
  turnedSide,
} from './connector-ends.ts';
import { type HeadPicture, headLength, headPicture } from './connector-heads.ts';
import { labelBox } from './connector-label.ts';

/** A connector as it runs, board space. */
export interface ConnectorRoute {
  readonly from: Point;
  readonly to: Point;
  /** The line, its curve broken into straight pieces. */
  readonly points: readonly Point[];
  /** SVG path data of the line, ending where the heads begin. */
  readonly d: string;
  /** The same for far away: from corner to corner. */
  readonly plain: string;
  readonly heads: readonly HeadPicture[];
  /** Middle of the label. */
  readonly label: Point;
  /** Bounds of everything that is drawn. */
  readonly box: Box;
}

const cornerRadius = 10;
const curvePieces = 16;
const [shortestPull, longestPull] = [40, 200];

export function connectorRoute(record: BoardRecord<ConnectorProps>, read: Read): ConnectorRoute {
  const { props, text = '' } = record;
  const line = lineOf(props, read);
  const width = widthOf(props.width);
  const { points } = line;
  const first = points[0] as Point;
  const last = points.at(-1) as Point;
  const heads = [
    headPicture(props.startHead, first, line.before, width),
    headPicture(props.endHead, last, line.after, width),
  ].flatMap((head) => head ?? []);
  const trimmed = line.path(headLength(props.startHead, width), headLength(props.endHead, width));
  const label = pointAlong(points, props.labelAt);
  const drawn = points.map(({ x, y }) => ({ x, y, width: 0, height: 0 }));
  const all = unionBoxes([...drawn, ...heads.map(({ box }) => box)]) as Box;
  const bounds = inflateBox(all, width / 2);
  return {
    from: first,
    to: last,
    points,
    d: trimmed,
    plain: linePath(points),
    heads,
    label,
    box: text === '' ? bounds : (unionBoxes([bounds, labelBox(text, label)]) as Box),
  };
}

interface Line {
  readonly points: readonly Point[];
  /** Points that the ends come from: they tell which way the heads look. */
  readonly before: Point;
  readonly after: Point;
  /** SVG path data without so much at the ends, board units. */
  path(startCut: number, endCut: number): string;
}

function lineOf(props: ConnectorProps, read: Read): Line {
  const { route } = props;
  const { from, to } = withoutKnot(props);
  const a = boundOf(from, read);
  const b = boundOf(to, read);
  if (route === 'straight') return straightLine(from, a, to, b);
  if (route === 'curve') return curvedLine(from, a, to, b);
  const points = elbowRoute(elbowEnd(from, a), elbowEnd(to, b));
  const [only = { x: from.x, y: from.y }] = points;
  return polyline(points.length > 1 ? points : [only, only], cornerRadius);
}

/** From an object to itself the best sides would be the same one: it goes round a corner instead. */
function withoutKnot({ from, to }: ConnectorProps): Pick<ConnectorProps, 'from' | 'to'> {
  const isFree = (end: ConnectorEnd) => end.side === undefined && end.at === undefined;
  if (from.object === undefined || from.object !== to.object || !isFree(from) || !isFree(to))
    return { from, to };
  return { from: { ...from, side: 'right' }, to: { ...to, side: 'bottom' } };
}

function elbowEnd(end: ConnectorEnd, bound: Bound | undefined): ElbowEnd {
  if (!bound) return { places: [{ point: { x: end.x, y: end.y } }] };
  const { box, degrees } = bound;
  if (end.at) {
    const side = turnedSide(sideNearest(end.at, bound), degrees);
    return { box, places: [{ point: pointAt(bound, end.at), side }] };
  }
  const chosen = end.side === undefined ? sides : [end.side];
  return {
    box,
    places: chosen.map((side) => ({
      point: sidePoint(bound, side),
      side: turnedSide(side, degrees),
    })),
  };
}

function straightLine(
  from: ConnectorEnd,
  a: Bound | undefined,
  to: ConnectorEnd,
  b: Bound | undefined,
): Line {
  const start = fixedPoint(from, a) ?? middleOf(a, from);
  const end = fixedPoint(to, b) ?? middleOf(b, to);
  const points = [
    fixedPoint(from, a) ?? loosePoint(a, from, end),
    fixedPoint(to, b) ?? loosePoint(b, to, start),
  ];
  return polyline(points, 0);
}

/** A place that does not depend on the other end. */
function fixedPoint(end: ConnectorEnd, bound: Bound | undefined): Point | undefined {
  if (!bound) return { x: end.x, y: end.y };
  if (end.at) return pointAt(bound, end.at);
  return end.side === undefined ? undefined : sidePoint(bound, end.side);
}

function middleOf(bound: Bound | undefined, end: ConnectorEnd): Point {
  return bound ? centreOf(bound.upright) : { x: end.x, y: end.y };
}

function loosePoint(bound: Bound | undefined, end: ConnectorEnd, other: Point): Point {
  if (!bound) return { x: end.x, y: end.y };
  return edgePoint(bound, other) ?? sidePoint(bound, sideTowards(bound.box, around(other)));
}

function curvedLine(
  from: ConnectorEnd,
  a: Bound | undefined,
  to: ConnectorEnd,
  b: Bound | undefined,
): Line {
  const boxA = a?.box ?? around(from);
  const boxB = b?.box ?? around(to);
  const start = curveEnd(from, a, boxA, boxB);
  const end = curveEnd(to, b, boxB, boxA);
  const far = Math.hypot(end.point.x - start.point.x, end.point.y - start.point.y);
  const pull = Math.min(longestPull, Math.max(Math.min(shortestPull, far), far / 2));
  const pulled = ({ point, side }: typeof start): Point => {
    const way = ways[side];
    return { x: point.x + way.x * pull, y: point.y + way.y * pull };
  };
  const [p, q] = [pulled(start), pulled(end)];
  const points = Array.from({ length: curvePieces + 1 }, (_, i) =>
    pointOnCubic(start.point, p, q, end.point, i / curvePieces),
  );
  return {
    points,
    before: p,
    after: q,
    path: (startCut, endCut) =>
      cubicPath(towards(start.point, p, startCut), p, q, towards(end.point, q, endCut)),
  };
}

const ways: Readonly<Record<Side, Point>> = {
  top: { x: 0, y: -1 },
  right: { x: 1, y: 0 },
  bottom: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
};

function curveEnd(end: ConnectorEnd, bound: Bound | undefined, own: Box, other: Box) {
  if (!bound) return { point: { x: end.x, y: end.y }, side: sideTowards(own, other) };
  if (end.at) {
    const side = turnedSide(sideNearest(end.at, bound), bound.degrees);
    return { point: pointAt(bound, end.at), side };
  }
  if (end.side !== undefined)
    return { point: sidePoint(bound, end.side), side: turnedSide(end.side, bound.degrees) };
  const wanted = sideTowards(own, other);
  const side = sides.find((one) => turnedSide(one, bound.degrees) === wanted) as Side;
  return { point: sidePoint(bound, side), side: wanted };
}

/** The side that looks at the other box across the wider gap. */
function sideTowards(own: Box, other: Box): Side {
  const [a, b] = [centreOf(own), centreOf(other)];
  const isLevel = gapBetween(own, other, 'x') >= gapBetween(own, other, 'y');
  if (isLevel) return b.x >= a.x ? 'right' : 'left';
  return b.y >= a.y ? 'bottom' : 'top';
}

function polyline(points: readonly Point[], radius: number): Line {
  const first = points[0] as Point;
  const last = points.at(-1) as Point;
  const before = points[1] as Point;
  const after = points.at(-2) as Point;
  return {
    points,
    before,
    after,
    path(startCut, endCut) {
      const cut = [...points];
      cut[0] = towards(first, before, startCut);
      cut[cut.length - 1] = towards(last, after, endCut);
      return radius === 0 ? linePath(cut) : roundedLinePath(cut, radius);
    },
  };
}

/** `by` units on the way from one point to another, at most two thirds of it. */
function towards(from: Point, to: Point, by: number): Point {
  const way = Math.hypot(to.x - from.x, to.y - from.y);
  if (way === 0 || by === 0) return from;
  const share = Math.min(by / way, 2 / 3);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

const around = ({ x, y }: Point): Box => ({ x, y, width: 0, height: 0 });
