import { RecordId } from '@feltline/board';
import { expect, test } from 'vitest';
import type { MeasuredMetric } from '../analyses/measured-metrics.ts';
import type { ObservationProps } from '../records/observation.ts';
import { latestOf } from './metric-value.ts';

const id = RecordId('ces');
const metricOf = (readings: readonly Omit<ObservationProps, 'metric'>[]): MeasuredMetric => ({
  id,
  title: '',
  props: { of: { type: 'touchpoint', id: RecordId('tp') }, kind: 'ces' } as MeasuredMetric['props'],
  observations: readings.map((reading) => ({ metric: id, ...reading })),
});

test('Answers of one survey are one reading, under its last day', () => {
  const { now, before } = latestOf(
    metricOf([
      { at: '2026-02-02', counts: { 7: 1 } },
      { at: '2026-02-03', counts: { 6: 1 } },
      { at: '2026-02-10', counts: { 2: 1 } },
    ]),
  );
  expect(now).toEqual({ value: 5, n: 3, at: '2026-02-10' });
  expect(before).toBeUndefined();
});

test('A survey much later is another reading, and so is a figure that was told', () => {
  const first = { at: '2026-02-02', counts: { 3: 2 } };
  const second = { at: '2026-06-01', counts: { 6: 4 } };
  expect(latestOf(metricOf([first, second]))).toEqual({
    now: { value: 6, n: 4, at: '2026-06-01' },
    before: { value: 3, n: 2, at: '2026-02-02' },
  });
  expect(latestOf(metricOf([first, { at: '2026-02-03', value: 5, n: 9 }]))).toEqual({
    now: { value: 5, n: 9, at: '2026-02-03' },
    before: { value: 3, n: 2, at: '2026-02-02' },
  });
});
