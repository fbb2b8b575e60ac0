import { expect, test } from 'vitest';
import { GenerationCache } from './generation-cache.ts';

test('never holds more than twice its limit', () => {
  const cache = new GenerationCache<number, string>(10);
  for (let i = 0; i < 1000; i++) cache.set(i, String(i));
  expect(cache.size).toBeLessThanOrEqual(20);
  expect(cache.get(999)).toBe('999');
  expect(cache.get(0)).toBeUndefined();
});

test('what is asked for again and again stays', () => {
  const cache = new GenerationCache<number, string>(10);
  cache.set(-1, 'kept');
  for (let i = 0; i < 1000; i++) {
    cache.set(i, String(i));
    expect(cache.get(-1)).toBe('kept');
  }
});

test('a working set as large as the limit is never thrown out by using it', () => {
  const cache = new GenerationCache<number, number>(100);
  for (let i = 0; i < 100; i++) cache.set(i, i);
  for (let round = 0; round < 5; round++) {
    for (let i = 0; i < 100; i++) expect(cache.get(i)).toBe(i);
  }
});
