import type { RecordId } from '@feltline/board';
import { fiveWhysWords as words } from './five-whys.words.ts';
import { sheetGuide } from './guides/sheet-guide.ts';
import { page } from './page.ts';
import type { Template } from './template.ts';

const count = 5;
const box = { x: 280, width: 520, height: 88 };
const pitch = 126;
const top = 240;

/** From a problem down to its root cause. A chain may branch, and may end before the fifth question. */
export const fiveWhys: Template = {
  id: 't5',
  group: 'analysis',
  words,
  guide: sheetGuide('t5', [
    { title: 'problem' },
    { title: 'whys', about: 'whyHint', slots: ['why#'], any: true },
    { title: 'cause' },
    { title: 'measure' },
  ]),
  related: ['t7', 't1', 't3', 't6', 't8'],
  build(locale, at, options) {
    const own = words.tables[locale];
    const size = { width: 1180, height: top + (count + 2) * pitch + box.height + 48 };
    const sheet = page('t5', own.title, size, locale, at, options);
    sheet.words(own.title, { x: 48, y: 36, width: 800, size: 36 });
    sheet.table(
      48,
      110,
      [440, 400, 244],
      [
        [{ text: own.touchpoint }, { text: own.owner }, { text: own.date }],
        [
          { slot: 'touchpoint', hint: own.touchpointHint },
          { slot: 'owner', hint: own.ownerHint },
          { slot: 'date', hint: own.dateHint },
        ],
      ],
    );
    const whys = Array.from({ length: count }, (_, i) => ({
      slot: `why${i + 1}`,
      label: own.why.replace('{{n}}', String(i + 1)),
      hint: own.whyHint,
      fill: 'lemon',
    }));
    const chain = [
      { slot: 'problem', label: own.problem, hint: own.problemHint, fill: 'rose' },
      ...whys,
      { slot: 'cause', label: own.cause, hint: own.causeHint, fill: 'sky' },
      { slot: 'measure', label: own.measure, hint: own.measureHint, fill: 'mint' },
    ];
    const boxes = chain.map(({ slot, label, hint, fill }, i): RecordId => {
      const y = top + i * pitch;
      sheet.words(label, { x: 48, y: y + 32, width: 220, size: 18 });
      const place = { ...box, y };
      return sheet.field(place, { slot, hint, fill, shape: 'rounded', isCentred: true });
    });
    const branch = sheet.field(
      { x: 860, y: top + 2 * pitch, width: 272, height: box.height },
      {
        slot: 'branch',
        hint: own.branchHint,
        fill: 'white',
        shape: 'rounded',
        isCentred: true,
        isOutlined: true,
      },
    );
    for (const [i, from] of boxes.entries()) {
      const to = boxes[i + 1];
      if (to) sheet.line(from, to, ['bottom', 'top'], { route: 'straight' });
    }
    sheet.line(boxes[1] as RecordId, branch, ['end', 'top'], { dash: 'dashed' });
    sheet.words(own.stop, { x: 860, y: top + 3 * pitch, width: 272, size: 14, color: 'gray' });
    return sheet.records;
  },
};
