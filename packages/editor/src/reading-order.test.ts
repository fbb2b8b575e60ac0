import { expect, test } from 'vitest';
import { nearestInDirection } from './nearest.ts';
import { readingOrder } from './reading-order.ts';

const box = (x: number, y: number, width = 100, height = 100) => ({ x, y, width, height });

test('Rows are read from top to bottom, each from left to right', () => {
  const items = [
    ['d', box(0, 150)],
    ['b', box(120, 20)],
    ['c', box(240, -10)],
    ['a', box(0, 0)],
  ] as const;
  expect(readingOrder(items)).toEqual(['a', 'b', 'c', 'd']);
});

test('A low thing beside a tall one shares its row', () => {
  const items = [
    ['low', box(0, 140, 50, 20)],
    ['tall', box(100, 0, 100, 300)],
    ['below', box(0, 320)],
  ] as const;
  expect(readingOrder(items)).toEqual(['low', 'tall', 'below']);
});

test('The nearest thing in a direction is the one that is least off to the side', () => {
  const others = [
    ['straight', box(300, 0)],
    ['nearer but aside', box(150, 120)],
    ['behind', box(-200, 0)],
  ] as const;
  expect(nearestInDirection(box(0, 0), 'right', others)).toBe('straight');
  expect(nearestInDirection(box(0, 0), 'left', others)).toBe('behind');
  expect(nearestInDirection(box(0, 0), 'up', others)).toBeUndefined();
});
