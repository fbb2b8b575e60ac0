import { type Box, boxesIntersect, type Point } from '@feltline/geometry';
import type { PaintRecord } from '@feltline/scene';

/** How an object stood when it was painted; board space. */
export interface Standing {
  readonly record: PaintRecord;
  readonly box: Box;
}

/** Objects that are as far apart as this still move as one, device pixels. */
const SAME_PX = 0.25;
/** More pairs than this are not worth looking at in a frame. */
const MOST_PAIRS = 20_000;

/** How far the object has gone, board units; nothing if it looks otherwise than before. */
export function shiftOf(before: Standing, now: Standing): Point | undefined {
  const [a, b] = [before.record, now.record];
  const isSame =
    a === b ||
    (a.kind === b.kind &&
      a.props === b.props &&
      a.text === b.text &&
      a.problem === b.problem &&
      sameSize(a.geometry, b.geometry));
  if (!isSame) return undefined;
  const by = { x: now.box.x - before.box.x, y: now.box.y - before.box.y };
  const isGrown =
    isApart(before.box.width, now.box.width) || isApart(before.box.height, now.box.height);
  return isGrown ? undefined : by;
}

/** The way that all of them have gone, board units; nothing if they have not gone one way. `scale` is device pixels per unit. */
export function commonShift(
  ids: Iterable<string>,
  before: ReadonlyMap<string, Standing>,
  now: ReadonlyMap<string, Standing>,
  scale: number,
): Point | undefined {
  let common: Point | undefined;
  for (const id of ids) {
    const [from, to] = [before.get(id), now.get(id)];
    const by = from && to && shiftOf(from, to);
    if (!by) return undefined;
    common ??= by;
    if (!isSameWay(by, common, scale)) return undefined;
  }
  return common;
}

/** Those that have gone the way that most have gone. */
export function goingAlong(
  ids: readonly string[],
  before: ReadonlyMap<string, Standing>,
  now: ReadonlyMap<string, Standing>,
  scale: number,
): string[] {
  const ways: { by: Point; ids: string[] }[] = [];
  for (const id of ids) {
    const [from, to] = [before.get(id), now.get(id)];
    const by = from && to && shiftOf(from, to);
    if (!by) continue;
    const way = ways.find((one) => isSameWay(one.by, by, scale));
    if (way) way.ids.push(id);
    else if (ways.length < 8) ways.push({ by, ids: [id] });
  }
  return ways.reduce<string[]>((most, { ids }) => (ids.length > most.length ? ids : most), []);
}

/**
 * Where the loose ones can lie so that each still covers, or is covered by, what it did: all above the others, or all
 * below; nothing if neither. `order` is everything from back to front.
 */
export function levelOf(
  order: readonly string[],
  carried: ReadonlySet<string>,
  boxOf: (id: string) => Box | undefined,
): 'above' | 'below' | undefined {
  const first = order.findIndex((id) => carried.has(id));
  const last = order.findLastIndex((id) => carried.has(id));
  const loose = order.flatMap((id, at) => (carried.has(id) ? [] : [at]));
  if (loose.every((at) => at < first)) return 'below';
  if (loose.every((at) => at > last)) return 'above';
  if (loose.length * carried.size > MOST_PAIRS) return undefined;
  let [isCovering, isCovered] = [false, false];
  for (const at of loose) {
    const box = boxOf(order[at] as string);
    if (!box) continue;
    for (const [other, id] of order.entries()) {
      if (!carried.has(id)) continue;
      if (other < at ? isCovering : isCovered) continue;
      const under = boxOf(id);
      if (!under || !boxesIntersect(box, under)) continue;
      if (other < at) isCovering = true;
      else isCovered = true;
    }
    if (isCovering && isCovered) return undefined;
  }
  return isCovering ? 'above' : 'below';
}

function isSameWay(a: Point, b: Point, scale: number): boolean {
  return Math.abs(a.x - b.x) * scale < SAME_PX && Math.abs(a.y - b.y) * scale < SAME_PX;
}

function sameSize(a: PaintRecord['geometry'], b: PaintRecord['geometry']): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a[2] === b[2] && a[3] === b[3] && a[4] === b[4];
}

function isApart(a: number, b: number): boolean {
  return Math.abs(a - b) > 1e-6 * Math.max(1, Math.abs(a));
}
