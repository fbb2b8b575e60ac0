import type { Box } from '@feltline/geometry';
import { measures } from '@feltline/journey';

export const STICKY_LINE_HEIGHT = 1.25;
export const STICKY_WEIGHT = 400;
// Board units, as all sizes here.
const LARGEST_TEXT = 64;
const SMALLEST_TEXT = 10;
const SMALLEST_BOUND_TEXT = 8;
const LARGEST_BOUND_TEXT = 12;
const PADDING = 16;
const SMALL_PADDING = 6;

/** Of a tag's pill on a sticky of 200. */
export const TAG_HEIGHT = 20;
/** What tags take of the text's room: the pill, the air below it, and the air above. */
export const TAG_ROOM = 34;
/** What reactions take of it. */
const REACTION_ROOM = 38;

/** What stands under a note's words. */
export interface StickyFoot {
  readonly hasTags: boolean;
  readonly hasReactions: boolean;
}

const noFoot: StickyFoot = { hasTags: false, hasReactions: false };

/** A prompt is no headline, board units: 18 on a sticky of 200. */
export function largestHint({ width, height }: Box): number {
  return Math.max(SMALLEST_TEXT, 0.09 * Math.min(width, height));
}

/** What a sticky's small print is scaled by: 1 on a sticky of 200. */
export function stickyUnit({ width, height }: Box): number {
  return Math.min(3, Math.max(0.4, Math.min(width, height) / 200));
}

/** Where a sticky's text stands and how large it may be, board units: for painting and for the field one types in. */
export interface StickyText {
  x: number;
  y: number;
  width: number;
  height: number;
  min: number;
  max: number;
}

/**
 * A free sticky's text fills it, from 10 to 64. A sticky bound to a cell of a map is small, and all of them there keep
 * to the size of the map's other text.
 */
export function stickyText(box: Box, bound: boolean, foot = noFoot): StickyText {
  const into = { x: 0, y: 0, width: 0, height: 0, min: 0, max: 0 };
  return placeStickyText(box, bound, foot, into);
}

/** In a cell a sticky has no geometry of its own; while it is carried about the map it keeps the size it had there. */
export function isInMap(geometry: readonly number[] | undefined): boolean {
  if (geometry === undefined) return true;
  const [, , width = 0, height] = geometry;
  return height === measures.noteHeight && width <= measures.singleNoteWidth;
}

/** The same into an object of the caller's. */
export function placeStickyText(
  box: Box,
  bound: boolean,
  { hasTags, hasReactions }: StickyFoot,
  into: StickyText,
): StickyText {
  const padding = bound
    ? SMALL_PADDING
    : Math.min(PADDING, Math.max(SMALL_PADDING, 0.08 * Math.min(box.width, box.height)));
  into.x = box.x + padding;
  into.y = box.y + padding;
  into.width = Math.max(1, box.width - 2 * padding);
  const room = (hasTags ? TAG_ROOM : 0) + (hasReactions ? REACTION_ROOM : 0);
  const below = bound ? padding : Math.max(padding, room * stickyUnit(box));
  into.height = Math.max(1, box.height - padding - below);
  into.min = bound ? SMALLEST_BOUND_TEXT : SMALLEST_TEXT;
  into.max = bound ? LARGEST_BOUND_TEXT : LARGEST_TEXT;
  return into;
}
