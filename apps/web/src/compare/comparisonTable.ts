import type { JourneyFacts, PlacedTouchpoint, WideRow } from '@feltline/journey';

/** Both curves of a persona over all touchpoints of both maps, as a table that a map can be made of. */
export function comparisonTable(
  before: JourneyFacts,
  after: JourneyFacts,
  persona: string,
  names: { readonly before: string; readonly after: string },
): WideRow[] {
  const columns = alignedPlaces(before, after);
  const stageOf = ({ stage }: PlacedTouchpoint, { stages }: JourneyFacts) =>
    stages.find(({ id }) => id === stage)?.title || ' ';
  const felt = (place: PlacedTouchpoint | undefined) =>
    place?.emotions.get(persona)?.toString() ?? '';
  const rows = [
    [
      'Stage',
      ...columns.map(([old, now]) => (now ? stageOf(now, after) : old ? stageOf(old, before) : '')),
    ],
    ['[touchpoints]', ...columns.map(([old, now]) => (now ?? old)?.title || '…')],
    [`[emotion: ${names.before}]`, ...columns.map(([old]) => felt(old))],
    [`[emotion: ${names.after}]`, ...columns.map(([, now]) => felt(now))],
  ];
  return rows.map((cells, i) => ({
    row: i + 1,
    cells: cells.map((text) => ({ text: text.replace(/\s*\n\s*/g, ' ') })),
  }));
}

type Pair = readonly [before: PlacedTouchpoint | undefined, after: PlacedTouchpoint | undefined];

/** The touchpoints of the second map in their order, those that only the first has where they stood. */
export function alignedPlaces(before: JourneyFacts, after: JourneyFacts): Pair[] {
  const isSame = (one: PlacedTouchpoint, other: PlacedTouchpoint) =>
    one.touchpoint === other.touchpoint || one.key === other.key;
  const left = [...before.places];
  const pairs: Pair[] = after.places.map((now) => {
    const at = left.findIndex((old) => isSame(old, now));
    return [at < 0 ? undefined : left.splice(at, 1)[0], now];
  });
  for (const old of left) {
    const earlier = before.places.slice(0, before.places.indexOf(old));
    const at = pairs.findLastIndex(([one]) => one !== undefined && earlier.includes(one));
    pairs.splice(at + 1, 0, [old, undefined]);
  }
  return pairs;
}
