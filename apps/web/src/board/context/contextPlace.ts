import type { Box } from '@feltline/geometry';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Air between the bar and what it belongs to, and between the bar and the edges. Screen px. */
const GAP = 14;
const EDGE = 12;
/** The panels at the top and the zoom at the bottom. */
const TOP = 76;
const BOTTOM = 72;

/**
 * Where a bar of this size stands for a selection (screen space): above it; below it where the top is too near; and where
 * the selection fills the screen from top to bottom, at the upper edge. It never covers a selection that leaves room,
 * nor the tools beside `free`, the part of the screen between them.
 */
export function contextPlace(
  selection: Box,
  bar: Size,
  screen: Size,
  free: Pick<Box, 'x' | 'width'> = { x: 0, width: screen.width },
): { x: number; y: number } {
  const middle = selection.x + selection.width / 2;
  const left = Math.max(EDGE, free.x);
  const right = Math.min(screen.width - EDGE, free.x + free.width);
  const x = clamp(middle - bar.width / 2, left, right - bar.width);
  const above = selection.y - GAP - bar.height;
  const below = selection.y + selection.height + GAP;
  if (above >= TOP) return { x, y: Math.min(above, screen.height - BOTTOM - bar.height) };
  if (below + bar.height <= screen.height - BOTTOM) return { x, y: Math.max(below, TOP) };
  return { x, y: TOP };
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
