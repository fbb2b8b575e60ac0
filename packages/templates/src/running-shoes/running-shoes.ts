import { touchpointCsvRecords } from '@feltline/journey';
import type { Template } from '../template.ts';
import { runningShoesWords as words } from './running-shoes.words.ts';
import * as en from './touchpoints.en.ts';
import * as he from './touchpoints.he.ts';
import * as it from './touchpoints.it.ts';
import * as ru from './touchpoints.ru.ts';

const files = { en, it, ru, he };

/** The day on which the example's team last went through the whole map. */
const VALIDATED = '2026-03-15';

/** The example: twelve touchpoints, two personas, what works and what does not. */
export const runningShoes: Template = {
  id: 'e1',
  group: 'example',
  words,
  related: ['e2', 't1', 't3', 't5'],
  build(locale, at) {
    const { touchpoints, notes } = files[locale];
    const { map: title, scenario, goal, scopeStart, scopeEnd } = words.tables[locale];
    const about = { scenario, goal, scopeStart, scopeEnd, lastReviewedAt: VALIDATED };
    return touchpointCsvRecords([touchpoints, notes], { at, locale, title }).map((record) =>
      record.kind === 'journey-map' ? { ...record, props: { ...record.props, ...about } } : record,
    );
  },
};
