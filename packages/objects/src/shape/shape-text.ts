import type { Box } from '@feltline/geometry';
import { stickyColors } from '../sticky/sticky-colors.ts';

export const SHAPE_WEIGHT = 400;
export const SHAPE_LINE_HEIGHT = 1.25;
/** Words shrink down to this before they overflow, board units. */
export const SMALLEST_TEXT = 8;
const PADDING = 12;

/** Where words stand in the room of a shape: a margin all around, less of it where there is little room. */
export function paddedRoom(room: Box, strokeWidth: number): Box {
  const padding = Math.min(PADDING, 0.08 * Math.min(room.width, room.height)) + strokeWidth / 2;
  return {
    x: room.x + padding,
    y: room.y + padding,
    width: Math.max(1, room.width - 2 * padding),
    height: Math.max(1, room.height - 2 * padding),
  };
}

/** CSS colour; nothing for `none`. */
export function fillOf(fill: string): string | undefined {
  return fill.startsWith('#') ? fill : stickyColors[fill as keyof typeof stickyColors];
}

/** The fill as it is seen: white paper is the table's own paper, which is dark on a dark one. */
export function paperOf(
  fill: string,
  { dark, panel }: { readonly dark: boolean; readonly panel: string },
): string | undefined {
  return dark && fill === 'white' ? panel : fillOf(fill);
}

const DARK_INK = '#1F2328';
const LIGHT_INK = '#FFFFFF';

/** The ink that reads on a fill; nothing where the table shines through and its own ink reads. */
export function textInk(fill: string | undefined): string | undefined {
  if (fill === undefined) return undefined;
  const [red = 255, green = 255, blue = 255] = [1, 3, 5].map((at) =>
    Number.parseInt(fill.slice(at, at + 2), 16),
  );
  return 0.299 * red + 0.587 * green + 0.114 * blue < 118 ? LIGHT_INK : DARK_INK;
}
