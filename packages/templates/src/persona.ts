import { sheetGuide } from './guides/sheet-guide.ts';
import { page } from './page.ts';
import { personaWords as words } from './persona.words.ts';
import type { Template } from './template.ts';

const card = { width: 400, height: 170 };
const side = 330;
const start = 48 + side + 40;

/** Whose journey it is, on one page. */
export const persona: Template = {
  id: 't9',
  group: 'journey',
  words,
  guide: sheetGuide('t9', [
    { title: 'nameHint', about: 'quoteHint', slots: ['name', 'quote'] },
    ...['goals', 'needs', 'frustrations', 'channels', 'role', 'evidence'].map((title) => ({
      title,
    })),
  ]),
  related: ['t3', 't1', 't2', 't10', 't13'],
  build(locale, at, options) {
    const own = words.tables[locale];
    const size = { width: start + 2 * card.width + 24 + 48, height: 800 };
    const sheet = page('t9', own.title, size, locale, at, options);
    sheet.field(
      { x: 48 + (side - 180) / 2, y: 48, width: 180, height: 180 },
      { slot: 'photo', hint: own.photo, fill: 'lilac', shape: 'ellipse', isCentred: true },
    );
    sheet.field(
      { x: 48, y: 248, width: side, height: 64 },
      { slot: 'name', hint: own.nameHint, size: 'large', isCentred: true },
    );
    sheet.field(
      { x: 48, y: 328, width: side, height: 110 },
      { slot: 'quote', hint: own.quoteHint, fill: 'sand', shape: 'rounded', isCentred: true },
    );
    sheet.words(own.attributes, { x: 48, y: 462, width: side, size: 18, color: 'indigo' });
    const attributes = ['age', 'region', 'work', 'interests'] as const;
    sheet.table(
      48,
      496,
      [140, side - 140],
      attributes.map((slot) => [{ text: own[slot] }, { slot, hint: own.value }]),
      { header: false, rowHeight: 60 },
    );
    const cards = [
      { slot: 'goals', title: own.goals, hint: own.goalsHint },
      { slot: 'needs', title: own.needs, hint: own.needsHint },
      { slot: 'frustrations', title: own.frustrations, hint: own.frustrationsHint },
      { slot: 'channels', title: own.channels, hint: own.channelsHint },
      { slot: 'role', title: own.role, hint: own.roleHint },
      { slot: 'evidence', title: own.evidence, hint: own.evidenceHint },
    ];
    cards.forEach(({ slot, title, hint }, i) => {
      const x = start + (i % 2) * (card.width + 24);
      const y = 48 + Math.floor(i / 2) * 240;
      sheet.words(title, { x, y, width: card.width, size: 18, color: 'indigo' });
      sheet.field({ x, y: y + 34, ...card }, { slot, hint });
    });
    return sheet.records;
  },
};
