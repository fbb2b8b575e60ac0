import { type LaneSpec, mapRecords, type StageSpec } from '@feltline/journey';
import { laneGuide } from './guides/lane-guide.ts';
import { mapWords } from './map.words.ts';
import { serviceBlueprintWords as words } from './service-blueprint.words.ts';
import { stagesOf } from './stage-presets.ts';
import type { BuildOptions, Template } from './template.ts';
import { directionOf, type TemplateLocale } from './template-locale.ts';

const freeSteps = 5;

/** A service seen from both sides of the curtain. Its steps are free, or those of a journey map. */
export const serviceBlueprint: Template = {
  id: 't4',
  group: 'journey',
  words,
  guide: laneGuide([
    { type: 'customer-actions', key: 'tpl.t4.customer' },
    { type: 'physical-evidence', key: 'tpl.t4.evidence' },
    { type: 'frontstage', key: 'tpl.t4.frontstage' },
    { type: 'backstage', key: 'tpl.t4.backstage' },
    { type: 'support', key: 'tpl.t4.support' },
  ]),
  related: ['t3', 't1', 't5', 't7', 't11'],
  hasStages: true,
  build: (locale, at, options = {}) =>
    mapRecords({
      at,
      title: options.title ?? words.tables[locale].title,
      mapKind: 'service-blueprint',
      template: 't4',
      dir: options.dir ?? directionOf(locale),
      stageHint: mapWords.tables[locale].stageHint,
      stepHint: words.tables[locale].stepHint,
      stages: columnsFor(locale, options),
      lanes: lanesIn(locale),
    }).records,
};

function columnsFor(locale: TemplateLocale, { stages, columns }: BuildOptions): StageSpec[] {
  if (columns)
    return columns.map(({ stage, steps }) => ({
      title: '',
      sameAs: stage,
      steps: steps.map(({ id, title }) => ({ title, sameAs: id })),
    }));
  if (stages) return stagesOf(stages, locale);
  return [{ title: '', steps: Array.from({ length: freeSteps }, () => '') }];
}

function lanesIn(locale: TemplateLocale): LaneSpec[] {
  const own = words.tables[locale];
  return [
    { type: 'physical-evidence', title: own.evidence, hint: own.evidenceHint },
    {
      type: 'customer-actions',
      title: own.customer,
      hint: own.customerHint,
      lineBelow: 'interaction',
      lineTitle: own.interaction,
    },
    {
      type: 'frontstage',
      title: own.frontstage,
      hint: own.frontstageHint,
      lineBelow: 'visibility',
      lineTitle: own.visibility,
    },
    {
      type: 'backstage',
      title: own.backstage,
      hint: own.backstageHint,
      lineBelow: 'internal',
      lineTitle: own.internal,
    },
    { type: 'support', title: own.support, hint: own.supportHint },
    { type: 'text', title: own.time, hidden: true },
    { type: 'text', title: own.policy, hidden: true },
    { type: 'emotion', title: own.emotion, hidden: true },
    { type: 'metric', title: own.metrics, hidden: true },
    { type: 'negatives', title: own.fails, hidden: true },
  ];
}
