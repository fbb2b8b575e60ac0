import type { JourneyFacts, PlacedTouchpoint } from './journey-facts.ts';
import { priorities } from './priority.ts';

export interface VotesAgainstData {
  /** Spearman's rank correlation −1 … +1; nothing where one of the two ranks nothing. */
  readonly correlation: number | undefined;
  /** Most votes first, ties in journey order. */
  readonly byVotes: readonly { readonly place: PlacedTouchpoint; readonly votes: number }[];
  readonly byPriority: readonly { readonly place: PlacedTouchpoint; readonly score: number }[];
}

/** What people voted for beside what the ranking says. `votes` counts dots by touchpoint; without any it has none. */
export function votesAgainstData(
  facts: JourneyFacts,
  votes: ReadonlyMap<string, number>,
): VotesAgainstData {
  const byPriority = priorities(facts).map(({ place, score }) => ({ place, score }));
  const order = facts.places.map(({ placement }) => placement);
  const byVotes = byPriority
    .map(({ place }) => ({ place, votes: votes.get(place.touchpoint) ?? 0 }))
    .sort(
      (a, b) =>
        b.votes - a.votes || order.indexOf(a.place.placement) - order.indexOf(b.place.placement),
    );
  const correlation = spearman(
    byPriority.map(({ place }) => votes.get(place.touchpoint) ?? 0),
    byPriority.map(({ score }) => score),
  );
  return { correlation, byVotes, byPriority };
}

/** Pearson's correlation of the ranks; equals share the mean of their ranks. Nothing where all of one list are equal. */
export function spearman(a: readonly number[], b: readonly number[]): number | undefined {
  if (a.length !== b.length)
    throw new Error(`got ${a.length} and ${b.length} values, expected as many`);
  const [x, y] = [ranks(a), ranks(b)];
  const mean = (a.length + 1) / 2;
  const sum = (of: (i: number) => number) => x.reduce((total, _, i) => total + of(i), 0);
  const spread = Math.sqrt(sum((i) => (x[i]! - mean) ** 2) * sum((i) => (y[i]! - mean) ** 2));
  return spread === 0 ? undefined : sum((i) => (x[i]! - mean) * (y[i]! - mean)) / spread;
}

function ranks(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  return values.map((value) => (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2 + 1);
}
