import type { MeasuredMetric } from '../analyses/measured-metrics.ts';
import { metricReadings } from '../analyses/metric-readings.ts';
import { isMetricKey, type MetricKey, metricKeys, metricKind } from '../library/metric-kinds.ts';
import { metricTitles } from '../library/metric-titles.ts';
import type { MetricProps } from '../records/metric.ts';
import { uniqueNames } from '../unique-names.ts';

/** A metric of a touchpoint as its column says it. */
export interface MetricCell {
  /** What stands between the brackets. */
  readonly name: string;
  readonly id: MeasuredMetric['id'];
  /** The last figure, in the unit of the metric. */
  readonly value: number | undefined;
}

/** The metrics of one touchpoint by the columns they have; answers that wait for somebody to say are none. */
export function metricCells(metrics: readonly MeasuredMetric[]): MetricCell[] {
  const own = metrics.filter(({ props }) => !props.unassigned);
  const names = uniqueNames(own.map(({ title, props }) => title || props.kind));
  return own.map((metric, i) => ({
    name: names[i] ?? '',
    id: metric.id,
    value: lastFigure(metric),
  }));
}

/** What a metric that a column names is. */
export function metricNamed(name: string): Pick<MetricProps, 'kind' | 'unit' | 'better'> {
  const plain = name
    .replace(/ \(\d+\)$/, '')
    .trim()
    .toLowerCase();
  const kind = plain.replace(/[\s-]+/g, '_');
  const isTitle = (key: MetricKey) =>
    Object.values(metricTitles).some((titles) => titles[key].toLowerCase() === plain);
  const key = isMetricKey(kind) ? kind : metricKeys.find(isTitle);
  return key ? { kind: key, ...metricKind(key) } : { kind: 'other', unit: '', better: 'up' };
}

/** A figure that was written counts from its day on, until people are asked again. */
function lastFigure(metric: MeasuredMetric): number | undefined {
  const written = metric.observations.findLast(({ value }) => value !== undefined);
  const asked = metric.observations.findLast(({ counts }) => counts !== undefined);
  if (written && (!asked || written.at >= asked.at)) return written.value;
  return metricReadings(metric).now?.value;
}
