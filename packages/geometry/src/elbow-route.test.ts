import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Box, boxesIntersect, inflateBox } from './box.ts';
import {
  type ElbowEnd,
  type ElbowPlace,
  elbowRoute,
  elbowStub,
  type Side,
  sides,
} from './elbow-route.ts';
import type { Point } from './point.ts';
import { lineMeetsBox } from './polygon.ts';

function place(box: Box, side: Side): ElbowPlace {
  const x = side === 'left' ? box.x : side === 'right' ? box.x + box.width : box.x + box.width / 2;
  const y =
    side === 'top' ? box.y : side === 'bottom' ? box.y + box.height : box.y + box.height / 2;
  return { point: { x, y }, side };
}
const end = (box: Box, side?: Side): ElbowEnd => ({
  box,
  places: (side ? [side] : sides).map((one) => place(box, one)),
});
const box = (x: number, y: number, width = 100, height = 100): Box => ({ x, y, width, height });

const int = (min: number, max: number) => fc.integer({ min, max });
const anyBox = fc
  .tuple(int(-500, 500), int(-500, 500), int(10, 300), int(10, 300))
  .map(([x, y, width, height]) => ({ x, y, width, height }));
const anySide = fc.option(fc.constantFrom(...sides), { nil: undefined });
const ends = fc.tuple(anyBox, anySide, anyBox, anySide);

describe('an elbow between two boxes', () => {
  test('is level and upright only, and begins and ends where it should', () => {
    fc.assert(
      fc.property(ends, ([a, sideA, b, sideB]) => {
        const points = elbowRoute(end(a, sideA), end(b, sideB));
        for (let i = 1; i < points.length; i++) {
          const [p, q] = [points[i - 1]!, points[i]!];
          expect(Math.abs(p.x - q.x) < 1e-6 || Math.abs(p.y - q.y) < 1e-6).toBe(true);
        }
        const at = (e: ElbowEnd) => e.places.map(({ point }) => point);
        expect(at(end(a, sideA))).toContainEqual(points[0]);
        expect(at(end(b, sideB))).toContainEqual(points.at(-1));
      }),
      { numRuns: 500 },
    );
  });

  test('never crosses the inside of either when there is room between them', () => {
    fc.assert(
      fc.property(ends, ([a, sideA, b, sideB]) => {
        fc.pre(!boxesIntersect(inflateBox(a, 0.5), inflateBox(b, 0.5)));
        const points = elbowRoute(end(a, sideA), end(b, sideB));
        for (const one of [a, b]) expect(lineMeetsBox(points, inflateBox(one, -0.01))).toBe(false);
      }),
      { numRuns: 3_000 },
    );
  });

  test('has at most four bends more than none, and runs straight on at both ends where there is room', () => {
    fc.assert(
      fc.property(ends, ([a, sideA, b, sideB]) => {
        fc.pre(!boxesIntersect(inflateBox(a, elbowStub), inflateBox(b, elbowStub)));
        const points = elbowRoute(end(a, sideA), end(b, sideB));
        expect(points.length).toBeLessThanOrEqual(6);
        if (points.length === 2) return;
        for (const [p, q] of [points.slice(0, 2), points.slice(-2)] as [Point, Point][])
          expect(Math.hypot(p.x - q.x, p.y - q.y)).toBeGreaterThanOrEqual(elbowStub - 1e-6);
      }),
      { numRuns: 2_000 },
    );
  });

  test('moves with its boxes', () => {
    fc.assert(
      fc.property(ends, int(-900, 900), int(-900, 900), ([a, sideA, b, sideB], dx, dy) => {
        const moved = (one: Box) => ({ ...one, x: one.x + dx, y: one.y + dy });
        const before = elbowRoute(end(a, sideA), end(b, sideB));
        const after = elbowRoute(end(moved(a), sideA), end(moved(b), sideB));
        expect(after).toEqual(before.map(({ x, y }) => ({ x: x + dx, y: y + dy })));
      }),
    );
  });

  test('is the same line the other way round when its ends change places', () => {
    fc.assert(
      fc.property(ends, ([a, sideA, b, sideB]) => {
        const there = elbowRoute(end(a, sideA), end(b, sideB));
        const back = elbowRoute(end(b, sideB), end(a, sideA));
        expect(back).toEqual([...there].reverse());
      }),
    );
  });
});

test('side by side it is one straight piece', () => {
  expect(elbowRoute(end(box(0, 0)), end(box(200, 0)))).toEqual([
    { x: 100, y: 50 },
    { x: 200, y: 50 },
  ]);
});

test('aslant it crosses over half way between the two', () => {
  expect(elbowRoute(end(box(0, 0)), end(box(300, 150)))).toEqual([
    { x: 100, y: 50 },
    { x: 200, y: 50 },
    { x: 200, y: 200 },
    { x: 300, y: 200 },
  ]);
});

test('where the gap is too narrow to cross over in, it turns one corner instead', () => {
  const points = elbowRoute(end(box(0, 0)), end(box(110, 150)));
  expect(points.length).toBeLessThanOrEqual(4);
  expect(points[0]).toEqual({ x: 50, y: 100 });
});

test('out of the right and into the right it goes round the farther one', () => {
  expect(elbowRoute(end(box(0, 0), 'right'), end(box(0, 200), 'right'))).toEqual([
    { x: 100, y: 50 },
    { x: 120, y: 50 },
    { x: 120, y: 250 },
    { x: 100, y: 250 },
  ]);
});

test('to a loose end it leaves its box by the side that looks there', () => {
  const loose = (x: number, y: number): ElbowEnd => ({ places: [{ point: { x, y } }] });
  expect(elbowRoute(end(box(0, 0)), loose(300, 50))).toEqual([
    { x: 100, y: 50 },
    { x: 300, y: 50 },
  ]);
  expect(elbowRoute(end(box(0, 0)), loose(50, 400))[0]).toEqual({ x: 50, y: 100 });
  expect(elbowRoute(loose(0, 0), loose(200, 80))).toHaveLength(4);
});
