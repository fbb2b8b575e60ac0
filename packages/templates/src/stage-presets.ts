import type { Phase, StageSpec } from '@feltline/journey';
import { mapWords } from './map.words.ts';
import type { TemplateLocale } from './template-locale.ts';

type Slot = keyof (typeof mapWords.tables)['en'];

/** Usual sets of stages, and the phase each belongs to. */
const presets = {
  p3: [
    ['before', 'before'],
    ['during', 'during'],
    ['after', 'after'],
  ],
  p4: [
    ['awareness', 'before'],
    ['consideration', 'before'],
    ['sale', 'during'],
    ['purchase', 'during'],
  ],
  p5: [
    ['awareness', 'before'],
    ['consideration', 'before'],
    ['decision', 'before'],
    ['action', 'during'],
    ['loyalty', 'after'],
  ],
} as const satisfies Record<string, readonly (readonly [Slot, Phase])[]>;

export type StagePreset = keyof typeof presets;

export const stagePresets = Object.keys(presets) as StagePreset[];

/** The stages of a preset, each of one column. */
export function stagesOf(preset: StagePreset, locale: TemplateLocale): StageSpec[] {
  const words = mapWords.tables[locale];
  return presets[preset].map(([slot, phase]) => ({ title: words[slot], phase }));
}
