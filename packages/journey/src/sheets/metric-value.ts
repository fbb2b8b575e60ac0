import { countsOf, type MeasuredMetric } from '../analyses/measured-metrics.ts';
import { answersIn, cesOf, csatOf, meanScore, npsOf } from '../analyses/survey-scores.ts';
import { dayNumber } from '../records/day.ts';
import type { ObservationProps } from '../records/observation.ts';

/** What one reading says, in the unit of its metric, and how many people stand behind it. */
export interface MetricValue {
  readonly value: number;
  readonly n?: number;
  readonly at: string;
}

/** Answers that came no further apart than this were given to one survey. */
const WAVE_DAYS = 28;

/** The latest reading that says something, and the one before it; the answers of one survey are one reading. */
export function latestOf({ props, observations }: MeasuredMetric): {
  now?: MetricValue;
  before?: MetricValue;
} {
  const values = wavesOf(observations).flatMap((one) => readingValue(props.kind, one) ?? []);
  const [now, before] = [values.at(-1), values.at(-2)];
  return { ...(now && { now }), ...(before && { before }) };
}

/** A list of answers holds a row for each: those that follow each other are counted together, under their last day. */
function wavesOf(observations: readonly ObservationProps[]): ObservationProps[] {
  const waves: ObservationProps[] = [];
  for (const one of observations) {
    const last = waves.at(-1);
    if (
      last?.counts &&
      one.counts &&
      last.value === undefined &&
      one.value === undefined &&
      dayNumber(one.at) - dayNumber(last.at) <= WAVE_DAYS
    )
      waves[waves.length - 1] = { ...one, counts: countsOf({ observations: [last, one] }) };
    else waves.push(one);
  }
  return waves;
}

/** The score of one reading: as it was written, else worked out of the answers by the metric's kind. */
function readingValue(kind: string, observation: ObservationProps): MetricValue | undefined {
  const { value, n, at, counts = {} } = observation;
  if (value !== undefined) return { value, at, ...(n !== undefined && { n }) };
  const score = scoreOf(kind, counts);
  return score === undefined ? undefined : { value: score, n: answersIn(counts), at };
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
