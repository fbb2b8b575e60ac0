import type { MeasuredMetric } from './measured-metrics.ts';
import { countsOf } from './measured-metrics.ts';
import {
  answersIn,
  type Counts,
  cesOf,
  csatOf,
  isSurveyKind,
  meanScore,
  npsOf,
  type SurveyKind,
} from './survey-scores.ts';

/** A figure of a metric with what it stands on. */
export interface MetricReading {
  readonly at: string;
  readonly value: number;
  /** How many people. */
  readonly n?: number;
  /** Half width of the 95 % interval, where there is a formula for it. */
  readonly margin?: number;
}

/** More points than this are too close to see: the days of a month are counted together then. */
const mostPoints = 24;
const scales: Readonly<Record<SurveyKind, readonly [low: number, high: number]>> = {
  nps: [0, 10],
  csat: [1, 5],
  ces: [1, 7],
  sentiment: [-1, 1],
};

/** The scores that people may give in a survey, the best first; nothing for what is measured otherwise. */
export function scoresOf(kind: string): readonly number[] | undefined {
  if (!isSurveyKind(kind)) return undefined;
  const [low, high] = scales[kind];
  return Array.from({ length: high - low + 1 }, (_, i) => high - i);
}

/**
 * How a metric went, oldest first, and what it says now. Of a survey that is the score of all answers together, computed
 * from the counts; of anything else, and of a score that was only told, the last value.
 */
export function metricReadings(metric: MeasuredMetric): {
  readonly points: readonly MetricReading[];
  readonly now: MetricReading | undefined;
} {
  const { kind } = metric.props;
  const isAsked = metric.observations.some(({ counts }) => counts !== undefined);
  if (!isSurveyKind(kind) || !isAsked) {
    const points = metric.observations.flatMap(({ at, value, n }) =>
      value === undefined ? [] : [{ at, value, ...(n !== undefined && { n }) }],
    );
    return { points, now: points.at(-1) };
  }
  const days = new Set(metric.observations.map(({ at }) => at));
  const lengthOfKey = days.size > mostPoints ? 'YYYY-MM'.length : 'YYYY-MM-DD'.length;
  const groups = Map.groupBy(metric.observations, ({ at }) => at.slice(0, lengthOfKey));
  const points = [...groups].flatMap(([at, observations]) => {
    const point = scoreOf(kind, countsOf({ ...metric, observations }));
    return point ? [{ at, ...point }] : [];
  });
  const all = scoreOf(kind, countsOf(metric));
  const last = points.at(-1)?.at;
  return { points, now: all && last !== undefined ? { at: last, ...all } : undefined };
}

function scoreOf(kind: SurveyKind, counts: Counts): Omit<MetricReading, 'at'> | undefined {
  if (kind === 'sentiment') {
    const value = meanScore(counts);
    return value === undefined ? undefined : { value, n: answersIn(counts) };
  }
  const found = kind === 'nps' ? npsOf(counts) : kind === 'csat' ? csatOf(counts) : cesOf(counts);
  if (!found) return undefined;
  const { score: value, n } = found;
  return { value, n, ...('margin' in found && { margin: found.margin }) };
}
