import { sheetGuide } from './guides/sheet-guide.ts';
import { page } from './page.ts';
import type { Template } from './template.ts';
import { workshopAgendaWords as words } from './workshop-agenda.words.ts';

/** Minutes of the steps in their order. */
const minutes = [10, 10, 20, 15, 10, 20, 5, 5, 15, 10];
const widths = [64, 500, 120, 380];
const rowHeight = 48;

/** What a facilitator leads through in two hours. */
export const workshopAgenda: Template = {
  id: 't12',
  group: 'workshop',
  words,
  guide: sheetGuide('t12', [{ title: 'notes', slots: ['notes#'] }]),
  related: ['t1', 't3', 't6', 't5', 't9'],
  session: {
    timer: minutes.map((count, i) => ({ slot: `step${i + 1}`, minutes: count })),
    isPrivate: false,
    votesEach: 3,
  },
  build(locale, at, options) {
    const own = words.tables[locale];
    const sum = minutes.reduce((total, count) => total + count, 0);
    const steps = [
      own.step1,
      own.step2,
      own.step3,
      own.step4,
      own.step5,
      own.step6,
      own.step7,
      own.step8,
      own.step9,
      own.step10,
    ];
    const width = 96 + widths.reduce((total, one) => total + one, 0);
    const size = { width, height: 112 + 40 + 11 * rowHeight + 48 };
    const sheet = page('t12', own.title, size, locale, at, options);
    sheet.words(own.title, { x: 48, y: 36, width: 900, size: 36 });
    sheet.table(
      48,
      112,
      widths,
      [
        ['', own.step, own.minutes, own.notes].map((text) => ({ text })),
        ...steps.map((text, i) => [
          { text: String(i + 1) },
          { text, slot: `step${i + 1}` },
          { text: `${minutes[i]}′` },
          { hint: i === 0 ? own.notesHint : '', slot: `notes${i + 1}` },
        ]),
        [
          { fill: 'sand' },
          { text: own.total, fill: 'sand' },
          { text: `${sum}′`, fill: 'sand' },
          { fill: 'sand' },
        ],
      ],
      { rowHeight },
    );
    return sheet.records;
  },
};
