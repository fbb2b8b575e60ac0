import { feelingsOf, type JourneyFacts, mean, type PlacedTouchpoint } from './journey-facts.ts';

/** Emotion × value: the sum of emotion times importance; nothing where no feeling is known. */
export function cxIndex(facts: JourneyFacts, persona: string): number | undefined {
  const points = feelingsOf(facts, persona);
  if (points.length === 0) return undefined;
  return points.reduce((sum, { place, emotion }) => sum + emotion * place.importance, 0);
}

/**
 * Ulwick's opportunity score I + max(I − S, 0) with I = 2 · importance and S = 2.5 · (emotion + 2), both 0 … 10. Scores of
 * a workshop only come near his shares of answers. Highest first, ties in journey order.
 */
export function opportunities(
  facts: JourneyFacts,
  persona: string,
): { place: PlacedTouchpoint; score: number }[] {
  return feelingsOf(facts, persona)
    .map(({ place, emotion }) => {
      const importance = 2 * place.importance;
      const satisfaction = 2.5 * (emotion + 2);
      return { place, score: importance + Math.max(importance - satisfaction, 0) };
    })
    .sort((a, b) => b.score - a.score);
}

export interface PeakEnd {
  readonly peak: PlacedTouchpoint;
  readonly end: PlacedTouchpoint;
  /** Mean of the two feelings. */
  readonly value: number;
  /** Mean of all of them. */
  readonly mean: number;
}

/** What is remembered: the strongest feeling (of equals the later one) and the last one, after Kahneman and others 1993. */
export function peakEnd(facts: JourneyFacts, persona: string): PeakEnd | undefined {
  const points = feelingsOf(facts, persona);
  const last = points.at(-1);
  if (!last) return undefined;
  const peak = points.reduce((top, one) =>
    Math.abs(one.emotion) >= Math.abs(top.emotion) ? one : top,
  );
  return {
    peak: peak.place,
    end: last.place,
    value: (peak.emotion + last.emotion) / 2,
    mean: mean(points.map(({ emotion }) => emotion)) as number,
  };
}

/** How much each channel is felt: Σ |emotion × importance| as a share of all of it, largest first. */
export function influenceByChannel(
  facts: JourneyFacts,
  persona: string,
): { channel: string; share: number }[] {
  const sums = new Map<string, number>();
  for (const { place, emotion } of feelingsOf(facts, persona)) {
    const channel = place.props.channel?.trim() || place.props.channelType;
    const weight = Math.abs(emotion * place.importance);
    if (channel && weight > 0) sums.set(channel, (sums.get(channel) ?? 0) + weight);
  }
  const total = [...sums.values()].reduce((sum, weight) => sum + weight, 0);
  return [...sums]
    .map(([channel, weight]) => ({ channel, share: weight / total }))
    .sort((a, b) => b.share - a.share);
}

/** Area under the curve at unit steps (trapezoids); segments with an unknown end are left out. */
export function areaUnderCurve({ places }: JourneyFacts, persona: string): number {
  let area = 0;
  for (let i = 1; i < places.length; i++) {
    const before = places[i - 1]!.emotions.get(persona);
    const after = places[i]!.emotions.get(persona);
    if (before !== undefined && after !== undefined) area += (before + after) / 2;
  }
  return area;
}
