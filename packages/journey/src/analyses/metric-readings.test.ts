import type { RecordId } from '@feltline/board';
import { expect, it } from 'vitest';
import type { ObservationProps } from '../records/observation.ts';
import type { MeasuredMetric } from './measured-metrics.ts';
import { metricReadings, scoresOf } from './metric-readings.ts';

const metric = (
  kind: string,
  observations: readonly Omit<ObservationProps, 'metric'>[],
): MeasuredMetric => ({
  id: 'm' as RecordId,
  title: '',
  props: { of: { type: 'touchpoint', id: 't' as RecordId }, kind, unit: '', better: 'up' },
  observations: observations.map((one) => ({ metric: 'm' as RecordId, ...one })),
});

it('three values are three points, and the last of them holds', () => {
  const { points, now } = metricReadings(
    metric('video_views', [
      { at: '2026-01-01', value: 10 },
      { at: '2026-02-01', value: 12, n: 3 },
      { at: '2026-03-01', value: 9 },
    ]),
  );
  expect(points.map(({ value }) => value)).toEqual([10, 12, 9]);
  expect(now).toEqual({ at: '2026-03-01', value: 9 });
});

it('twenty answers of 0 to 10 give an NPS of +20 ± 35.6', () => {
  const { now } = metricReadings(
    metric('nps', [
      { at: '2026-03-02', counts: { '10': 5, '9': 4, '8': 4, '7': 2 } },
      { at: '2026-03-03', counts: { '6': 2, '4': 2, '1': 1 } },
    ]),
  );
  expect(now?.value).toBeCloseTo(20);
  expect(now?.margin).toBeCloseTo(35.6, 1);
  expect(now).toMatchObject({ n: 20, at: '2026-03-03' });
});

it('answers of many days are counted by month', () => {
  const days = Array.from({ length: 40 }, (_, i) => ({
    at: `2026-0${i < 20 ? 1 : 2}-${String((i % 20) + 1).padStart(2, '0')}`,
    counts: { '5': 1 },
  }));
  const { points } = metricReadings(metric('csat', days));
  expect(points).toEqual([
    { at: '2026-01', value: 100, n: 20 },
    { at: '2026-02', value: 100, n: 20 },
  ]);
});

it('without a reading there is no figure', () => {
  expect(metricReadings(metric('ces', [])).now).toBeUndefined();
  expect(metricReadings(metric('clicks', [{ at: '2026-01-01' }])).now).toBeUndefined();
});

it('the scores of a survey go from the best down', () => {
  expect(scoresOf('nps')).toHaveLength(11);
  expect(scoresOf('csat')).toEqual([5, 4, 3, 2, 1]);
  expect(scoresOf('clicks')).toBeUndefined();
});
