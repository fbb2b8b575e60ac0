import { expect, test } from 'vitest';
import { ratedByKey } from './ratedByKey.ts';

test('Arrows move an opportunity by one, effort in reading direction, and stop at the edges', () => {
  const at = { value: 5, effort: 2 } as const;
  expect(ratedByKey(at, 'ArrowUp', false)).toEqual(at);
  expect(ratedByKey(at, 'ArrowDown', false)).toEqual({ value: 4, effort: 2 });
  expect(ratedByKey(at, 'ArrowRight', false)).toEqual({ value: 5, effort: 3 });
  expect(ratedByKey(at, 'ArrowRight', true)).toEqual({ value: 5, effort: 1 });
});

test('What nobody has rated goes into the middle, and other keys mean nothing here', () => {
  expect(ratedByKey(undefined, 'ArrowLeft', false)).toEqual({ value: 3, effort: 3 });
  expect(ratedByKey(undefined, 'Enter', false)).toBeUndefined();
});
