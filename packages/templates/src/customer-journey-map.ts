import { newId, type RecordId, type RecordInput } from '@feltline/board';
import {
  ascending,
  emotionIdOf,
  type MapRecords,
  mapRecords,
  measures,
  personaStyles,
} from '@feltline/journey';
import type { Template, TemplateLocale } from './template.ts';
import { directionOf, templateWords } from './template-words.ts';

const en = {
  title: 'Customer Journey Map',
  stages: ['Awareness', 'Consideration', 'Decision', 'Action', 'Loyalty'],
  stepHint: 'I …',
  doing: 'Doing',
  doingHint: 'What does the customer do?',
  thinking: 'Thinking',
  thinkingHint: 'What are they asking themselves?',
  feeling: 'Feeling',
  feelingHint: 'Drag the dot; one curve per persona',
  touchpoints: 'Touchpoints',
  channels: 'Channels',
  pains: 'Pain points (−)',
  metrics: 'Metrics',
  metricsHint: 'How do we measure it? NPS, CSAT, CES, views, time …',
  opportunities: 'Opportunities',
  opportunitiesHint: 'How might we …?',
  evidence: 'Evidence',
  evidenceHint: 'assumption / research / measured',
  persona: 'Persona',
  personaCard: 'Persona\nWho is it?\nWhat do they hope for?\nWhat situation are they in?',
};

const he: typeof en = {
  title: 'מפת מסע הלקוח',
  stages: ['מודעות למותג', 'שיקול', 'החלטה', 'פעולה', 'נאמנות'],
  stepHint: 'אני …',
  doing: 'מה עושים',
  doingHint: 'מה הלקוח עושה?',
  thinking: 'מה חושבים',
  thinkingHint: 'מה הלקוח שואל את עצמו?',
  feeling: 'מה מרגישים',
  feelingHint: 'גררו את הנקודה; עקומה אחת לכל פרסונה',
  touchpoints: 'נקודות מגע',
  channels: 'ערוצים',
  pains: 'נקודות כאב (−)',
  metrics: 'מדדים',
  metricsHint: 'איך מודדים? NPS, CSAT, CES, צפיות, זמן …',
  opportunities: 'הזדמנויות',
  opportunitiesHint: 'איך נוכל …?',
  evidence: 'ראיות',
  evidenceHint: 'הנחה / מחקר / מדידה',
  persona: 'פרסונה',
  personaCard: 'פרסונה\nמי זה או זו?\nלמה הם מקווים?\nבאיזה מצב הם נמצאים?',
};

const words: Record<TemplateLocale, typeof en> = { en, he };
const phases = ['before', 'before', 'before', 'during', 'after'] as const;
const cardSize = 200;
const cardGap = 40;

/** One persona's way in detail: five stages of one column, with what they do, think and feel. */
export const customerJourneyMap: Template = {
  id: 't3',
  title: 'templates.t3',
  build(locale, at) {
    const own = words[locale];
    const shared = templateWords[locale];
    const dir = directionOf(locale);
    const mapWidth = measures.laneTitleWidth + own.stages.length * measures.singleColumnWidth;
    const isRtl = dir === 'rtl';
    const made = mapRecords({
      at: { x: isRtl ? at.x : at.x + cardSize + cardGap, y: at.y },
      title: own.title,
      mapKind: 'journey-map',
      template: 't3',
      dir,
      stepHint: own.stepHint,
      stages: own.stages.map((title, i) => ({ title, phase: phases[i] ?? null })),
      lanes: [
        { type: 'stickies', title: own.doing, hint: own.doingHint },
        { type: 'stickies', title: own.thinking, hint: own.thinkingHint },
        { type: 'emotion', title: own.feeling, hint: own.feelingHint },
        { type: 'touchpoints', title: own.touchpoints, hint: shared.touchpointsHint },
        { type: 'channel', title: own.channels },
        { type: 'positives', title: shared.positives, hint: shared.positivesHint },
        { type: 'negatives', title: own.pains, hint: shared.negativesHint },
        { type: 'metric', title: own.metrics, hint: own.metricsHint },
        { type: 'opportunity', title: own.opportunities, hint: own.opportunitiesHint },
        { type: 'owner', title: shared.owner, hint: shared.ownerHint },
        { type: 'evidence', title: own.evidence, hint: own.evidenceHint },
      ],
    });
    const cardX = isRtl ? at.x + mapWidth + cardGap : at.x;
    const cardY = at.y + measures.titleHeight + measures.titleGap;
    return [
      ...made.records,
      {
        kind: 'sticky',
        geometry: [cardX, cardY, cardSize, cardSize, 0],
        props: { color: 'sand' },
        text: own.personaCard,
      },
      ...feelings(made, own.persona, shared.touchpoint),
    ];
  },
};

/** A persona and a touchpoint in every column, so that there are points to take hold of; nothing is known yet. */
function feelings(
  { map, stages }: MapRecords,
  name: string,
  titleOf: (n: number) => string,
): RecordInput[] {
  const persona = newId();
  const nextOrder = ascending();
  const places = stages.flatMap(({ steps }) => steps);
  return [
    { id: persona, kind: 'persona', text: name, props: { map, ...personaStyles[0] } },
    ...places.flatMap((step: RecordId, i): RecordInput[] => {
      const touchpoint = newId();
      const placement = newId();
      const place = { map, touchpoint, step, order: nextOrder() };
      const unknown = { map, persona, placement, value: null, source: 'workshop' };
      return [
        { id: touchpoint, kind: 'touchpoint', text: titleOf(i + 1), props: {} },
        { id: placement, kind: 'placement', props: place },
        { id: emotionIdOf(persona, placement), kind: 'emotion', props: unknown },
      ];
    }),
  ];
}
