import type { Box } from '@feltline/geometry';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What panels cover at the sides of the screen, px. */
export interface Sides {
  readonly left: number;
  readonly right: number;
  /** At the top, where it is more than the usual bars. */
  readonly top?: number;
}

export interface PlaceWishes {
  /** Air between the bar and what it belongs to, screen px. */
  readonly gap?: number | undefined;
  /** What all of it is part of, screen space: above that there is nothing of it to cover. */
  readonly whole?: Box | undefined;
  /** How much would be lost under the bar there, screen space; 0 for nothing. */
  loss?(place: Box): number;
}

/** Air between the bar and what it belongs to, and between the bar and the edges. Screen px. */
const GAP = 14;
const WHOLE_GAP = 28;
const EDGE = 12;
/** How much farther off it goes so as to cover nothing else. */
const STEPS = [0, 40, 80, 120];
/** The panels at the top and the zoom at the bottom. */
const TOP = 76;
const BOTTOM = 72;

/**
 * Where a bar of this size stands for a selection (screen space): above it; below it where the top is too near; beside it
 * where it is as tall as the screen; and where it fills the screen, at the upper edge. It never covers a selection that
 * leaves room, nor the panels at the sides; it goes a little farther off, or above what the selection is part of, where
 * less is lost there.
 */
export function contextPlace(
  selection: Box,
  bar: Size,
  screen: Size,
  covered: Sides,
  { gap = GAP, whole, loss = () => 0 }: PlaceWishes = {},
): { x: number; y: number } {
  const top = Math.max(TOP, covered.top ?? 0);
  const first = covered.left + EDGE;
  const last = screen.width - covered.right - bar.width - EDGE;
  const x = clamp(selection.x + selection.width / 2 - bar.width / 2, first, last);
  const lowest = screen.height - BOTTOM - bar.height;
  const above = Math.min(selection.y - gap - bar.height, lowest);
  const below = Math.max(selection.y + selection.height + gap, top);
  const heights = STEPS.flatMap((step) => [above - step, below + step]);
  if (whole) heights.push(Math.min(whole.y - WHOLE_GAP - bar.height, above));
  /** The nearest of those where least is lost. */
  const best = (ys: readonly number[]) =>
    ys
      .filter((y) => y >= top && y <= lowest)
      .map((y) => ({ y, lost: loss({ x, y, ...bar }) }))
      .reduce<{ y: number; lost: number } | undefined>(
        (least, one) => (least && least.lost <= one.lost ? least : one),
        undefined,
      )?.y;
  const y = best(heights);
  if (y !== undefined) return { x, y };
  const right = selection.x + selection.width + gap;
  const left = selection.x - gap - bar.width;
  if (right <= last) return { x: Math.max(right, first), y: top };
  if (left >= first) return { x: Math.min(left, last), y: top };
  return { x, y: best(STEPS.map((step) => top + step)) ?? top };
}

/** `low` where both cannot be. */
function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
