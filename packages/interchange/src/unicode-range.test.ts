import { expect, test } from 'vitest';
import { rangeHoldsOneOf } from './unicode-range.ts';

test('a range holds its ends, its single characters and its wildcards, and nothing else', () => {
  const hebrew = 'U+0307-0308, U+0590-05FF, U+20AA';
  expect(rangeHoldsOneOf(hebrew, 'abc ש')).toBe(true);
  expect(rangeHoldsOneOf(hebrew, '₪')).toBe(true);
  expect(rangeHoldsOneOf(hebrew, 'abc € Привет')).toBe(false);
  expect(rangeHoldsOneOf('U+4??', 'П')).toBe(true);
  expect(rangeHoldsOneOf('u+1F600', '😀')).toBe(true);
});
