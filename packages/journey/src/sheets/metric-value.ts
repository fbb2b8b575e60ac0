import type { MeasuredMetric } from '../analyses/measured-metrics.ts';
import { cesOf, csatOf, meanScore, npsOf } from '../analyses/survey-scores.ts';
import type { ObservationProps } from '../records/observation.ts';

/** What one reading says, in the unit of its metric, and how many people stand behind it. */
export interface MetricValue {
  readonly value: number;
  readonly n?: number;
  readonly at: string;
}

/** The score of one reading: as it was written, else worked out of the answers by the metric's kind. */
export function readingValue(kind: string, observation: ObservationProps): MetricValue | undefined {
  const { value, n, at, counts = {} } = observation;
  if (value !== undefined) return { value, at, ...(n !== undefined && { n }) };
  const score = scoreOf(kind, counts);
  const answers = Object.values(counts).reduce((sum, one) => sum + one, 0);
  return score === undefined ? undefined : { value: score, n: answers, at };
}

/** The latest reading that says something, and the one before it. */
export function latestOf({ props, observations }: MeasuredMetric): {
  now?: MetricValue;
  before?: MetricValue;
} {
  const values = observations.flatMap((one) => readingValue(props.kind, one) ?? []);
  const [now, before] = [values.at(-1), values.at(-2)];
  return { ...(now && { now }), ...(before && { before }) };
}

/** How content people were and what effort they felt are told as means of their scales; recommendation as its score. */
function scoreOf(kind: string, counts: Readonly<Record<string, number>>): number | undefined {
  if (kind === 'nps') return npsOf(counts)?.score;
  if (kind === 'ces') return cesOf(counts)?.mean;
  if (kind === 'csat') return csatOf(counts)?.mean;
  return meanScore(counts);
}

/** At most one place behind the point, a true minus; nothing of the reader's language in it. */
export function plainNumber(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  return `${rounded < 0 ? '−' : ''}${Math.abs(rounded)}`;
}

/** With its sign. */
export function signedNumber(value: number): string {
  const plain = plainNumber(value);
  return Number.parseFloat(plain) > 0 ? `+${plain}` : plain;
}
