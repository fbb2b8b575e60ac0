import { feelingsOf, type JourneyFacts, type PlacedTouchpoint } from './journey-facts.ts';

export interface HighsAndLows {
  readonly highs: readonly PlacedTouchpoint[];
  readonly lows: readonly PlacedTouchpoint[];
}

/**
 * Local maxima above zero and local minima below it, in journey order. The first and the last point are neither; a
 * plateau counts once, at its first point. What is unknown is left out.
 */
export function highsAndLows(facts: JourneyFacts, persona: string): HighsAndLows {
  const points = feelingsOf(facts, persona);
  const highs: PlacedTouchpoint[] = [];
  const lows: PlacedTouchpoint[] = [];
  for (let i = 1; i < points.length; i++) {
    const { emotion, place } = points[i]!;
    const before = points[i - 1]!.emotion;
    if (before === emotion) continue;
    const after = points.slice(i + 1).find((point) => point.emotion !== emotion)?.emotion;
    if (after === undefined) continue;
    if (emotion > 0 && emotion > before && emotion > after) highs.push(place);
    if (emotion < 0 && emotion < before && emotion < after) lows.push(place);
  }
  return { highs, lows };
}
