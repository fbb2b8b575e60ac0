import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { freePlace } from './freePlace.ts';

const size = { width: 400, height: 300 };

test('what fits where it is wanted stands there', () => {
  expect(freePlace(size, { x: 10, y: 20 }, [])).toEqual({ x: 10, y: 20 });
});

test('beside a map something new stands right of it, on the same line', () => {
  const map = { x: 0, y: 0, width: 2000, height: 900 };
  expect(freePlace(size, { x: 2120, y: 0 }, [map])).toEqual({ x: 2120, y: 0 });
  const other = { x: 2100, y: 0, width: 500, height: 500 };
  const { x, y } = freePlace(size, { x: 2120, y: 0 }, [map, other]);
  expect([x, y]).not.toEqual([2120, 0]);
});

test('it never lies on anything, however full the board is', () => {
  const coordinate = fc.integer({ min: -3000, max: 3000 });
  const length = fc.integer({ min: 1, max: 1500 });
  const box = fc.record({ x: coordinate, y: coordinate, width: length, height: length });
  const boxes = fc.array(box, { maxLength: 60 });
  void fc.assert(
    fc.property(boxes, coordinate, coordinate, (taken, x, y) => {
      const at = { ...freePlace(size, { x, y }, taken), ...size };
      for (const one of taken) {
        const apart =
          at.x >= one.x + one.width ||
          one.x >= at.x + at.width ||
          at.y >= one.y + one.height ||
          one.y >= at.y + at.height;
        expect(apart).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});
