import { fourLsWords as words } from './four-ls.words.ts';
import { sheetGuide } from './guides/sheet-guide.ts';
import { page } from './page.ts';
import type { Template } from './template.ts';

const quadrant = { width: 620, height: 320 };
const margin = 48;
const gap = 24;
const top = 150;
const side = 176;
const left = (column: number) => margin + column * (quadrant.width + gap);

/** Looking back: four quadrants in their order, what follows from them, and what waits. */
export const fourLs: Template = {
  id: 't6',
  group: 'workshop',
  words,
  guide: sheetGuide('t6', [
    { title: 'liked', any: true },
    { title: 'learned', any: true },
    { title: 'lacked', any: true },
    { title: 'longed', any: true },
    { title: 'actions', about: 'actionHint', slots: ['action'] },
  ]),
  related: ['t12', 't5', 't7', 't1'],
  session: {
    timer: [
      { slot: 'write', minutes: 10 },
      { slot: 'share', minutes: 20 },
      { slot: 'group', minutes: 10 },
      { slot: 'vote', minutes: 5 },
      { slot: 'act', minutes: 15 },
    ],
    isPrivate: true,
    votesEach: 3,
  },
  build(locale, at, options) {
    const own = words.tables[locale];
    const below = top + 2 * (quadrant.height + gap);
    const size = { width: 2 * (margin + quadrant.width) + gap, height: below + 286 };
    const sheet = page('t6', own.title, size, locale, at, options);
    sheet.words(own.title, { x: margin, y: 36, width: 1240, size: 36 });
    sheet.words(own.timer, { x: margin, y: 98, width: 1240, size: 18, color: 'gray' });
    const quadrants = [
      { slot: 'liked', title: own.liked, hint: own.likedHint, area: '#EAF8EE', color: 'mint' },
      { slot: 'learned', title: own.learned, hint: own.learnedHint, area: '#E8F4FD', color: 'sky' },
      { slot: 'lacked', title: own.lacked, hint: own.lackedHint, area: '#FDEDF0', color: 'rose' },
      { slot: 'longed', title: own.longed, hint: own.longedHint, area: '#F3EDFF', color: 'lilac' },
    ];
    quadrants.forEach(({ slot, title, hint, area, color }, i) => {
      const x = left(i % 2);
      const y = top + Math.floor(i / 2) * (quadrant.height + gap);
      sheet.area({ x, y, ...quadrant }, area);
      sheet.words(title, { x: x + 24, y: y + 22, width: 560, size: 26 });
      for (let n = 0; n < 3; n++)
        sheet.note(x + 24 + n * (side + 22), y + 96, side, color, slot, n === 0 ? hint : undefined);
    });
    sheet.words(own.actions, { x: margin, y: below + 8, width: 600, size: 26 });
    const row = [
      { hint: own.actionHint, slot: 'action' },
      { hint: own.ownerHint, slot: 'actionOwner' },
      { hint: own.dueHint, slot: 'actionDue' },
    ];
    sheet.table(
      margin,
      below + 56,
      [340, 150, 130],
      [[{ text: own.action }, { text: own.owner }, { text: own.due }], row, [], []],
      { rowHeight: 44 },
    );
    sheet.area({ x: left(1), y: below, width: quadrant.width, height: 238 }, '#F5F2EA');
    sheet.words(own.parking, { x: left(1) + 24, y: below + 8, width: 560, size: 26 });
    sheet.note(left(1) + 24, below + 56, 164, 'sand', 'parking', own.parkingHint);
    return sheet.records;
  },
};
