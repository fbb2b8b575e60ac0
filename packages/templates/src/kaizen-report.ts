import { sheetGuide } from './guides/sheet-guide.ts';
import { kaizenReportWords as words } from './kaizen-report.words.ts';
import { page } from './page.ts';
import type { Template } from './template.ts';

const size = { width: 1680, height: 1188 };
const heading = 30;
const gap = 16;
const left = { x: 48, width: 780 };
const right = { x: 852, width: 780 };
const top = 206;

/** An improvement on one sheet of A3: the problem on one half, what is done about it on the other. */
export const kaizenReport: Template = {
  id: 't7',
  group: 'analysis',
  words,
  guide: sheetGuide(
    't7',
    ['theme', 'background', 'current', 'cause', 'target', 'measures', 'results', 'standard'].map(
      (title) => ({ title }),
    ),
  ),
  related: ['t5', 't8', 't1', 't6', 't13'],
  build(locale, at, options) {
    const own = words.tables[locale];
    const sheet = page('t7', own.title, size, locale, at, options);
    sheet.words(own.title, { x: 48, y: 30, width: 1200, size: 36 });
    sheet.table(
      48,
      98,
      [500, 420, 280, 192, 192],
      [
        [own.name, own.team, own.owner, own.start, own.end].map((text) => ({ text })),
        [
          { slot: 'name', hint: own.nameHint },
          { slot: 'team', hint: own.teamHint },
          { slot: 'owner', hint: own.ownerHint },
          { slot: 'start', hint: own.dayHint },
          { slot: 'end', hint: own.dayHint },
        ],
      ],
    );
    const section = (
      { x, width }: { x: number; width: number },
      y: number,
      height: number,
      title: string,
      slot: string,
      hint: string,
    ): number => {
      sheet.words(title, { x, y, width, size: 18, color: 'indigo' });
      sheet.field({ x, y: y + heading, width, height }, { slot, hint });
      return y + heading + height + gap;
    };
    let y = top;
    y = section(left, y, 120, own.theme, 'theme', own.themeHint);
    y = section(left, y, 170, own.background, 'background', own.backgroundHint);
    y = section(left, y, 258, own.current, 'current', own.currentHint);
    section(left, y, 218, own.cause, 'cause', own.causeHint);

    y = top;
    y = section(right, y, 104, own.target, 'target', own.targetHint);
    y = section(right, y, 140, own.measures, 'measures', own.measuresHint);
    sheet.words(own.plan, { x: right.x, y, width: right.width, size: 18, color: 'indigo' });
    const plan = sheet.table(
      right.x,
      y + heading,
      [360, 150, 120, 150],
      [
        [own.task, own.owner, own.due, own.status].map((text) => ({ text })),
        [
          { slot: 'task', hint: own.taskHint },
          { slot: 'taskOwner', hint: own.ownerHint },
          { slot: 'taskDue', hint: own.dayHint },
          { slot: 'taskStatus', hint: own.statusHint },
        ],
        [],
        [],
      ],
    );
    y = section(right, y + heading + plan + gap, 120, own.results, 'results', own.resultsHint);
    const half = (right.width - 24) / 2;
    sheet.words(own.followUp, { x: right.x, y, width: half, size: 18, color: 'indigo' });
    const third = half / 3;
    sheet.table(
      right.x,
      y + heading,
      [third, third, third],
      [
        [own.days30, own.days60, own.days90].map((text) => ({ text })),
        ['days30', 'days60', 'days90'].map((slot) => ({ slot, hint: own.followUpHint })),
      ],
      { rowHeight: size.height - 48 - y - heading - 40 },
    );
    const rest = { x: right.x + half + 24, width: half };
    const height = size.height - 48 - y - heading;
    section(rest, y, height, own.standard, 'standard', own.standardHint);
    return sheet.records;
  },
};
