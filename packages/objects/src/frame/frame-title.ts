import type { Box, Point } from '@feltline/geometry';
import { baseDirection } from '@feltline/scene';

/** The title stands above the frame and keeps its size on the screen; everything here in screen pixels. */
export const TITLE_PX = 14;
export const TITLE_WEIGHT = 500;
export const TITLE_LINE_HEIGHT = 1.4;
/** From the top of the title's line to the frame. */
export const TITLE_UP_PX = 26;
const shortestPx = 56;
const widestLetterPx = 9;
/** The frame's edge answers this far to both sides. */
const edgePx = 5;

/** Whether the title, as wide as its words at most are, is under a board point. */
export function isOnTitle(text: string, box: Box, point: Point, zoom: number): boolean {
  const width =
    Math.max(shortestPx, Math.min(text.length * widestLetterPx, box.width * zoom)) / zoom;
  const left = baseDirection(text) === 'rtl' ? box.x + box.width - width : box.x;
  return (
    point.x >= left &&
    point.x <= left + width &&
    point.y >= box.y - TITLE_UP_PX / zoom &&
    point.y <= box.y
  );
}

/** Whether a board point is on the line around the frame: the area inside belongs to what lies there. */
export function isOnEdge(box: Box, point: Point, slop: number, zoom: number): boolean {
  const reach = Math.max(slop, edgePx / zoom);
  const right = box.x + box.width;
  const bottom = box.y + box.height;
  const isNear =
    point.x >= box.x - reach &&
    point.x <= right + reach &&
    point.y >= box.y - reach &&
    point.y <= bottom + reach;
  const isInside =
    point.x > box.x + reach &&
    point.x < right - reach &&
    point.y > box.y + reach &&
    point.y < bottom - reach;
  return isNear && !isInside;
}
