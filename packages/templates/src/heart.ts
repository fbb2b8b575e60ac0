import { sheetGuide } from './guides/sheet-guide.ts';
import { heartWords as words } from './heart.words.ts';
import { page } from './page.ts';
import type { Template } from './template.ts';

const rows = [
  { slot: 'happiness', fill: 'rose' },
  { slot: 'engagement', fill: 'peach' },
  { slot: 'adoption', fill: 'lemon' },
  { slot: 'retention', fill: 'mint' },
  { slot: 'tasks', fill: 'sky' },
] as const;
const widths = [220, 280, 280, 280, 150, 150];

/** Five sides of an experience, each from its goal to what is counted. Not every row must be filled. */
export const heart: Template = {
  id: 't8',
  group: 'analysis',
  words,
  guide: sheetGuide(
    't8',
    ['goals', 'signals', 'metrics'].map((title) => ({
      title,
      slots: [`(happiness|engagement|adoption|retention|tasks)\\.${title}`],
      any: true,
    })),
  ),
  related: ['t7', 't13', 't3', 't10', 't5'],
  build(locale, at, options) {
    const own = words.tables[locale];
    const size = { width: 96 + widths.reduce((sum, width) => sum + width, 0), height: 712 };
    const sheet = page('t8', own.title, size, locale, at, options);
    sheet.words(own.title, { x: 48, y: 36, width: 900, size: 36 });
    sheet.table(
      48,
      112,
      widths,
      [
        ['', own.goals, own.signals, own.metrics, own.target, own.now].map((text) => ({ text })),
        ...rows.map(({ slot, fill }) => [
          { text: own[slot], fill },
          { slot: `${slot}.goals`, hint: own.goalsHint },
          { slot: `${slot}.signals`, hint: own.signalsHint },
          { slot: `${slot}.metrics`, hint: own.metricsHint },
          { slot: `${slot}.target` },
          { slot: `${slot}.now` },
        ]),
      ],
      { rowHeight: 102 },
    );
    return sheet.records;
  },
};
