import { newId, type RecordId, type RecordInput } from '@feltline/board';
import {
  ascending,
  cellIdOf,
  emotionIdOf,
  mapWords as laneWords,
  type MapState,
  mapRecords,
  measures,
  personaStyles,
  type TouchpointProps,
} from '@feltline/journey';
import { mapWords } from '../map.words.ts';
import type { Template } from '../template.ts';
import { directionOf, type TemplateLocale } from '../template-locale.ts';
import { coffeeShopWords as words } from './coffee-shop.words.ts';

type Slot = keyof (typeof words.tables)['en'];

interface Place {
  readonly slot: Slot;
  /** Tenths, of the hurried and of the lingering customer. */
  readonly felt: readonly [number, number];
  readonly works?: Slot;
  readonly fails?: Slot;
}

const gap = 160;
const stages = [
  { slot: 'decide', phase: 'before' },
  { slot: 'order', phase: 'during' },
  { slot: 'wait', phase: 'during' },
  { slot: 'enjoy', phase: 'after' },
  { slot: 'back', phase: 'after' },
] as const;

/** Feelings and figures are made up. */
const touchpoints = {
  search: { type: 'digital', channel: 'searchChannel', importance: 3, owner: 'marketing' },
  menu: { type: 'digital', channel: 'app', importance: 3, owner: 'digital' },
  ahead: { type: 'digital', channel: 'app', importance: 5, owner: 'digital', moment: 'mot' },
  queue: { type: 'physical', channel: 'store', importance: 5, owner: 'shop', moment: 'micro' },
  barista: { type: 'human', channel: 'person', importance: 4, owner: 'shop' },
  pay: { type: 'physical', channel: 'store', importance: 3, owner: 'shop' },
  call: { type: 'human', channel: 'person', importance: 4, owner: 'shop' },
  shelf: { type: 'physical', channel: 'store', importance: 4, owner: 'shop' },
  seat: { type: 'physical', channel: 'store', importance: 5, owner: 'shop', moment: 'mot' },
  points: { type: 'digital', channel: 'app', importance: 3, owner: 'digital' },
  survey: { type: 'digital', channel: 'mail', importance: 2, owner: 'marketing' },
} as const satisfies Partial<
  Record<
    Slot,
    {
      type: NonNullable<TouchpointProps['channelType']>;
      channel: Slot;
      importance: NonNullable<TouchpointProps['importanceCustomer']>;
      owner: Slot;
      moment?: 'micro' | 'mot';
    }
  >
>;

const now: readonly (readonly Place[])[] = [
  [
    { slot: 'search', felt: [5, 10] },
    { slot: 'menu', felt: [0, 5] },
  ],
  [
    { slot: 'queue', felt: [-20, -5], fails: 'fails1' },
    { slot: 'barista', felt: [5, 15], works: 'works1' },
    { slot: 'pay', felt: [-5, 0] },
  ],
  [{ slot: 'call', felt: [-10, 0], fails: 'fails2' }],
  [{ slot: 'seat', felt: [0, 20], works: 'works2' }],
  [
    { slot: 'points', felt: [-5, 5], fails: 'fails3' },
    { slot: 'survey', felt: [0, 0] },
  ],
];

const later: readonly (readonly Place[])[] = [
  [
    { slot: 'search', felt: [5, 10] },
    { slot: 'menu', felt: [10, 5] },
  ],
  [
    { slot: 'ahead', felt: [15, 5], works: 'works3' },
    { slot: 'barista', felt: [5, 15], works: 'works1' },
  ],
  [{ slot: 'shelf', felt: [15, 0], fails: 'fails4' }],
  [{ slot: 'seat', felt: [5, 20], works: 'works2' }],
  [
    { slot: 'points', felt: [10, 10] },
    { slot: 'survey', felt: [5, 5] },
  ],
];

