import { type JourneyFacts, mean, type PlacedTouchpoint } from './journey-facts.ts';

/** What one persona adds to a touchpoint's priority. */
export interface PriorityFactor {
  readonly persona: string;
  /** Units of −2 … +2, like the target. */
  readonly emotion: number;
  readonly target: number;
  /** 1 … 5. */
  readonly importance: number;
  /** 1, 1.25 for a micro-moment, 1.5 for a moment of truth. */
  readonly weight: number;
}

export interface Priority {
  readonly place: PlacedTouchpoint;
  readonly score: number;
  readonly factors: readonly PriorityFactor[];
}

/**
 * What to fix first: max(0, target − emotion) × importance × weight, the mean of the personas whose feeling is known.
 * Highest first, ties in journey order; where nobody's feeling is known there is no priority.
 */
export function priorities(facts: JourneyFacts, personas = facts.personas): Priority[] {
  const ranked = facts.places.flatMap((place) => {
    const factors = personas.flatMap((persona) => {
      const emotion = place.emotions.get(persona);
      const target = place.targets.get(persona);
      if (emotion === undefined || target === undefined) return [];
      const { importance, weight } = place;
      return [{ persona, emotion, target, importance, weight }];
    });
    const score = mean(factors.map(scoreOf));
    return score === undefined ? [] : [{ place, score, factors }];
  });
  return ranked.sort((a, b) => b.score - a.score);
}

function scoreOf({ emotion, target, importance, weight }: PriorityFactor): number {
  return Math.max(0, target - emotion) * importance * weight;
}
