import { defineObject, type StyleProp } from '@feltline/board';
import * as v from 'valibot';
import { type FramePreset, framePresetNames, framePresets } from './frame-presets.ts';

/** A page of the board: what lies on it goes with it. Its title is its text. */
export interface FrameProps {
  fill: (typeof frameFills)[number];
  /** The size it was made with; nothing for one that was drawn. */
  preset?: FramePreset;
  /** Its place when frames are presented; without one it comes in reading order after those that have one. */
  number?: number;
}

export const frameFills = [
  'white',
  'none',
  'sand',
  'lemon',
  'mint',
  'sky',
  'lilac',
  'rose',
] as const;

/** What tints a frame's paper. */
export const frameTints: Readonly<Record<string, string>> = {
  sand: '#EFE6D5',
  lemon: '#FFE58A',
  mint: '#BFEFCB',
  sky: '#B5E0FF',
  lilac: '#DECBFF',
  rose: '#FFC0CC',
};

const styles: readonly StyleProp[] = [
  {
    prop: 'fill',
    label: 'style.fill',
    type: 'color',
    options: frameFills.map((value) =>
      value === 'none'
        ? { value, label: 'fill.none' }
        : { value, label: `color.${value}`, swatch: frameTints[value] ?? '#FFFFFF' },
    ),
  },
];

export const frame = defineObject<FrameProps>({
  kind: 'frame',
  role: 'object',
  props: v.looseObject({
    fill: v.optional(v.fallback(v.picklist(frameFills), 'white'), 'white'),
    preset: v.optional(v.fallback(v.optional(v.picklist(framePresetNames)), undefined)),
    number: v.optional(v.fallback(v.optional(v.pipe(v.number(), v.finite())), undefined)),
  }) as never,
  size: framePresets['16:9'],
  minSize: [40, 40],
  hasText: true,
  resize: 'free',
  upright: true,
  holds: true,
  styles,
});
