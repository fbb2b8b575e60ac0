import { touchpointCsvRecords } from '@feltline/journey';
import type { Template } from '../template.ts';
import * as en from './touchpoints.en.ts';
import * as he from './touchpoints.he.ts';

const files = { en, he };
const titles = {
  en: 'Running shoes: from the ad to the shop',
  he: 'נעלי ריצה: מהמודעה ועד החנות',
};

/** The example: twelve touchpoints, two personas, what works and what does not. */
export const runningShoes: Template = {
  id: 'e1',
  title: 'templates.e1',
  build(locale, at) {
    const { touchpoints, notes } = files[locale];
    return touchpointCsvRecords([touchpoints, notes], { at, locale, title: titles[locale] });
  },
};
