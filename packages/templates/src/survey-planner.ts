import type { RecordId, RecordInput } from '@feltline/board';
import type { Phase } from '@feltline/journey';
import { sheetGuide } from './guides/sheet-guide.ts';
import { mapWords } from './map.words.ts';
import { page } from './page.ts';
import { surveyPlannerWords as words } from './survey-planner.words.ts';
import { type CellSpec, tableHeight } from './table-records.ts';
import type { BuildOptions, Template } from './template.ts';
import { type TemplateLocale, templateLocales } from './template-locale.ts';

const widths = [180, 220, 190, 440, 180, 170];
const rowHeight = 58;
const top = 112;
const margin = 48;

type Question = 'factors' | 'stopped' | 'csat' | 'ces' | 'nps' | 'why';

/** What is usually asked at a stage: what decides before the purchase, how it was afterwards. */
const presets = {
  consideration: ['factors'],
  decision: ['stopped'],
  action: ['csat'],
  support: ['ces'],
  loyalty: ['nps', 'why'],
} as const satisfies Record<string, readonly Question[]>;

type Preset = keyof typeof presets;
const usual: readonly Preset[] = ['consideration', 'decision', 'action', 'support', 'loyalty'];
const byPhase: Readonly<Record<Phase, Preset>> = {
  before: 'consideration',
  during: 'action',
  after: 'loyalty',
};

/** A stage that is asked about, and where in it. */
export interface SurveyedStage {
  readonly title: string;
  readonly phase: Phase | null;
  /** Of touchpoints; empty for the stage as a whole. */
  readonly placements: readonly { readonly id: RecordId; readonly title: string }[];
}

/** Which question is asked at which stage; the usual ones are there already. */
export const surveyPlanner: Template = {
  id: 't13',
  group: 'analysis',
  words,
  guide: sheetGuide('t13', [
    { title: 'touchpoint', slots: ['touchpoint#'] },
    { title: 'when', slots: ['when#'] },
    { title: 'target', slots: ['target#'] },
  ]),
  related: ['t8', 't11', 't3', 't10'],
  build(locale, at, options) {
    const rows = usual.flatMap((preset) =>
      presets[preset].map((question) => [
        { text: stageName(preset, locale) },
        { hint: words.tables[locale].touchpointHint },
        ...asked(question, locale),
      ]),
    );
    return planner(locale, at, rows, options);
  },
};

/** Questions for the stages of a map, each with the touchpoints to ask after. */
export function surveysOf(
  locale: TemplateLocale,
  at: { readonly x: number; readonly y: number },
  stages: readonly SurveyedStage[],
  options?: BuildOptions,
): readonly RecordInput[] {
  const rows = stages.flatMap((stage) => {
    const places: CellSpec[] = stage.placements.map(({ id, title }) => ({
      about: id,
      fact: 'title',
      telling: title,
    }));
    const somewhere = [{ hint: words.tables[locale].touchpointHint }];
    return presets[presetFor(stage)].flatMap((question) =>
      (places.length > 0 ? places : somewhere).map((place): CellSpec[] => [
        { text: stage.title },
        place,
        ...asked(question, locale),
      ]),
    );
  });
  return planner(locale, at, rows, options);
}

/** The questions of the stage of this name, in whichever language it has it; else those of its phase. */
export function presetFor({ title, phase }: Pick<SurveyedStage, 'title' | 'phase'>): Preset {
  const name = title.trim().toLocaleLowerCase();
  const named = usual.find((preset) =>
    templateLocales.some((locale) => stageName(preset, locale).toLocaleLowerCase() === name),
  );
  return named ?? byPhase[phase ?? 'during'];
}

function planner(
  locale: TemplateLocale,
  at: { readonly x: number; readonly y: number },
  rows: readonly (readonly CellSpec[])[],
  options?: BuildOptions,
): readonly RecordInput[] {
  const own = words.tables[locale];
  const head = [own.stage, own.touchpoint, own.type, own.question, own.when, own.target].map(
    (text) => ({ text }),
  );
  const width = 2 * margin + widths.reduce((sum, one) => sum + one, 0);
  const height = top + tableHeight([head, ...rows], widths, { rowHeight }) + margin;
  const sheet = page('t13', own.title, { width, height }, locale, at, options);
  sheet.words(own.title, { x: margin, y: 36, width: 900, size: 36 });
  const named = rows.map((cells, i) => cells.map((cell, j) => withSlot(cell, slots[j], i + 1)));
  sheet.table(margin, top, widths, [head, ...named], { rowHeight });
  return sheet.records;
}

/** What is asked of people, column by column. */
const slots = [undefined, 'touchpoint', undefined, undefined, 'when', 'target'] as const;

function withSlot(cell: CellSpec, slot: string | undefined, row: number): CellSpec {
  return slot === undefined ? cell : { ...cell, slot: `${slot}${row}` };
}

function asked(question: Question, locale: TemplateLocale): CellSpec[] {
  const own = words.tables[locale];
  const types: Record<Question, string> = {
    factors: own.drivers,
    stopped: own.drivers,
    csat: 'CSAT',
    ces: 'CES',
    nps: 'NPS',
    why: own.open,
  };
  return [
    { text: types[question] },
    { text: own[question] },
    { hint: own.whenHint },
    { hint: own.targetHint },
  ];
}

function stageName(preset: Preset, locale: TemplateLocale): string {
  if (preset === 'support') return words.tables[locale].support;
  return mapWords.tables[locale][preset];
}
