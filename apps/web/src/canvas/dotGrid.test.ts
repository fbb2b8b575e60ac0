import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dotGrid, drawnSpacing } from './dotGrid.ts';

test('A dot lies on the board’s origin', () => {
  expect(dotGrid({ x: -10, y: -5, zoom: 2 })).toEqual({
    spacing: 44,
    left: 20,
    top: 10,
    opacity: 1,
  });
});

test('Dots fade below 40 % and are gone at 20 %', () => {
  expect(dotGrid({ x: 0, y: 0, zoom: 0.4 }).opacity).toBe(1);
  expect(dotGrid({ x: 0, y: 0, zoom: 0.3 }).opacity).toBeCloseTo(0.5);
  expect(dotGrid({ x: 0, y: 0, zoom: 0.1 }).opacity).toBe(0);
});

test('Moving the camera by one spacing changes nothing', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -1e4, max: 1e4, noNaN: true }),
      fc.double({ min: 0.05, max: 4, noNaN: true }),
      (x, zoom) => {
        const here = dotGrid({ x, y: 0, zoom });
        const there = dotGrid({ x: x + 22, y: 0, zoom });
        const apart = Math.abs(here.left - there.left);
        expect(Math.min(apart, here.spacing - apart)).toBeLessThan(1e-6);
      },
    ),
  );
});

test('Dots are drawn anew only when they would be shown much smaller or larger than they are drawn', () => {
  expect(drawnSpacing(22, 0)).toBe(22);
  expect(drawnSpacing(30, 22)).toBe(22);
  expect(drawnSpacing(16, 22)).toBe(22);
  expect(drawnSpacing(33, 22)).toBe(33);
  expect(drawnSpacing(15, 22)).toBe(15);
});
