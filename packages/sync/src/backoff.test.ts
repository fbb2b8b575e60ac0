import { expect, test } from 'vitest';
import { backoffMs } from './backoff.ts';

test('waits between a quarter of a second and 30 s, longer with each attempt, and never all at once', () => {
  for (let attempt = 0; attempt < 40; attempt++) {
    expect(backoffMs(attempt, 0)).toBe(250);
    expect(backoffMs(attempt, 0.999)).toBeLessThanOrEqual(30_000);
    expect(backoffMs(attempt + 1, 0.5)).toBeGreaterThanOrEqual(backoffMs(attempt, 0.5));
  }
  expect(backoffMs(0, 0.999)).toBeLessThan(500);
  expect(backoffMs(20, 0.999)).toBeGreaterThan(29_000);
});

test('a page that nobody looks at comes back slowly', () => {
  expect([0, 0.5, 1].map((random) => backoffMs(0, random, true))).toEqual([15_000, 22_500, 30_000]);
});
