import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestLevel, levelFor } from './levels.ts';

test('a picture is decoded at least as wide as it is drawn and less than twice, up to its own size', () => {
  expect(levelFor(10, [4000, 3000])).toBe(64);
  expect(levelFor(65, [4000, 3000])).toBe(128);
  expect(levelFor(1000, [4000, 3000])).toBe(1024);
  expect(levelFor(1000, [300, 200])).toBe(300);
  expect(levelFor(10, [16, 16])).toBe(16);
});

test('no side is decoded larger than 4096 pixels', () => {
  expect(levelFor(9000, [8000, 6000])).toBe(4096);
  expect(levelFor(9000, [2000, 20_000])).toBe(409);
});

test('what is drawn meanwhile is the next larger one, else the largest', () => {
  expect(bestLevel([64, 256, 1024], 256)).toBe(256);
  expect(bestLevel([1024, 64, 512], 256)).toBe(512);
  expect(bestLevel([64, 128], 256)).toBe(128);
  expect(bestLevel([], 256)).toBeUndefined();
});

test('the order in which levels came does not matter', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 1, max: 40 })),
      fc.integer({ min: 1, max: 40 }),
      (levels, wanted) => {
        const sorted = [...levels].sort((a, b) => a - b);
        expect(bestLevel(levels, wanted)).toBe(
          sorted.find((level) => level >= wanted) ?? sorted.at(-1),
        );
      },
    ),
  );
});
