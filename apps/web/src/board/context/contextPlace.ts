import type { Box } from '@feltline/geometry';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What panels cover at the sides of the screen, px. */
export interface Sides {
  readonly left: number;
  readonly right: number;
}

/** Air between the bar and what it belongs to, and between the bar and the edges. Screen px. */
const GAP = 14;
const EDGE = 12;
/** The panels at the top and the zoom at the bottom. */
const TOP = 76;
const BOTTOM = 72;

/**
 * Where a bar of this size stands for a selection (screen space): above it; below it where the top is too near; beside it
 * where it is as tall as the screen; and where it fills the screen, at the upper edge. It never covers a selection that
 * leaves room, nor the panels at the sides.
 */
export function contextPlace(
  selection: Box,
  bar: Size,
  screen: Size,
  covered: Sides,
): { x: number; y: number } {
  const first = covered.left + EDGE;
  const last = screen.width - covered.right - bar.width - EDGE;
  const x = clamp(selection.x + selection.width / 2 - bar.width / 2, first, last);
  const above = selection.y - GAP - bar.height;
  const below = selection.y + selection.height + GAP;
  if (above >= TOP) return { x, y: Math.min(above, screen.height - BOTTOM - bar.height) };
  if (below + bar.height <= screen.height - BOTTOM) return { x, y: Math.max(below, TOP) };
  const right = selection.x + selection.width + GAP;
  const left = selection.x - GAP - bar.width;
  if (right <= last) return { x: Math.max(right, first), y: TOP };
  if (left >= first) return { x: Math.min(left, last), y: TOP };
  return { x, y: TOP };
}

/** `low` where both cannot be. */
function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
