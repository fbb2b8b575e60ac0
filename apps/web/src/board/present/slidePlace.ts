import { type CameraState, maxZoom, minZoom } from '@feltline/editor';
import type { Box } from '@feltline/geometry';

/** Around a slide, and what the bar takes at the lower edge of the screen, CSS px. */
const AIR = 24;
const BAR = 80;

/** The camera that shows a slide (board space) as large as it can be above the bar. */
export function slidePlace(
  { x, y, width, height }: Box,
  screen: { readonly width: number; readonly height: number },
): CameraState {
  const room = {
    width: Math.max(1, screen.width - 2 * AIR),
    height: Math.max(1, screen.height - AIR - BAR),
  };
  const fits = Math.min(room.width / Math.max(width, 1), room.height / Math.max(height, 1));
  const zoom = Math.min(Math.max(fits, minZoom), maxZoom);
  return {
    x: x + width / 2 - screen.width / 2 / zoom,
    y: y + height / 2 - (AIR + room.height / 2) / zoom,
    zoom,
  };
}
