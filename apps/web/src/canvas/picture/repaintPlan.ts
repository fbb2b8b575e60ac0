import { type Box, boxContains, boxesIntersect, type Point, unionBoxes } from '@feltline/geometry';

/**
 * What a canvas larger than the window holds of the board. Boxes are in board pixels: board units times the scale, whole
 * numbers, the same however the window moves.
 */
export interface Held {
  /** Device pixels per board unit. */
  readonly scale: number;
  /** Where the canvas lies. */
  readonly canvas: Box;
  /** The part of it on which the board is painted. */
  readonly painted: Box;
  /** What the window showed when this was decided. */
  readonly window: Box;
}

export interface Wanted {
  readonly scale: number;
  /** What the window shows, board pixels. */
  readonly window: Box;
  /** How far the canvas reaches beyond the window, both sides together, device pixels. */
  readonly spare: Point;
  /** How much more is painted beyond the window's edge once something has to be. */
  readonly ahead: number;
  /** All of the canvas is painted once something has to be, as if the window went everywhere. */
  readonly isWhole?: boolean;
  /** Where the board no longer looks as it was painted, board pixels. */
  readonly changed: readonly Box[] | 'everything';
}

export interface RepaintPlan {
  readonly held: Held;
  /** The canvas lies elsewhere now: nothing on it counts any more. */
  readonly anew: boolean;
  /** To be cleared and painted, one after the other. */
  readonly paint: readonly Box[];
}

/** Above this share of the window it is quicker to paint the whole window in one go. */
const LARGEST_SHARE = 0.6;
/** Every place is a pass over the index and a clip of its own. */
const MOST_PLACES = 40;

/** What has to be painted so that the window shows the board as it is: as little as can be. */
export function repaintPlan(held: Held | undefined, wanted: Wanted): RepaintPlan {
  const { scale, window, ahead, changed } = wanted;
  const isSame =
    held !== undefined &&
    held.scale === scale &&
    held.window.width === window.width &&
    held.window.height === window.height &&
    boxContains(held.canvas, window);
  if (!isSame || changed === 'everything') return paintedAnew(held, wanted);
  const { canvas } = held;
  const painted = boxContains(held.painted, window)
    ? held.painted
    : (unionBoxes([held.painted, reaching(window, wayFrom(held, wanted), canvas, ahead)]) as Box);
  const places = merged(changed.flatMap((box) => common(box, held.painted) ?? []));
  const paint = [...without(painted, held.painted), ...places];
  const isTooMuch = paint.length > MOST_PLACES || areaOf(paint) > LARGEST_SHARE * areaOf([window]);
  if (isTooMuch) return paintedAnew(held, wanted);
  return { held: { scale, canvas, painted, window }, anew: false, paint };
}

function paintedAnew(held: Held | undefined, wanted: Wanted): RepaintPlan {
  const { scale, window, spare, ahead, isWhole } = wanted;
  const way = wayFrom(held, wanted);
  const canvas = {
    x: window.x - behind(way.x, spare.x),
    y: window.y - behind(way.y, spare.y),
    width: window.width + spare.x,
    height: window.height + spare.y,
  };
  const painted = isWhole ? canvas : reaching(window, way, canvas, ahead);
  return { held: { scale, canvas, painted, window }, anew: true, paint: [painted] };
}

/** Where the window is going. */
function wayFrom(held: Held | undefined, { scale, window }: Wanted): Point {
  if (held?.scale !== scale) return { x: 0, y: 0 };
  return { x: window.x - held.window.x, y: window.y - held.window.y };
}

/** Most of what is spare lies where the window is going. */
function behind(way: number, spare: number): number {
  if (way === 0) return Math.round(spare / 2);
  return Math.round(way > 0 ? spare / 8 : (spare * 7) / 8);
}

/** The window, and more of the canvas where the window is going. */
function reaching(window: Box, way: Point, canvas: Box, ahead: number): Box {
  const wished = {
    x: window.x - (way.x < 0 ? ahead : 0),
    y: window.y - (way.y < 0 ? ahead : 0),
    width: window.width + (way.x === 0 ? 0 : ahead),
    height: window.height + (way.y === 0 ? 0 : ahead),
  };
  return common(wished, canvas) as Box;
}

const rightOf = (box: Box) => box.x + box.width;
const bottomOf = (box: Box) => box.y + box.height;

/** The part two boxes have in common. */
function common(a: Box, b: Box): Box | undefined {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  const width = Math.min(rightOf(a), rightOf(b)) - x;
  const height = Math.min(bottomOf(a), bottomOf(b)) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : undefined;
}

/** What is left of a box when an inner one is taken out. */
function without(outer: Box, inner: Box): Box[] {
  const { x, width } = outer;
  const sides = [
    { x, y: outer.y, width, height: inner.y - outer.y },
    { x, y: bottomOf(inner), width, height: bottomOf(outer) - bottomOf(inner) },
    { x, y: inner.y, width: inner.x - x, height: inner.height },
    { x: rightOf(inner), y: inner.y, width: rightOf(outer) - rightOf(inner), height: inner.height },
  ];
  return sides.filter((side) => side.width > 0 && side.height > 0);
}

/** Boxes that overlap become one: nothing is painted twice. */
function merged(boxes: readonly Box[]): Box[] {
  const found: Box[] = [];
  for (const box of boxes) {
    let whole = box;
    for (let at = 0; at < found.length; at += 1) {
      if (!boxesIntersect(found[at] as Box, whole)) continue;
      whole = unionBoxes([found[at] as Box, whole]) as Box;
      found.splice(at, 1);
      at = -1;
    }
    found.push(whole);
  }
  return found;
}

function areaOf(boxes: readonly Box[]): number {
  return boxes.reduce((sum, { width, height }) => sum + width * height, 0);
}
