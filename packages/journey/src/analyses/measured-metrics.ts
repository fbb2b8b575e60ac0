import type { BoardRecord, Read, RecordId } from '@feltline/board';
import type { MetricProps } from '../records/metric.ts';
import type { ObservationProps } from '../records/observation.ts';

/** A metric with what has been read of it, oldest first. */
export interface MeasuredMetric {
  readonly id: RecordId;
  readonly title: string;
  readonly props: MetricProps;
  readonly observations: readonly ObservationProps[];
}

/** All metrics of the board by what they are about. */
export function metricsOf(read: Read): ReadonlyMap<RecordId, readonly MeasuredMetric[]> {
  const observations = Map.groupBy(
    sound<ObservationProps>(read, 'observation'),
    (one) => one.props.metric,
  );
  const metrics = sound<MetricProps>(read, 'metric').map(({ id, text, props }) => ({
    id,
    title: text ?? '',
    props,
    observations: (observations.get(id) ?? [])
      .map((one) => one.props)
      .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
  }));
  return Map.groupBy(metrics, ({ props }) => props.of.id);
}

/** Answers of all readings together: score → number of answers. */
export function countsOf({
  observations,
}: Pick<MeasuredMetric, 'observations'>): Record<string, number> {
  const sum: Record<string, number> = {};
  for (const { counts = {} } of observations) {
    for (const [score, n] of Object.entries(counts)) sum[score] = (sum[score] ?? 0) + n;
  }
  return sum;
}

function sound<P extends object>(read: Read, kind: string): BoardRecord<P>[] {
  return read
    .ofKind(kind)
    .flatMap((id) => (read.record(id) as BoardRecord<P> | undefined) ?? [])
    .filter(({ problem }) => problem === undefined);
}
