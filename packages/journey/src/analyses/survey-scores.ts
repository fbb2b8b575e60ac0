import { tenthsFrom, unitsFromTenths } from '../emotion-scale-conversions.ts';

/** Score as given → number of answers. */
export type Counts = Readonly<Record<string, number>>;

export const surveyKinds = ['nps', 'csat', 'ces', 'sentiment'] as const;
export type SurveyKind = (typeof surveyKinds)[number];

export function isSurveyKind(kind: string): kind is SurveyKind {
  return (surveyKinds as readonly string[]).includes(kind);
}

/** Number of answers. */
export function answersIn(counts: Counts): number {
  return Object.values(counts).reduce((sum, n) => sum + n, 0);
}

/** Mean of the scores as given; nothing without answers. */
export function meanScore(counts: Counts): number | undefined {
  const n = answersIn(counts);
  if (n === 0) return undefined;
  return Object.entries(counts).reduce((sum, [score, k]) => sum + Number(score) * k, 0) / n;
}

/**
 * Net Promoter Score from answers 0 … 10: share of 9 and 10 less share of 0 to 6, −100 … +100, and the half width of its
 * 95 % interval, 196 · √((p + d − (p − d)²) / n).
 */
export function npsOf(counts: Counts): { score: number; n: number; margin: number } | undefined {
  const n = answersIn(counts);
  if (n === 0) return undefined;
  const promoters = within(counts, 9, 10);
  const detractors = within(counts, 0, 6);
  const [p, d] = [promoters / n, detractors / n];
  return {
    score: (100 * (promoters - detractors)) / n,
    n,
    margin: 196 * Math.sqrt((p + d - (p - d) ** 2) / n),
  };
}

/** Customer satisfaction from answers 1 … 5: share of 4 and 5 (top two boxes), per cent. */
export function csatOf(counts: Counts): { score: number; n: number; mean: number } | undefined {
  return shareAndMean(counts, 4, 5);
}

/** Customer effort, version 2.0, from answers 1 … 7: share of 5 to 7, per cent, and the mean. */
export function cesOf(counts: Counts): { score: number; n: number; mean: number } | undefined {
  return shareAndMean(counts, 5, 7);
}

/** What the answers say on the −2 … +2 scale, in tenths of it as emotions are kept; nothing without answers. */
export function emotionOf(kind: SurveyKind, counts: Counts): number | undefined {
  if (kind === 'nps') {
    const nps = npsOf(counts);
    return nps && unitsFromTenths(tenthsFrom('nps', nps.score));
  }
  const score = meanScore(counts);
  if (score === undefined) return undefined;
  const scale = kind === 'csat' ? '1..5' : kind === 'ces' ? '1..7' : '-1..1';
  return unitsFromTenths(tenthsFrom(scale, score));
}

/** The score that a survey of this kind is told by; the mean where there is no other. Nothing without answers. */
export function scoreOf(
  kind: SurveyKind,
  counts: Counts,
): { score: number; n: number; margin?: number } | undefined {
  if (kind === 'nps') return npsOf(counts);
  if (kind === 'csat') return csatOf(counts);
  if (kind === 'ces') return cesOf(counts);
  const score = meanScore(counts);
  return score === undefined ? undefined : { score, n: answersIn(counts) };
}

function shareAndMean(counts: Counts, from: number, to: number) {
  const mean = meanScore(counts);
  if (mean === undefined) return undefined;
  const n = answersIn(counts);
  return { score: (100 * within(counts, from, to)) / n, n, mean };
}

function within(counts: Counts, from: number, to: number): number {
  return Object.entries(counts)
    .filter(([score]) => Number(score) >= from && Number(score) <= to)
    .reduce((sum, [, k]) => sum + k, 0);
}
