import type { Box } from '@feltline/geometry';

/** Shadows and badges reach this far beyond an object's box, board units. */
export const SHADOW_REACH = 24;
/** A title of constant size, and the names of a map's stages below it, stand this far beyond it, screen pixels … */
const TITLE_PX = 40;
/** … if the object is at least this wide on the screen. */
export const TITLED_PX = 48;

/** How far beyond its box an object may paint, board units. */
export function paintReach(box: Box, zoom: number): number {
  return box.width * zoom < TITLED_PX ? SHADOW_REACH : widestReach(zoom);
}

/** How far beyond its box any object may paint, board units. */
export function widestReach(zoom: number): number {
  return Math.max(SHADOW_REACH, TITLE_PX / zoom);
}
