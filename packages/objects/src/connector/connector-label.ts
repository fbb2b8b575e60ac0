import type { Box, Point } from '@feltline/geometry';

/** Of a connector's words, board units. */
export const LABEL_SIZE = 14;
export const LABEL_WEIGHT = 400;
export const LABEL_LINE_HEIGHT = 1.3;
/** Words are broken into lines at this width. */
export const LABEL_WIDTH = 200;
export const LABEL_PADDING_X = 8;
export const LABEL_PADDING_Y = 3;

/** Room that surely holds the label: how wide words are is known only where they are drawn. */
export function labelBox(text: string, at: Point): Box {
  const widest = 0.72 * LABEL_SIZE;
  const lines = text
    .split('\n')
    .map((line) => Math.max(1, Math.ceil((line.length * widest) / LABEL_WIDTH)));
  const longest = Math.max(...text.split('\n').map((line) => line.length));
  const width = Math.min(LABEL_WIDTH, longest * widest) + 2 * LABEL_PADDING_X;
  const height =
    lines.reduce((sum, count) => sum + count, 0) * LABEL_SIZE * LABEL_LINE_HEIGHT +
    2 * LABEL_PADDING_Y;
  return { x: at.x - width / 2, y: at.y - height / 2, width, height };
}
