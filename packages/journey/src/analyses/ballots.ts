/** How far apart the middle half of the answers may lie before they count as a disagreement. */
const disagreement = 1.5;

export interface Spread {
  readonly n: number;
  readonly median: number;
  /** Quartiles as Hyndman and Fan's type 7: linear between the order statistics. */
  readonly lower: number;
  readonly upper: number;
  readonly disagree: boolean;
}

/** What a group thinks and how far it is apart; nothing without answers. */
export function spreadOf(ballots: readonly number[]): Spread | undefined {
  if (ballots.length === 0) return undefined;
  const sorted = [...ballots].sort((a, b) => a - b);
  const [lower, median, upper] = [0.25, 0.5, 0.75].map((share) => quantile(sorted, share)) as [
    number,
    number,
    number,
  ];
  return { n: sorted.length, median, lower, upper, disagree: upper - lower >= disagreement };
}

function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] as number;
  const above = sorted[Math.ceil(at)] as number;
  return below + (above - below) * (at - Math.floor(at));
}
