import type { BoardRecord, RecordId } from '@feltline/board';
import { type Editor, objectsNear } from '@feltline/editor';
import { type Box, distanceToLine, nearestOnSegment, type Point, sides } from '@feltline/geometry';
import {
  type Bound,
  boundTo,
  type ConnectorEnd,
  pointAt,
  sharesOf,
  sidePoint,
} from './connector-ends.ts';

/** What an end would be bound to if it were let go now. */
export interface Aim {
  readonly end: ConnectorEnd;
  /** Of the object it would be bound to, board space. */
  readonly box?: Box;
}

/** So near to the middle of a side, or to the edge, an end sticks there; screen pixels. */
const sidePx = 14;
const edgePx = 10;

/** The end for a board point: on the topmost object there, at a side or an edge it is near to; loose if `isLoose`. */
export function aimAt(editor: Editor, point: Point, connector?: RecordId, isLoose = false): Aim {
  const found = isLoose ? undefined : connectableAt(editor, point, connector);
  if (!found) return { end: { x: point.x, y: point.y } };
  const { record, bound } = found;
  const { zoom } = editor.camera;
  const box = bound.box;
  const side = sides.find((one) => isNear(sidePoint(bound, one), point, sidePx / zoom));
  if (side) return { box, end: { object: record.id, side, ...sidePoint(bound, side) } };
  const at = clamped(sharesOf(bound, point));
  const onEdge = edgeShares(bound, at, edgePx / zoom);
  if (onEdge) return { box, end: { object: record.id, at: onEdge, ...pointAt(bound, onEdge) } };
  const kind = editor.board.kinds.get(record.kind);
  // a map is large: a line to its middle would say little
  if (kind?.container) return { box, end: { object: record.id, at, ...point } };
  return { box, end: { object: record.id, x: point.x, y: point.y } };
}

/** What ends can be bound to: everything that has a place but other connectors. */
export function isConnectable(record: BoardRecord): boolean {
  return record.kind !== 'connector' && record.problem === undefined;
}

function connectableAt(
  editor: Editor,
  point: Point,
  connector: RecordId | undefined,
): { readonly record: BoardRecord; readonly bound: Bound } | undefined {
  const { read } = editor.preview;
  const slop = sidePx / editor.camera.zoom;
  for (const id of objectsNear(editor, point, slop)) {
    const record = id === connector ? undefined : read.record(id);
    if (!record || !isConnectable(record)) continue;
    const bound = boundTo(id, read);
    if (!bound) continue;
    const [u, v] = sharesOf(bound, point);
    const { width, height } = bound.upright;
    const [dx, dy] = [slop / Math.max(width, 1), slop / Math.max(height, 1)];
    if (u < -dx || u > 1 + dx || v < -dy || v > 1 + dy) continue;
    // inside a frame one means what lies in it, or the empty place
    const isHolder = editor.board.kinds.get(record.kind)?.holds;
    if (isHolder && !edgeShares(bound, clamped([u, v]), slop)) continue;
    return { record, bound };
  }
  return undefined;
}

/** The nearest point of the object's edge, as shares, if it is within `reach`. */
function edgeShares(
  bound: Bound,
  at: readonly [number, number],
  reach: number,
): readonly [number, number] | undefined {
  const { upright, edge } = bound;
  const p = { x: upright.x + at[0] * upright.width, y: upright.y + at[1] * upright.height };
  const closed = [...edge, edge[0] as Point];
  if (distanceToLine(p, closed) > reach) return undefined;
  let best = closed[0] as Point;
  for (let i = 1; i < closed.length; i++) {
    const on = nearestOnSegment(p, closed[i - 1] as Point, closed[i] as Point);
    if (Math.hypot(on.x - p.x, on.y - p.y) < Math.hypot(best.x - p.x, best.y - p.y)) best = on;
  }
  const share = (value: number, from: number, length: number) =>
    length === 0 ? 0.5 : (value - from) / length;
  return clamped([
    share(best.x, upright.x, upright.width),
    share(best.y, upright.y, upright.height),
  ]);
}

function clamped([u, v]: readonly [number, number]): readonly [number, number] {
  const within = (value: number) => Math.round(Math.min(1, Math.max(0, value)) * 1e4) / 1e4;
  return [within(u), within(v)];
}

function isNear(a: Point, b: Point, reach: number): boolean {
  return Math.hypot(a.x - b.x, a.y - b.y) <= reach;
}
