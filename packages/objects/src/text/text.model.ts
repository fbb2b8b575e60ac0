import { defineObject } from '@feltline/board';
import * as v from 'valibot';
import { TEXT_LINE_HEIGHT, TEXT_SIZE } from './plain-text.ts';

/** Words straight on the canvas. */
export interface TextProps {
  /** Of the letters, board units. */
  size: number;
  /** `#RRGGBB`; ink when absent. */
  color?: string;
  /** Set by hand, board units; otherwise the box is as wide as its longest line. */
  width?: number;
}

export const text = defineObject<TextProps>({
  kind: 'text',
  role: 'object',
  props: v.looseObject({
    size: v.optional(
      v.fallback(v.pipe(v.number(), v.minValue(1), v.maxValue(2000)), TEXT_SIZE),
      TEXT_SIZE,
    ),
    color: v.optional(v.fallback(v.optional(v.string()), undefined)),
    width: v.optional(v.fallback(v.optional(v.pipe(v.number(), v.minValue(0))), undefined)),
  }),
  size: [200, TEXT_SIZE * TEXT_LINE_HEIGHT],
  hasText: true,
  resize: 'free',
  minSize: [20, 10],
});
