import { type Box, type Point, pointInBox } from '@feltline/geometry';
import type { ReactionCount } from './reaction.model.ts';
import { stickyUnit, TAG_ROOM } from './sticky-text.ts';

// Board units on a sticky of 200; larger and smaller ones scale them.
const HEIGHT = 28;
const EMOJI = 20;
const COUNT = 15;
const DIGIT = 9.5;
const PADDING = 5;
const GAP = 4;
const INSET = 9;
const BOTTOM = 8;
const SMALLEST_UNIT = 0.55;

/** One emoji with how many have put it there, or how many other emojis find no room. */
export interface ReactionPill {
  readonly emoji: string | undefined;
  readonly count: string;
  /** Board space, as if the note stood upright. */
  readonly box: Box;
  readonly emojiSize: number;
  readonly countSize: number;
  /** From the left edge of the pill. */
  readonly emojiAt: number;
  readonly countAt: number;
}

/**
 * Where the reactions to a note stand: along its lower edge, inside, above the tags. A note in a map has no room to
 * spare: there they hang on the edge.
 */
export function reactionPills(
  reactions: readonly ReactionCount[],
  box: Box,
  { isInMap, hasTags }: { readonly isInMap: boolean; readonly hasTags: boolean },
): readonly ReactionPill[] {
  const unit = isInMap ? SMALLEST_UNIT : Math.max(SMALLEST_UNIT, stickyUnit(box));
  const height = HEIGHT * unit;
  const foot = hasTags ? TAG_ROOM * stickyUnit(box) : BOTTOM * unit;
  const bottom = box.y + box.height;
  const y = isInMap ? bottom - 0.3 * height : bottom - foot - height;
  const right = box.x + box.width - INSET * unit;
  const pills: ReactionPill[] = [];
  let x = box.x + INSET * unit;
  const add = (emoji: string | undefined, count: string) => {
    const countAt = PADDING + (emoji ? EMOJI + (count ? 3 : 0) : 2);
    const width = (countAt + count.length * DIGIT + PADDING + (count ? 2 : 0)) * unit;
    pills.push({
      emoji,
      count,
      box: { x, y, width, height },
      emojiSize: 0.82 * EMOJI * unit,
      countSize: COUNT * unit,
      emojiAt: PADDING * unit,
      countAt: countAt * unit,
    });
    x += width + GAP * unit;
  };
  const widthOf = (count: string) =>
    (2 * PADDING + EMOJI + (count ? 5 + count.length * DIGIT : 0)) * unit;
  const others = (2 * PADDING + 4 + 2 * DIGIT + GAP) * unit;
  for (const [i, { users }] of reactions.entries()) {
    const count = users.length > 1 ? String(users.length) : '';
    const left = reactions.length - i - 1;
    if (x + widthOf(count) + (left > 0 ? others : 0) > right) {
      add(undefined, `+${left + 1}`);
      break;
    }
    add(reactions[i]?.emoji, count);
  }
  return pills;
}

/** The emoji under a point of the upright note. */
export function reactionAt(pills: readonly ReactionPill[], point: Point): string | undefined {
  return pills.find(({ box }) => pointInBox(point, box))?.emoji;
}
