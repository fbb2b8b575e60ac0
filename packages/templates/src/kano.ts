import { kanoAnswers, kanoCategory } from '@feltline/journey';
import { sheetGuide } from './guides/sheet-guide.ts';
import { kanoWords as words } from './kano.words.ts';
import { page } from './page.ts';
import type { Template } from './template.ts';

const features = 6;
const widths = [270, 190, 190, 110];
const square = { x: 890, y: 160, side: 440 };

/** Pairs of answers, what follows from them, and where that puts a feature. */
export const kano: Template = {
  id: 't10',
  group: 'analysis',
  words,
  guide: sheetGuide('t10', [
    { title: 'feature', slots: ['feature#'], any: true },
    { title: 'functional', about: 'answerHint', slots: ['functional#'], any: true },
    { title: 'dysfunctional', about: 'answerHint', slots: ['dysfunctional#'], any: true },
  ]),
  related: ['t8', 't9', 't13', 't7'],
  build(locale, at, options) {
    const own = words.tables[locale];
    const sheet = page('t10', own.title, { width: 1400, height: 960 }, locale, at, options);
    sheet.words(own.title, { x: 48, y: 36, width: 800, size: 36 });
    const rows = Array.from({ length: features }, (_, i) => {
      const answer = i === 0 ? own.answerHint : '';
      return [
        { slot: `feature${i + 1}`, hint: i === 0 ? own.featureHint : '' },
        { slot: `functional${i + 1}`, hint: answer },
        { slot: `dysfunctional${i + 1}`, hint: answer },
        { formula: 'kano' },
      ];
    });
    const head = [own.feature, own.functional, own.dysfunctional, own.result];
    sheet.table(48, 112, widths, [head.map((text) => ({ text })), ...rows], { rowHeight: 44 });

    const below = 530;
    const answers = kanoAnswers.map((answer) => own[answer]);
    sheet.words(own.evaluation, { x: 48, y: below, width: 400, size: 22 });
    sheet.table(
      48,
      below + 44,
      [190, 114, 114, 114, 114, 114],
      [
        [{ text: own.corner }, ...answers.map((text) => ({ text }))],
        ...kanoAnswers.map((there, i) => [
          { text: answers[i] ?? '', fill: 'sand' },
          ...kanoAnswers.map((missing) => ({ text: kanoCategory(there, missing) })),
        ]),
      ],
    );
    sheet.words(own.legend, { x: 48, y: below + 340, width: 760, size: 15, color: 'gray' });

    const { x, y, side } = square;
    sheet.words(own.scatter, { x, y: 48, width: side, size: 22 });
    sheet.words(own.better, { x, y: 92, width: side, size: 15, color: 'gray' });
    sheet.words(own.worse, { x, y: 118, width: side, size: 15, color: 'gray' });
    const half = (side - 8) / 2;
    const quadrants = [
      { title: own.attractive, color: '#EAF8EE' },
      { title: own.oneDimensional, color: '#E8F4FD' },
      { title: own.indifferent, color: '#F5F2EA' },
      { title: own.must, color: '#FFF3E6' },
    ];
    quadrants.forEach(({ title, color }, i) => {
      const left = x + (i % 2) * (half + 8);
      const top = y + Math.floor(i / 2) * (half + 8);
      sheet.area({ x: left, y: top, width: half, height: half }, color);
      sheet.words(title, { x: left + 16, y: top + 12, width: half - 32, size: 16 });
    });
    sheet.arrow({ x: x - 14, y: y + side + 14 }, { x: x - 14, y: y - 6 });
    sheet.arrow({ x: x - 14, y: y + side + 14 }, { x: x + side + 6, y: y + side + 14 });
    sheet.note(x + 16, y + side + 48, 130, 'lemon', 'feature', own.scatterHint);
    sheet.note(x + 162, y + side + 48, 130, 'lemon', 'feature');
    sheet.note(x + 308, y + side + 48, 130, 'lemon', 'feature');
    return sheet.records;
  },
};
