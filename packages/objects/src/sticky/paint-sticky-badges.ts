import type { Box } from '@feltline/geometry';
import { type PaintEnv, READABLE_PX, type RectStyle, type Surface } from '@feltline/scene';
import { paintLines } from '../painting/paint-lines.ts';
import type { ReactionPill } from './reaction-pills.ts';
import { stickyUnit, TAG_HEIGHT } from './sticky-text.ts';

// Board units on a sticky of 200; larger and smaller ones scale them.
const TAG_TEXT = 11;
const TAG_PADDING = 7;
const TAG_GAP = 5;
const TAG_INSET = 10;
const TAG_BOTTOM = 9;
const AUTHOR_TEXT = 10;

const tagStyle: RectStyle = { fill: '#FFFFFFB3', radius: 0 };
const tagOnWhite: RectStyle = { fill: '#F0EEE8', radius: 0 };
// notes are the same on a dark table, and so is what stands on them
const reactionStyle: RectStyle = { fill: '#FFFFFF', stroke: '#E6E4DD', width: 1, radius: 0 };
const options = { width: 0, size: 0, weight: 500, lineHeight: 1.2, maxLines: 1 };

/** Small pills along the lower edge, inside; those that find no room are counted in the last one. */
export function paintTags(
  surface: Surface,
  tags: readonly string[],
  box: Box,
  isWhite: boolean,
  env: PaintEnv,
): void {
  const unit = stickyUnit(box);
  const size = TAG_TEXT * unit;
  if (size * (env.detailZoom ?? env.zoom) < READABLE_PX) return;
  const height = TAG_HEIGHT * unit;
  const right = box.x + box.width - TAG_INSET * unit;
  const y = box.y + box.height - (TAG_BOTTOM + TAG_HEIGHT) * unit;
  const style = isWhite ? tagOnWhite : tagStyle;
  style.radius = height / 2;
  let x = box.x + TAG_INSET * unit;
  for (let i = 0; i < tags.length; i++) {
    const left = tags.length - i - 1;
    // room for the pill that counts the others
    const counter = left > 0 ? (2 * TAG_PADDING + 14 + TAG_GAP) * unit : 0;
    const room = right - x - counter - 2 * TAG_PADDING * unit;
    const isLast = i > 0 && room < 3 * size;
    const words = isLast ? `+${left + 1}` : (tags[i] ?? '');
    const pill = pillOf(env, words, size, isLast ? right - x : Math.max(size, room));
    const width = pill.width + 2 * TAG_PADDING * unit;
    surface.rect({ x, y, width, height }, style);
    paintLines(
      surface,
      pill,
      x + TAG_PADDING * unit,
      y + (height - pill.height) / 2,
      pill.width,
      'start',
      env.theme.stickyInk,
      500,
      env,
    );
    x += width + TAG_GAP * unit;
    if (isLast) return;
  }
}

/** Emojis with their counts. */
export function paintReactions(
  surface: Surface,
  pills: readonly ReactionPill[],
  env: PaintEnv,
): void {
  for (const { emoji, count, box, ...pill } of pills) {
    const isRead = pill.countSize * (env.detailZoom ?? env.zoom) >= READABLE_PX;
    if (!isRead) return;
    reactionStyle.radius = box.height / 2;
    surface.rect(box, reactionStyle);
    const words = (text: string, size: number, at: number) => {
      const laid = pillOf(env, text, size, box.width);
      const y = box.y + (box.height - laid.height) / 2;
      paintLines(surface, laid, box.x + at, y, laid.width, 'left', env.theme.stickyInk, 500, env);
    };
    if (emoji) words(emoji, pill.emojiSize, pill.emojiAt);
    if (count) words(count, pill.countSize, pill.countAt);
  }
}

/** Who made it, in the upper margin. */
export function paintAuthor(surface: Surface, author: string, box: Box, env: PaintEnv): void {
  const unit = stickyUnit(box);
  const size = AUTHOR_TEXT * unit;
  const width = box.width - 2 * TAG_INSET * unit;
  const laid = pillOf(env, author, size, width);
  const x = box.x + TAG_INSET * unit;
  const y = box.y + 4 * unit;
  paintLines(surface, laid, x, y, width, 'start', env.theme.stickyInk, 500, env);
}

function pillOf(env: PaintEnv, words: string, size: number, width: number) {
  options.size = size;
  options.width = width;
  return env.texts.layout(words, options);
}
