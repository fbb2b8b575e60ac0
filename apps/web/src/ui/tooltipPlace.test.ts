import { expect, test } from 'vitest';
import { tooltipPlace } from './tooltipPlace.ts';

const window = { width: 1000, height: 800 };
const size = { width: 100, height: 30 };

test('A tooltip stands in the middle of the side it was given', () => {
  const element = { x: 500, y: 400, width: 40, height: 40 };
  expect(tooltipPlace(element, size, 'bottom', window)).toEqual({ x: 470, y: 448 });
  expect(tooltipPlace(element, size, 'right', window)).toEqual({ x: 548, y: 405 });
});

test('Where it has no room it goes to the other side', () => {
  expect(tooltipPlace({ x: 500, y: 10, width: 40, height: 40 }, size, 'top', window).y).toBe(58);
});

test('It never leaves the window', () => {
  expect(tooltipPlace({ x: 960, y: 400, width: 40, height: 40 }, size, 'bottom', window).x).toBe(
    896,
  );
  expect(tooltipPlace({ x: 0, y: 400, width: 40, height: 40 }, size, 'bottom', window).x).toBe(4);
});
