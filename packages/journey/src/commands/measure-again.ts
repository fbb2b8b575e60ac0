import type { BoardRecord, Read, RecordId, Transaction } from '@feltline/board';
import { metricsOf } from '../analyses/measured-metrics.ts';
import { type Day, isDay } from '../records/day.ts';
import type { MetricProps } from '../records/metric.ts';
import { latestOf } from '../sheets/metric-value.ts';
import { addReview } from './reviews.ts';

export interface NewReading {
  /** A metric there is, or what is counted from now on. */
  readonly metric:
    | RecordId
    | { readonly title: string; readonly kind: string; readonly unit?: string };
  readonly value: number;
  /** How many people stand behind it. */
  readonly n?: number;
  readonly at: Day;
  /** A name. */
  readonly by?: string;
}

export interface Measured {
  readonly metric: RecordId;
  readonly title: string;
  readonly before: number | undefined;
  readonly now: number;
}

/**
 * Measures a touchpoint once more: one more reading of a metric, and the touchpoint counts as looked at again.
 * @throws if the day is none, the value no number, or the touchpoint or metric is gone
 */
export function measureAgain(
  tx: Transaction,
  read: Read,
  touchpoint: RecordId,
  { metric: wanted, value, n, at, by }: NewReading,
): Measured {
  if (!isDay(at)) throw new Error(`got ${at}, expected a day as YYYY-MM-DD`);
  if (!Number.isFinite(value)) throw new Error(`got ${value}, expected a number`);
  const known = metricsOf(read).get(touchpoint) ?? [];
  const before = known.find(({ id }) => id === wanted);
  const metric = typeof wanted === 'string' ? wanted : newMetric(tx, touchpoint, wanted);
  const record = tx.read.record(metric) as BoardRecord<MetricProps> | undefined;
  if (record?.kind !== 'metric')
    throw new Error(`got ${record?.kind ?? 'nothing'} for ${metric}, expected a metric`);
  tx.create({ kind: 'observation', props: { metric, at, value, ...(n !== undefined && { n }) } });
  addReview(tx, tx.read, touchpoint, { at, outcome: 'changed', ...(by && { by }) });
  const title = record.text || record.props.kind.toUpperCase();
  return { metric, title, before: before && latestOf(before).now?.value, now: value };
}

/** Of these less is better. */
const betterDown = /^(time|wait|search_rank|error|cost|contacts|churn)/;

function newMetric(
  tx: Transaction,
  touchpoint: RecordId,
  { title, kind, unit = '' }: { title: string; kind: string; unit?: string },
): RecordId {
  const better = betterDown.test(kind) ? 'down' : 'up';
  const props = { of: { type: 'touchpoint', id: touchpoint }, kind, unit, better };
  return tx.create({ kind: 'metric', text: title, props });
}
