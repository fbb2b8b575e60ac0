import type { JourneyFacts, PlacedTouchpoint } from '@feltline/journey';

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
