import { type BoardRecord, defineObject, type StyleProp } from '@feltline/board';
import { type ShapeName, shapeNames } from '@feltline/geometry';
import * as v from 'valibot';
import {
  colorSchema,
  type Dash,
  dashOptions,
  dashSchema,
  inkNames,
  inkOptions,
  type LineWidth,
  widthOptions,
  widthSchema,
} from '../painting/line-look.ts';
import { stickyColors } from '../sticky/sticky-colors.ts';
import { type ShapePicture, shapePicture } from './shape-picture.ts';

/** A drawn form; the words in it are its text. */
export interface ShapeProps {
  shape: ShapeName;
  /** Name of a colour, `none`, or `#RRGGBB`. */
  fill: string;
  /** Name of an ink, `none`, or `#RRGGBB`. */
  stroke: string;
  strokeWidth: LineWidth | number;
  dash: Dash;
  textSize: keyof typeof textSizes;
  align: 'center' | 'start';
  /** Where its words begin; in the middle when absent. */
  valign?: 'top';
  /** Prompt while nothing is written; never exported. */
  hint?: string;
}

/** The largest its words get, board units; where they do not fit they get smaller. */
export const textSizes = { medium: 20, small: 14, large: 32, huge: 56 } as const;

const fills = ['white', 'none', ...Object.keys(stickyColors).filter((name) => name !== 'white')];

const styles: readonly StyleProp[] = [
  {
    prop: 'fill',
    label: 'style.fill',
    type: 'color',
    options: fills.map((value) =>
      value === 'none'
        ? { value, label: 'fill.none' }
        : {
            value,
            label: `color.${value}`,
            swatch: stickyColors[value as keyof typeof stickyColors],
          },
    ),
  },
  {
    prop: 'stroke',
    label: 'style.stroke',
    type: 'color',
    options: [...inkOptions, { value: 'none', label: 'ink.none' }],
  },
  { prop: 'strokeWidth', label: 'style.strokeWidth', type: 'choice', options: widthOptions },
  { prop: 'dash', label: 'style.dash', type: 'choice', options: dashOptions },
  {
    prop: 'textSize',
    label: 'style.textSize',
    type: 'choice',
    options: Object.keys(textSizes).map((value) => ({ value, label: `textSize.${value}` })),
  },
  {
    prop: 'align',
    label: 'style.align',
    type: 'choice',
    options: [
      { value: 'center', label: 'align.center', icon: 'M3 6h18M7 12h10M5 18h14' },
      { value: 'start', label: 'align.start', icon: 'M3 6h18M3 12h10M3 18h14' },
    ],
  },
];

export const shape = defineObject<ShapeProps>({
  kind: 'shape',
  role: 'object',
  props: v.looseObject({
    shape: v.optional(v.fallback(v.picklist(shapeNames), 'rectangle'), 'rectangle'),
    fill: colorSchema(fills, 'white'),
    stroke: colorSchema([...inkNames, 'none'], 'ink'),
    strokeWidth: widthSchema,
    dash: dashSchema,
    textSize: v.optional(
      v.fallback(v.picklist(['medium', 'small', 'large', 'huge']), 'medium'),
      'medium',
    ),
    align: v.optional(v.fallback(v.picklist(['center', 'start']), 'center'), 'center'),
    valign: v.optional(v.fallback(v.optional(v.literal('top')), undefined)),
    hint: v.optional(v.fallback(v.optional(v.string()), undefined)),
  }),
  size: [160, 160],
  minSize: [16, 16],
  hasText: true,
  resize: 'free',
  styles,
  derive: (record): ShapePicture | undefined => pictureOf(record),
});

function pictureOf({ geometry, props }: BoardRecord<ShapeProps>): ShapePicture | undefined {
  return geometry && shapePicture(props.shape, geometry[2], geometry[3]);
}
