import type { Box } from '@feltline/geometry';
import type { MapLayout } from '@feltline/journey';

/** Seen smaller than this a map is a strip on which nothing can be aimed at, CSS px per board unit. */
export const TOO_SMALL = 0.25;
const SMALLEST = 0.5;
const LARGEST = 0.8;
/** Of the window, what panels and air around the map leave. */
const ROOM = 0.8;

/**
 * Where reading a map begins, `board` space: as much from its leading edge as the window shows at a zoom at which all
 * of it can be read. `window` in CSS pixels.
 */
export function mapBeginning(
  { box, dir }: Pick<MapLayout, 'box' | 'dir'>,
  window: { readonly width: number; readonly height: number },
): Box {
  const fits = (ROOM * window.height) / Math.max(1, box.height);
  const zoom = Math.min(LARGEST, Math.max(SMALLEST, fits));
  const width = Math.min(box.width, (ROOM * window.width) / zoom);
  const height = Math.min(box.height, (ROOM * window.height) / zoom);
  return { x: dir === 'rtl' ? box.x + box.width - width : box.x, y: box.y, width, height };
}
