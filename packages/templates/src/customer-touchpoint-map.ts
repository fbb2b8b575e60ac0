import { type Conversion, mapRecords, type StageSpec } from '@feltline/journey';
import { customerTouchpointMapWords as words } from './customer-touchpoint-map.words.ts';
import { numbered } from './feelings.ts';
import { mapGuide } from './guides/map-guide.ts';
import { mapWords } from './map.words.ts';
import { stagesOf } from './stage-presets.ts';
import type { Template } from './template.ts';
import { directionOf, type TemplateLocale } from './template-locale.ts';

const stepsPerStage = 3;
const colors = ['indigo', 'green', 'amber'] as const;

/** Every place where customers meet us: three phases of three columns each. */
export const customerTouchpointMap: Template = {
  id: 't1',
  group: 'journey',
  words,
  related: ['t3', 't7', 't5', 't6', 't4', 't8'],
  guide: mapGuide,
  hasStages: true,
  build(locale, at, { stages } = {}) {
    const { props, lanes } = touchpointMapKind(locale);
    return mapRecords({
      at,
      title: words.tables[locale].title,
      dir: directionOf(locale),
      ...props,
      stages: stages && stages !== 'p3' ? stagesOf(stages, locale) : threePhases(locale),
      lanes,
    }).records;
  },
};

function threePhases(locale: TemplateLocale): StageSpec[] {
  return stagesOf('p3', locale).map((stage, i) => ({
    ...stage,
    color: colors[i] ?? colors[0],
    steps: Array.from({ length: stepsPerStage }, (_, j) =>
      numbered(i * stepsPerStage + j + 1, locale),
    ),
  }));
}

/** What another map becomes when it is made a touchpoint map. */
export function touchpointMapKind(locale: TemplateLocale): Conversion {
  const own = words.tables[locale];
  const shared = mapWords.tables[locale];
  return {
    props: { mapKind: 'touchpoint-map', template: 't1', stageHint: shared.stageHint },
    lanes: [
      { type: 'touchpoints', title: own.touchpoint, hint: shared.touchpointsHint },
      { type: 'channel', title: own.channel, hint: shared.channelHint },
      { type: 'need', title: own.need, hint: own.needHint },
      { type: 'positives', title: shared.positives, hint: shared.positivesHint },
      { type: 'negatives', title: shared.negatives, hint: shared.negativesHint },
      { type: 'moment', title: own.moment, hint: own.momentHint },
      { type: 'owner', title: shared.owner, hint: shared.ownerHint },
      { type: 'stickies', title: own.next, hint: own.nextHint },
    ],
  };
}
