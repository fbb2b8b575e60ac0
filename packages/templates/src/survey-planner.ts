import { mapWords } from './map.words.ts';
import { page } from './page.ts';
import { surveyPlannerWords as words } from './survey-planner.words.ts';
import type { Template } from './template.ts';

const widths = [180, 220, 190, 440, 180, 170];

/** Which question is asked at which stage; the usual ones are there already. */
export const surveyPlanner: Template = {
  id: 't13',
  group: 'analysis',
  words,
  related: ['t8', 't11', 't3', 't10'],
  build(locale, at, options) {
    const own = words.tables[locale];
    const shared = mapWords.tables[locale];
    const presets = [
      { stage: shared.consideration, type: own.drivers, question: own.factors },
      { stage: shared.decision, type: own.drivers, question: own.stopped },
      { stage: shared.action, type: 'CSAT', question: own.csat },
      { stage: own.support, type: 'CES', question: own.ces },
      { stage: shared.loyalty, type: 'NPS', question: own.nps },
      { stage: shared.loyalty, type: own.open, question: own.why },
    ];
    const width = 96 + widths.reduce((sum, one) => sum + one, 0);
    const sheet = page('t13', own.title, { width, height: 580 }, locale, at, options);
    sheet.words(own.title, { x: 48, y: 36, width: 900, size: 36 });
    sheet.table(
      48,
      112,
      widths,
      [
        [own.stage, own.touchpoint, own.type, own.question, own.when, own.target].map((text) => ({
          text,
        })),
        ...presets.map(({ stage, type, question }) => [
          { text: stage },
          { hint: own.touchpointHint },
          { text: type },
          { text: question },
          { hint: own.whenHint },
          { hint: own.targetHint },
        ]),
      ],
      { rowHeight: 58 },
    );
    return sheet.records;
  },
};
