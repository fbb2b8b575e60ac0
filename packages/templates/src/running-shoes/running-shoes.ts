import { touchpointCsvRecords } from '@feltline/journey';
import type { Template } from '../template.ts';
import { runningShoesWords as words } from './running-shoes.words.ts';
import * as en from './touchpoints.en.ts';
import * as he from './touchpoints.he.ts';
import * as it from './touchpoints.it.ts';
import * as ru from './touchpoints.ru.ts';

const files = { en, it, ru, he };

/** The example: twelve touchpoints, two personas, what works and what does not. */
export const runningShoes: Template = {
  id: 'e1',
  group: 'example',
  words,
  related: ['e2', 't1', 't3', 't5'],
  build(locale, at) {
    const { touchpoints, notes } = files[locale];
    const { map: title } = words.tables[locale];
    return touchpointCsvRecords([touchpoints, notes], { at, locale, title });
  },
};
