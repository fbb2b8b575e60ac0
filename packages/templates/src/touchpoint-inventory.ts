import { mapWords } from './map.words.ts';
import { page } from './page.ts';
import type { CellSpec } from './table-records.ts';
import type { Template } from './template.ts';
import { touchpointInventoryWords as words } from './touchpoint-inventory.words.ts';

const widths = [230, 150, 130, 130, 130, 150, 140, 190, 190, 140, 150, 140];
const rowsPerPhase = 3;
const phases = [
  { slot: 'before', fill: 'lilac' },
  { slot: 'during', fill: 'mint' },
  { slot: 'after', fill: 'peach' },
] as const;

/** Every touchpoint as a row, grouped by phase. */
export const touchpointInventory: Template = {
  id: 't11',
  group: 'journey',
  words,
  related: ['t1', 't3', 't4', 't13'],
  build(locale, at, options) {
    const own = words.tables[locale];
    const width = 96 + widths.reduce((sum, one) => sum + one, 0);
    const sheet = page('t11', own.title, { width, height: 790 }, locale, at, options);
    sheet.words(own.title, { x: 48, y: 36, width: 1200, size: 36 });
    const head = [
      ...[own.touchpoint, own.phase, own.stage, own.type, own.channel, own.owner, own.moment],
      ...['+', '−', own.metric, own.review, own.status],
    ];
    const prompts = [
      ...['', '', own.stageHint, own.typeHint, own.channelHint, own.ownerHint, own.momentHint],
      ...[own.plusHint, own.minusHint, own.metricHint, own.reviewHint, own.statusHint],
    ];
    const rows = phases.flatMap(({ slot, fill }, i) =>
      Array.from({ length: rowsPerPhase }, (_, j): CellSpec[] => [
        { hint: j === 0 ? own.touchpointHint : '' },
        { text: mapWords.tables[locale][slot], fill },
        ...prompts.slice(2).map((hint) => ({ hint: i === 0 && j === 0 ? hint : '' })),
      ]),
    );
    sheet.table(48, 112, widths, [head.map((text) => ({ text })), ...rows], { rowHeight: 56 });
    return sheet.records;
  },
};
