import type { Box } from '@feltline/geometry';

export const PADDING = 16;
export const TILE = 48;
export const TITLE_SIZE = 16;
export const TITLE_WEIGHT = 500;
export const SMALL_SIZE = 13;
export const LINE_HEIGHT = 1.25;
/** The middle of the button, from the end of the card. */
export const BUTTON = 24;
const GAP = 14;

/** Where the parts of an upright card stand, board units; the tile stands where its title begins. */
export function cardLayout({ x, y, width, height }: Box, rtl: boolean): { tile: Box; words: Box } {
  const side = Math.min(TILE, height - 2 * 8);
  const top = y + (height - side) / 2;
  const tile = {
    x: rtl ? x + width - PADDING - side : x + PADDING,
    y: top,
    width: side,
    height: side,
  };
  const lead = PADDING + side + GAP;
  const trail = 2 * BUTTON - 4;
  return {
    tile,
    words: {
      x: rtl ? x + trail : x + lead,
      y: y + 10,
      width: Math.max(1, width - lead - trail),
      height: Math.max(1, height - 20),
    },
  };
}
