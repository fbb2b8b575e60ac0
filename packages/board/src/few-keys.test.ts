import { expect, test } from 'vitest';
import { FewKeys } from './few-keys.ts';

test.for([3, 8, 9, 40])('%i keys are all in it, and nothing else is', (count) => {
  const keys = Array.from({ length: count }, (_, i) => `key-${i}`);
  const few = new FewKeys<string>();
  for (const key of keys) few.add(key);
  expect([...few]).toEqual(keys);
  expect(keys.every((key) => few.has(key))).toBe(true);
  expect(few.has('another')).toBe(false);
  few.clear();
  expect([...few]).toEqual([]);
});
