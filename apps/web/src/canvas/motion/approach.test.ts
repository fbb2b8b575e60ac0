import fc from 'fast-check';
import { expect, test } from 'vitest';
import { approach } from './approach.ts';

const distance = fc.double({ min: -5000, max: 5000, noNaN: true });

test('Every step gets nearer and never beyond', () => {
  fc.assert(
    fc.property(
      distance,
      distance,
      fc.double({ min: 1, max: 200, noNaN: true }),
      (from, to, ms) => {
        const next = approach(from, to, ms);
        expect(Math.abs(next - to)).toBeLessThanOrEqual(Math.abs(from - to));
        expect((next - to) * (from - to)).toBeGreaterThanOrEqual(0);
      },
    ),
  );
});

test('Two short frames go as far as one long one', () => {
  const once = approach(0, 1000, 32);
  const twice = approach(approach(0, 1000, 16), 1000, 16);
  expect(twice).toBeCloseTo(once, 6);
});

test('It arrives', () => {
  let x = 0;
  let frames = 0;
  while (x !== 500 && frames < 200) {
    x = approach(x, 500, 16);
    frames += 1;
  }
  expect(x).toBe(500);
  expect(frames).toBeLessThan(40);
});
