import { defineObject, type StyleProp } from '@feltline/board';
import * as v from 'valibot';
import { type InkTool, type InkWidth, inkColors, inkWidths, swatchOf } from './ink-style.ts';
import { packedPattern } from './packed-points.ts';

/** A stroke by hand. */
export interface InkProps {
  tool: InkTool;
  color: string;
  width: InkWidth;
  /** See `packPoints`; in the stroke's own units. */
  points: string;
  /** Size of the stroke with its width, in its own units: the geometry scales it. */
  natural: readonly [width: number, height: number];
  /** About to be erased. */
  fading?: boolean;
}

/** A stroke of more signs than this is not one of ours. */
export const maxPackedPoints = 200_000;

const named = (value: string) => ({ value, label: `ink.color.${value}` });

const color: StyleProp = {
  prop: 'color',
  label: 'ink.color',
  type: 'color',
  options: [...Object.keys(inkColors), 'lemon', 'rose', 'sky'].map((value) => ({
    ...named(value),
    swatch: swatchOf(value),
  })),
};

export const widthIcons: Readonly<Record<InkWidth, string>> = {
  thin: 'M4 12h16',
  medium: 'M4 11h16M4 13h16',
  thick: 'M4 10h16M4 11.5h16M4 13h16M4 14.5h16',
  broad: 'M4 8h16M4 9.5h16M4 11h16M4 12.5h16M4 14h16M4 15.5h16',
};

const width: StyleProp = {
  prop: 'width',
  label: 'ink.width',
  type: 'choice',
  options: inkWidths.map((value) => ({
    value,
    label: `ink.width.${value}`,
    icon: widthIcons[value],
  })),
};

const size = v.pipe(v.number(), v.minValue(0.01), v.maxValue(1e7));

export const ink = defineObject<InkProps>({
  kind: 'ink',
  role: 'object',
  props: v.looseObject({
    tool: v.optional(v.fallback(v.picklist(['pen', 'highlighter']), 'pen'), 'pen'),
    color: v.optional(v.fallback(v.string(), 'ink'), 'ink'),
    width: v.optional(v.fallback(v.picklist(inkWidths), 'medium'), 'medium'),
    points: v.pipe(v.string(), v.regex(packedPattern), v.maxLength(maxPackedPoints)),
    natural: v.tuple([size, size]),
    fading: v.optional(v.fallback(v.boolean(), false)),
  }) as never,
  oneValue: ['points', 'natural'],
  resize: 'proportional',
  minSize: [1, 1],
  styles: [color, width],
});
