import type { Read, RecordId } from '@feltline/board';
import { type Box, centreOf, type Point, rotatedBounds, turnAbout } from '@feltline/geometry';

export { turnAbout } from '@feltline/geometry';

/** An object as it stands: its box before turning, and how far it is turned about its centre, degrees clockwise. */
export interface Outline {
  readonly box: Box;
  readonly degrees: number;
}

export function outlineOf(read: Read, id: RecordId): Outline | undefined {
  const box = read.box(id);
  const geometry = read.record(id)?.geometry;
  if (!box || !geometry || geometry[4] % 360 === 0) return box && { box, degrees: 0 };
  const centre = centreOf(box);
  const [, , width, height, degrees] = geometry;
  return { box: { x: centre.x - width / 2, y: centre.y - height / 2, width, height }, degrees };
}

/** The upright bounds of an object as it stands, turned or not; board space. */
export function boundsOf(read: Read, id: RecordId): Box | undefined {
  const outline = outlineOf(read, id);
  return outline && rotatedBounds(outline.box, outline.degrees);
}

/** Whether the point lies in the turned box or within `slop` of it. */
export function pointInOutline(point: Point, box: Box, degrees: number, slop = 0): boolean {
  const p = turnAbout(point, centreOf(box), -degrees);
  return (
    p.x >= box.x - slop &&
    p.x <= box.x + box.width + slop &&
    p.y >= box.y - slop &&
    p.y <= box.y + box.height + slop
  );
}

/** The four corners of a turned box: top left, top right, bottom right, bottom left before turning. */
export function cornersOf(box: Box, degrees: number): readonly [Point, Point, Point, Point] {
  const centre = centreOf(box);
  const right = box.x + box.width;
  const bottom = box.y + box.height;
  return [
    turnAbout({ x: box.x, y: box.y }, centre, degrees),
    turnAbout({ x: right, y: box.y }, centre, degrees),
    turnAbout({ x: right, y: bottom }, centre, degrees),
    turnAbout({ x: box.x, y: bottom }, centre, degrees),
  ];
}

/** Whether an upright box and a turned one share some area (separating axes of both). */
export function outlineMeetsBox(box: Box, degrees: number, other: Box): boolean {
  const corners = cornersOf(box, degrees);
  const xs = corners.map((c) => c.x);
  const ys = corners.map((c) => c.y);
  if (Math.max(...xs) < other.x || Math.min(...xs) > other.x + other.width) return false;
  if (Math.max(...ys) < other.y || Math.min(...ys) > other.y + other.height) return false;
  const centre = centreOf(box);
  const back = cornersOf(other, 0).map((c) => turnAbout(c, centre, -degrees));
  const bx = back.map((c) => c.x);
  const by = back.map((c) => c.y);
  return !(
    Math.max(...bx) < box.x ||
    Math.min(...bx) > box.x + box.width ||
    Math.max(...by) < box.y ||
    Math.min(...by) > box.y + box.height
  );
}
