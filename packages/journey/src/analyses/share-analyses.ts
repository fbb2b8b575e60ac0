import { type Phase, phases } from '../records/stage.ts';
import { type Evidence, evidences } from '../records/touchpoint.ts';
import { type JourneyFacts, type PlacedTouchpoint, touchpointsOf } from './journey-facts.ts';

const leastDivergence = 2;

/** Where two personas feel at least two units apart. */
export function divergent({ places }: JourneyFacts): PlacedTouchpoint[] {
  return places.filter(({ emotions }) => {
    const values = [...emotions.values()];
    return values.length > 1 && Math.max(...values) - Math.min(...values) >= leastDivergence;
  });
}

/** Touchpoints that nobody looks after, and how many each owner has, most first. */
export function owners(facts: JourneyFacts): {
  gaps: PlacedTouchpoint[];
  load: { owner: string; count: number }[];
} {
  const all = touchpointsOf(facts);
  const ownerOf = ({ props }: PlacedTouchpoint) => props.owner?.trim() || props.team?.trim() || '';
  const load = [...Map.groupBy(all, ownerOf)]
    .filter(([owner]) => owner !== '')
    .map(([owner, of]) => ({ owner, count: of.length }))
    .sort((a, b) => b.count - a.count);
  return { gaps: all.filter((place) => ownerOf(place) === ''), load };
}

/** How many touchpoints stand on each kind of evidence, and the moments that stand on assumption alone. */
export function evidenceCoverage(facts: JourneyFacts): {
  counts: Record<Evidence, number>;
  risky: PlacedTouchpoint[];
} {
  const all = touchpointsOf(facts);
  const counts = Object.fromEntries(
    evidences.map((kind) => [kind, all.filter(({ props }) => props.evidence === kind).length]),
  ) as Record<Evidence, number>;
  const risky = all.filter(({ props, weight }) => weight > 1 && props.evidence === 'assumption');
  return { counts, risky };
}

/** Winning or keeping: how many touchpoints stand before, during and after the purchase. */
export function balance({ stages, places }: JourneyFacts): Record<Phase, number> {
  const phaseOf = new Map(stages.map(({ id, phase }) => [id, phase]));
  return Object.fromEntries(
    phases.map((phase) => [
      phase,
      places.filter(({ stage }) => phaseOf.get(stage) === phase).length,
    ]),
  ) as Record<Phase, number>;
}
