import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packedPattern, packPoints, unpackPoints } from './packed-points.ts';

const coordinate = fc.integer({ min: -200_000, max: 200_000 }).map((steps) => steps / 4);
const point = fc.record({
  x: coordinate,
  y: coordinate,
  pressure: fc.integer({ min: 0, max: 15 }).map((steps) => steps / 15),
});

test('points come out of the text as they went in', () => {
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 60 }), (points) => {
      const text = packPoints(points);
      expect(text).toMatch(packedPattern);
      const read = unpackPoints(text);
      expect(read.map(({ x, y }) => [x, y])).toEqual(points.map(({ x, y }) => [x, y]));
      if (text.startsWith('1')) {
        read.forEach(({ pressure }, i) => {
          expect(pressure).toBeCloseTo(points[i]?.pressure ?? -1);
        });
      }
    }),
  );
});

test('text that was cut off gives the points before the cut', () => {
  const points = [
    { x: 0, y: 0, pressure: 0.5 },
    { x: 100, y: 50, pressure: 0.5 },
    { x: 300, y: 10, pressure: 0.5 },
  ];
  const text = packPoints(points);
  const read = unpackPoints(text.slice(0, -1));
  expect(read.map(({ x }) => x)).toEqual([0, 100]);
  expect(unpackPoints('1!!')).toEqual([]);
});
