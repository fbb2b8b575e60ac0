import type { Arm } from '../records/experiment.ts';

export interface Verdict {
  /** Shares of success, 0 … 1. */
  readonly rateA: number;
  readonly rateB: number;
  readonly z: number;
  /** Two-sided. */
  readonly p: number;
  readonly winner: 'A' | 'B' | 'inconclusive';
}

const significance = 0.05;
const leastCount = 5;

/**
 * Two-proportion z test with pooled variance. Inconclusive at p ≥ 0.05 or with fewer than five successes or failures in
 * a variant; nothing without people in both.
 */
export function experimentVerdict(a: Arm, b: Arm): Verdict | undefined {
  if (a.n <= 0 || b.n <= 0 || a.x > a.n || b.x > b.n) return undefined;
  const [rateA, rateB] = [a.x / a.n, b.x / b.n];
  const pooled = (a.x + b.x) / (a.n + b.n);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / a.n + 1 / b.n));
  const z = error === 0 ? 0 : (rateB - rateA) / error;
  const p = 2 * (1 - normalBelow(Math.abs(z)));
  const enough = [a.x, a.n - a.x, b.x, b.n - b.x].every((count) => count >= leastCount);
  const winner = p >= significance || !enough ? 'inconclusive' : rateB > rateA ? 'B' : 'A';
  return { rateA, rateB, z, p, winner };
}

/** Share of the standard normal distribution below `z`; series and continued fraction of the error function. */
function normalBelow(z: number): number {
  const x = z / Math.SQRT2;
  return z >= 0 ? 1 - complement(x) / 2 : complement(-x) / 2;
}

/** erfc for x ≥ 0: Taylor series below 2.5, Lentz's continued fraction above. */
function complement(x: number): number {
  if (x < 2.5) {
    let term = x;
    let sum = x;
    for (let n = 1; Math.abs(term) > 1e-17 * Math.abs(sum) && n < 200; n++) {
      term *= (-x * x) / n;
      sum += term / (2 * n + 1);
    }
    return 1 - (2 / Math.sqrt(Math.PI)) * sum;
  }
  let fraction = 0;
  for (let n = 60; n > 0; n--) fraction = n / 2 / (x + fraction);
  return Math.exp(-x * x) / Math.sqrt(Math.PI) / (x + fraction);
}
