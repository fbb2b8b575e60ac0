import type { RecordId } from '@feltline/board';
import { type Conversion, mapRecords, measures } from '@feltline/journey';
import { customerJourneyMapWords as words } from './customer-journey-map.words.ts';
import { feelings } from './feelings.ts';
import { mapGuide } from './guides/map-guide.ts';
import { mapWords } from './map.words.ts';
import { stagesOf } from './stage-presets.ts';
import { type CellSpec, tableHeight, tableRecords } from './table-records.ts';
import type { Template } from './template.ts';
import { directionOf, type TemplateLocale } from './template-locale.ts';

const cardSize = 200;
const gap = 40;
/** Shares of the map's width that the fields of its head take. */
const shares = [0.2, 0.3, 0.26, 0.24];

/** One persona's way in detail: five stages of one column, with what they do, think and feel. */
export const customerJourneyMap: Template = {
  id: 't3',
  group: 'journey',
  words,
  related: ['t1', 't2', 't4', 't9', 't5', 't8'],
  guide: mapGuide,
  hasStages: true,
  build(locale, at, { stages: preset = 'p5' } = {}) {
    const own = words.tables[locale];
    const dir = directionOf(locale);
    const isRtl = dir === 'rtl';
    const stages = stagesOf(preset, locale);
    const mapWidth = measures.laneTitleWidth + stages.length * measures.singleColumnWidth;
    const mapX = isRtl ? at.x : at.x + cardSize + gap;
    const widths = shares.map((share) => Math.round(share * mapWidth));
    const headHeight = tableHeight(headRows(locale), widths, { header: false });
    const { props, lanes } = journeyMapKind(locale);
    const made = mapRecords({
      at: { x: mapX, y: at.y + headHeight + gap },
      title: own.title,
      dir,
      ...props,
      stages,
      lanes,
    });
    const head = tableRecords({
      at: { x: mapX, y: at.y },
      dir,
      widths,
      rows: headRows(locale, made.map),
      header: false,
    });
    const cardX = isRtl ? at.x + mapWidth + gap : at.x;
    return [
      ...head.records,
      ...made.records,
      {
        kind: 'sticky',
        geometry: [cardX, at.y, cardSize, cardSize, 0],
        props: { color: 'sand', hint: own.personaHint, slot: 't3.persona' },
        text: '',
      },
      ...feelings(made, locale),
    ];
  },
};

/** Whose journey it is, from where to where, in which state and of which day: its cells tell what the map says. */
function headRows(locale: TemplateLocale, map?: RecordId): CellSpec[][] {
  const own = words.tables[locale];
  const { persona } = mapWords.tables[locale];
  const names = (...texts: string[]) => texts.map((text) => ({ text, fill: 'sand' }));
  const tell = (fact: string, hint: string) => ({ hint, fact, ...(map && { about: map }) });
  return [
    names(persona, own.scenario, own.goal, own.mapOwner),
    [
      tell('personas', own.personaHint),
      tell('scenario', own.scenarioHint),
      tell('goal', own.goalHint),
      tell('owner', own.mapOwnerHint),
    ],
    names(own.from, own.to, own.state, own.version),
    [
      tell('from', own.fromHint),
      tell('to', own.toHint),
      tell('state', own.stateHint),
      tell('validated', own.versionHint),
    ],
  ];
}

/** What another map becomes when it is made a journey map. */
export function journeyMapKind(locale: TemplateLocale): Conversion {
  const own = words.tables[locale];
  const shared = mapWords.tables[locale];
  return {
    props: { mapKind: 'journey-map', template: 't3', stepHint: own.stepHint },
    lanes: [
      { type: 'stickies', title: own.doing, hint: own.doingHint },
      { type: 'stickies', title: own.thinking, hint: own.thinkingHint },
      { type: 'emotion', title: own.feeling, hint: shared.curveHint },
      { type: 'touchpoints', title: shared.touchpoints, hint: own.libraryHint },
      { type: 'channel', title: shared.channels },
      { type: 'positives', title: shared.positives, hint: shared.positivesHint },
      { type: 'negatives', title: own.pains, hint: shared.negativesHint },
      { type: 'metric', title: own.metrics, hint: own.metricsHint },
      { type: 'opportunity', title: own.opportunities, hint: own.opportunitiesHint },
      { type: 'owner', title: shared.owner, hint: shared.ownerHint },
      { type: 'evidence', title: own.evidence, hint: own.evidenceHint },
    ],
  };
}
