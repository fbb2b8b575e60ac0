import { defineObject } from '@feltline/board';
import * as v from 'valibot';
import { inkOptions } from '../painting/line-look.ts';
import { TEXT_LINE_HEIGHT, TEXT_SIZE } from './plain-text.ts';

export type TextAlign = 'start' | 'center' | 'end';

/** Words straight on the canvas. */
export interface TextProps {
  /** Of the letters, board units. */
  size: number;
  /** Name of an ink, or `#RRGGBB`; ink when absent. */
  color?: string;
  align?: TextAlign;
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
    align: v.optional(v.fallback(v.optional(v.picklist(['start', 'center', 'end'])), undefined)),
    width: v.optional(v.fallback(v.optional(v.pipe(v.number(), v.minValue(0))), undefined)),
  }),
  size: [200, TEXT_SIZE * TEXT_LINE_HEIGHT],
  hasText: true,
  resize: 'free',
  minSize: [20, 10],
  styles: [
    { prop: 'color', label: 'action.color', type: 'color', options: inkOptions },
    {
      prop: 'align',
      label: 'style.align',
      type: 'choice',
      options: [
        { value: 'start', label: 'align.start', icon: 'M3 6h18M3 12h10M3 18h14' },
        { value: 'center', label: 'align.center', icon: 'M3 6h18M7 12h10M5 18h14' },
        { value: 'end', label: 'align.end', icon: 'M3 6h18M11 12h10M7 18h14' },
      ],
    },
  ],
});
