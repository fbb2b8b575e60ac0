import { expect, test } from 'vitest';
import { Allowance } from './Allowance.ts';

function allowance(options: { burst: number; perSecond: number }) {
  let ms = 0;
  const made = new Allowance({ ...options, now: () => ms });
  const takes = (address: string, times: number) =>
    Array.from({ length: times }, () => made.take(address)).filter(Boolean).length;
  const pass = (passed: number) => {
    ms += passed;
  };
  return { takes, pass };
}

test('an address may take the burst at once, then as much as time gives back', () => {
  const { takes, pass } = allowance({ burst: 5, perSecond: 2 });
  expect(takes('10.0.0.1', 9)).toBe(5);
  pass(1000);
  expect(takes('10.0.0.1', 9)).toBe(2);
  pass(3_600_000);
  expect(takes('10.0.0.1', 9)).toBe(5);
});

test('another address has its own allowance', () => {
  const { takes } = allowance({ burst: 1, perSecond: 1 });
  expect(takes('10.0.0.1', 2)).toBe(1);
  expect(takes('10.0.0.2', 2)).toBe(1);
});

test.for([
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::9', true],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:3::9', false],
  ['::ffff:10.0.0.1', '10.0.0.1', true],
  ['::1', '::2', true],
] as const)('%s and %s share an allowance: %s', ([one, other, share]) => {
  const { takes } = allowance({ burst: 1, perSecond: 1 });
  takes(one, 1);
  expect(takes(other, 1)).toBe(share ? 0 : 1);
});
