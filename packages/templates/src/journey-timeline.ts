import { mapRecords } from '@feltline/journey';
import { feelings } from './feelings.ts';
import { mapGuide } from './guides/map-guide.ts';
import { journeyTimelineWords as words } from './journey-timeline.words.ts';
import { mapWords } from './map.words.ts';
import { stagesOf } from './stage-presets.ts';
import type { Template } from './template.ts';
import { directionOf } from './template-locale.ts';

/** The journey along a time axis: one column per stage, and when it happens above it. */
export const journeyTimeline: Template = {
  id: 't2',
  group: 'journey',
  words,
  related: ['t1', 't3', 't4', 't5', 't13'],
  guide: mapGuide,
  hasStages: true,
  build(locale, at, { stages = 'p5' } = {}) {
    const own = words.tables[locale];
    const shared = mapWords.tables[locale];
    const times = [own.time1, own.time2, own.time3, own.time4, own.time5];
    const made = mapRecords({
      at,
      title: own.title,
      mapKind: 'journey-map',
      template: 't2',
      timeAxis: true,
      dir: directionOf(locale),
      stages: stagesOf(stages, locale).map((stage, i) => ({
        ...stage,
        steps: [{ title: '', hint: times[i] ?? '…' }],
      })),
      lanes: [
        { type: 'channel', title: shared.channels, hint: shared.channelHint },
        { type: 'touchpoints', title: shared.touchpoints, hint: shared.touchpointsHint },
        { type: 'emotion', title: own.curve, hint: shared.curveHint },
        { type: 'moment', title: own.moments, hint: own.momentsHint },
        { type: 'stickies', title: own.next, hint: own.nextHint },
      ],
    });
    return [...made.records, ...feelings(made, locale)];
  },
};
