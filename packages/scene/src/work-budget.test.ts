import { expect, test } from 'vitest';
import { WorkBudget } from './work-budget.ts';

test('work is allowed until the time is used up, then deferred to the next frame', () => {
  let now = 0;
  const budget = new WorkBudget(5, () => now);
  budget.begin();
  expect(budget.allows()).toBe(true);
  now = 4.9;
  expect(budget.allows()).toBe(true);
  expect(budget.deferred).toBe(false);
  now = 5;
  expect(budget.allows()).toBe(false);
  expect(budget.deferred).toBe(true);
  budget.begin();
  expect(budget.allows()).toBe(true);
  expect(budget.deferred).toBe(false);
});
