import { expect, test } from 'vitest';
import { baselineOffset, rubikMetrics } from './font-metrics.ts';

test('the baseline stands at the ascent plus the half-leading rounded down', () => {
  expect(baselineOffset({ ascent: 15, descent: 4 }, 20)).toBe(15);
  expect(baselineOffset({ ascent: 15, descent: 4 }, 25)).toBe(18);
  expect(baselineOffset({ ascent: 15, descent: 4 }, 16)).toBe(13);
});

test('Rubik has its ascent and descent in whole pixels', () => {
  expect(rubikMetrics('', 16)).toEqual({ ascent: 15, descent: 4 });
  expect(rubikMetrics('', 64)).toEqual({ ascent: 60, descent: 16 });
});