/** The same shop twice: as it is, and with ordering ahead. Both maps speak of the same touchpoints and people. */
export const coffeeShop: Template = {
  id: 'e2',
  group: 'example',
  words,
  related: ['e1', 't3', 't4', 't10'],
  build(locale, at) {
    const own = words.tables[locale];
    const library = libraryIn(locale);
    const people = [own.hurried, own.lingering].map((name, i) => ({
      id: newId(),
      kind: 'persona',
      text: name,
      props: { ...personaStyles[i] },
    }));
    const ids = people.map(({ id }) => id);
    const step = measures.laneTitleWidth + stages.length * measures.singleColumnWidth + gap;
    const isRtl = directionOf(locale) === 'rtl';
    const [first, second] = isRtl ? [at.x + step, at.x] : [at.x, at.x + step];
    const current = mapIn(locale, { x: first, y: at.y }, own.now, 'current', now, library, ids);
    const future = mapIn(
      locale,
      { x: second, y: at.y },
      own.withAhead,
      'future',
      later,
      library,
      ids,
      {
        basedOn: current.map,
      },
    );
    return [...library.values(), ...people, ...current.records, ...future.records];
  },
};

function libraryIn(locale: TemplateLocale): Map<Slot, RecordInput & { id: RecordId }> {
  const own = words.tables[locale];
  return new Map(
    Object.entries(touchpoints).map(([slot, fields]) => {
      const { type, channel, importance, owner } = fields;
      const props: TouchpointProps = {
        channelType: type,
        channel: own[channel],
        importanceCustomer: importance,
        owner: own[owner],
        ownership: 'brand',
        evidence: 'assumption',
        ...('moment' in fields ? { moment: fields.moment } : {}),
      };
      const id = newId();
      return [slot as Slot, { id, kind: 'touchpoint', text: own[slot as Slot], props }] as const;
    }),
  );
}

function mapIn(
  locale: TemplateLocale,
  at: { x: number; y: number },
  title: string,
  state: MapState,
  places: readonly (readonly Place[])[],
  library: ReadonlyMap<Slot, { id: RecordId }>,
  people: readonly RecordId[],
  more: object = {},
) {
  const own = words.tables[locale];
  const shared = mapWords.tables[locale];
  const lanes = laneWords(locale);
  const made = mapRecords({
    at,
    title,
    state,
    mapKind: 'journey-map',
    template: 'e2',
    dir: directionOf(locale),
    ...more,
    stages: stages.map(({ slot, phase }) => ({ title: own[slot], phase })),
    lanes: [
      { type: 'touchpoints', title: lanes.touchpoints },
      { type: 'channel', title: shared.channels },
      { type: 'emotion', title: lanes.emotions },
      { type: 'positives', title: shared.positives },
      { type: 'negatives', title: shared.negatives },
      { type: 'owner', title: shared.owner },
    ],
  });
  const { map } = made;
  const records: RecordInput[] = [...made.records];
  const laneOf = (type: string) => made.lanes.find((lane) => lane.type === type)?.id;
  const nextOrder = ascending();
  for (const [i, column] of places.entries()) {
    const step = made.stages[i]?.steps[0];
    for (const { slot, felt, works, fails } of column) {
      const touchpoint = library.get(slot)?.id;
      const placement = newId();
      records.push({
        id: placement,
        kind: 'placement',
        props: { map, touchpoint, step, order: nextOrder() },
      });
      people.forEach((persona, n) => {
        const props = { map, persona, placement, value: felt[n], source: 'workshop' };
        records.push({ id: emotionIdOf(persona, placement), kind: 'emotion', props });
      });
      for (const [type, said, color] of [
        ['positives', works, 'mint'],
        ['negatives', fails, 'rose'],
      ] as const) {
        if (!said) continue;
        const item = newId();
        const where = { item, map, lane: laneOf(type), column: step, order: nextOrder() };
        records.push(
          { id: item, kind: 'sticky', props: { color }, text: own[said] },
          { id: cellIdOf(item), kind: 'cell', props: { ...where, touchpoint } },
        );
      }
    }
  }
  return { map, records };
}
