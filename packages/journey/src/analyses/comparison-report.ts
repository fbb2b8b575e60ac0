import type { Difference, MapComparison } from './compare-maps.ts';
import { compareMaps } from './compare-maps.ts';
import type { JourneyFacts, PlacedTouchpoint } from './journey-facts.ts';

/** A comparison as plain data: touchpoints by their key, personas by name, null where a feeling is unknown. */
export type ComparisonReport = ReturnType<typeof comparisonReport>;

/** What became of a map, see {@link compareMaps}. */
export function comparisonReport(before: JourneyFacts, after: JourneyFacts) {
  const found: MapComparison = compareMaps(before, after);
  return {
    personas: before.personas.filter((persona) => after.personas.includes(persona)),
    added: found.added.map((place) => standing(place, after)),
    removed: found.removed.map((place) => standing(place, before)),
    moved: found.moved.map(({ place, from, to }) => ({ ...named(place), from, to })),
    changed: found.changed.map(({ place, field, from, to }) => ({
      ...named(place),
      field,
      from: from ?? null,
      to: to ?? null,
    })),
    points: found.points.map(({ place, persona, from, to }) => ({
      ...named(place),
      persona,
      from: from ?? null,
      to: to ?? null,
      delta: from === undefined || to === undefined ? null : tenthOf(to - from),
    })),
    mean: plain(found.mean),
    area: plain(found.area),
  };
}

function named({ key, title }: PlacedTouchpoint) {
  return { touchpoint: key, title };
}

function standing(place: PlacedTouchpoint, { stages }: JourneyFacts) {
  return { ...named(place), stage: stages.find(({ id }) => id === place.stage)?.title ?? '' };
}

/** Feelings are tenths, and so is what lies between two of them. */
function tenthOf(delta: number): number {
  return Math.round(delta * 10) / 10;
}

function plain(differences: ReadonlyMap<string, Difference>): Record<string, Difference> {
  return Object.fromEntries(differences);
}
