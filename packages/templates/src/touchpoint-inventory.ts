import type { RecordId, RecordInput } from '@feltline/board';
import type { Phase } from '@feltline/journey';
import { sheetGuide } from './guides/sheet-guide.ts';
import { mapWords } from './map.words.ts';
import { page } from './page.ts';
import { type CellSpec, tableHeight } from './table-records.ts';
import type { BuildOptions, Template } from './template.ts';
import type { TemplateLocale } from './template-locale.ts';
import { touchpointInventoryWords as words } from './touchpoint-inventory.words.ts';

const widths = [230, 150, 130, 130, 130, 150, 140, 190, 190, 140, 150, 140];
const rowsPerPhase = 3;
const rowHeight = 56;
const top = 112;
const margin = 48;
const phases = [
  { slot: 'before', fill: 'lilac' },
  { slot: 'during', fill: 'mint' },
  { slot: 'after', fill: 'peach' },
] as const;

/** What a map says of one of its touchpoints. */
export interface InventoryRow {
  readonly placement: RecordId;
  readonly phase: Phase | null;
  /** What its cells say now, in their order. */
  readonly telling: readonly string[];
}

/** Of a placement, in the order of the columns. */
export const inventoryFacts: readonly string[] = [
  ...['title', 'phase', 'stage', 'type', 'channel', 'owner', 'moment'],
  ...['plus', 'minus', 'metrics', 'review', 'status'],
];

/** Every touchpoint as a row, grouped by phase. */
export const touchpointInventory: Template = {
  id: 't11',
  group: 'journey',
  words,
  guide: sheetGuide('t11', [
    { title: 'touchpoint', slots: ['touchpoint#'] },
    { title: 'owner', slots: ['owner#'] },
  ]),
  related: ['t1', 't3', 't4', 't13'],
  build: (locale, at, options) => inventory(locale, at, emptyRows(locale), options),
};

/** The inventory of a map: each row tells what the map says of its touchpoint. */
export function inventoryOf(
  locale: TemplateLocale,
  at: { readonly x: number; readonly y: number },
  rows: readonly InventoryRow[],
  options?: BuildOptions,
): readonly RecordInput[] {
  const cells = rows.map(({ placement, phase, telling }) =>
    inventoryFacts.map((fact, i): CellSpec => {
      const fill = fact === 'phase' && phases.find(({ slot }) => slot === phase)?.fill;
      return { about: placement, fact, telling: telling[i] ?? '', ...(fill ? { fill } : {}) };
    }),
  );
  return inventory(locale, at, cells, options);
}

function inventory(
  locale: TemplateLocale,
  at: { readonly x: number; readonly y: number },
  rows: readonly (readonly CellSpec[])[],
  options?: BuildOptions,
): readonly RecordInput[] {
  const own = words.tables[locale];
  const head = [
    ...[own.touchpoint, own.phase, own.stage, own.type, own.channel, own.owner, own.moment],
    ...['+', '−', own.metric, own.review, own.status],
  ].map((text) => ({ text }));
  const width = 2 * margin + widths.reduce((sum, one) => sum + one, 0);
  const height = top + tableHeight([head, ...rows], widths, { rowHeight }) + margin;
  const sheet = page('t11', own.title, { width, height }, locale, at, options);
  sheet.words(own.title, { x: margin, y: 36, width: 1200, size: 36 });
  sheet.table(margin, top, widths, [head, ...rows], { rowHeight });
  return sheet.records;
}

function emptyRows(locale: TemplateLocale): CellSpec[][] {
  const own = words.tables[locale];
  const prompts = [
    ...[own.stageHint, own.typeHint, own.channelHint, own.ownerHint, own.momentHint],
    ...[own.plusHint, own.minusHint, own.metricHint, own.reviewHint, own.statusHint],
  ];
  return phases.flatMap(({ slot, fill }, i) =>
    Array.from({ length: rowsPerPhase }, (_, j): CellSpec[] => [
      { hint: j === 0 ? own.touchpointHint : '', slot: `touchpoint${i * rowsPerPhase + j + 1}` },
      { text: mapWords.tables[locale][slot], fill },
      ...prompts.map((hint, k) => ({
        hint: i === 0 && j === 0 ? hint : '',
        ...(hint === own.ownerHint && k === 3 ? { slot: `owner${i * rowsPerPhase + j + 1}` } : {}),
      })),
    ]),
  );
}
