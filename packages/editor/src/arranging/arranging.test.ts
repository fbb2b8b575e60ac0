import {
  type Box,
  boxesIntersect,
  inflateBox,
  type Point,
  translateBox,
  unionBoxes,
} from '@feltline/geometry';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readingOrder } from '../reading-order.ts';
import { type Alignment, alignBoxes } from './align.ts';
import { layoutClusters } from './cluster-layout.ts';
import { distributeBoxes } from './distribute.ts';
import { tidyBoxes, tidyGap } from './tidy.ts';

const box = fc.record({
  x: fc.integer({ min: -2000, max: 2000 }),
  y: fc.integer({ min: -2000, max: 2000 }),
  width: fc.integer({ min: 1, max: 400 }),
  height: fc.integer({ min: 1, max: 400 }),
});
const boxes = fc.array(box, { minLength: 1, maxLength: 24 });
const sides: readonly Alignment[] = ['left', 'center', 'right', 'top', 'middle', 'bottom'];

function moved(all: readonly Box[], by: readonly Point[]): Box[] {
  return all.map((one, i) => translateBox(one, by[i] as Point));
}

function expectStill(moves: readonly Point[]): void {
  for (const { x, y } of moves) {
    expect(Math.abs(x)).toBeLessThan(1e-6);
    expect(Math.abs(y)).toBeLessThan(1e-6);
  }
}

test('Aligned things share the line, keep the other axis, and stay when aligned again', () => {
  fc.assert(
    fc.property(boxes, fc.constantFrom(...sides), (all, to) => {
      const after = moved(all, alignBoxes(all, to));
      const horizontal = to === 'left' || to === 'center' || to === 'right';
      const share = to === 'left' || to === 'top' ? 0 : to === 'right' || to === 'bottom' ? 1 : 0.5;
      const at = after.map((one) =>
        horizontal ? one.x + one.width * share : one.y + one.height * share,
      );
      for (const line of at) expect(line).toBeCloseTo(at[0] as number, 6);
      after.forEach((one, i) => {
        if (horizontal) expect(one.y).toBe(all[i]?.y);
        else expect(one.x).toBe(all[i]?.x);
      });
      expectStill(alignBoxes(after, to));
    }),
  );
});

test('Distributed things have equal gaps, or equal strides where they do not fit, and stay then', () => {
  fc.assert(
    fc.property(boxes, fc.constantFrom('x', 'y'), (all, axis) => {
      const along = axis as 'x' | 'y';
      const length = along === 'x' ? 'width' : 'height';
      const after = moved(all, distributeBoxes(all, along));
      expectStill(distributeBoxes(after, along));
      if (all.length < 3) return;
      const sorted = [...after].sort((a, b) => a[along] + a[length] / 2 - b[along] - b[length] / 2);
      const gaps = sorted
        .slice(1)
        .map((one, i) => one[along] - (sorted[i]?.[along] ?? 0) - (sorted[i]?.[length] ?? 0));
      const strides = sorted
        .slice(1)
        .map(
          (one, i) =>
            one[along] +
            one[length] / 2 -
            (sorted[i]?.[along] ?? 0) -
            (sorted[i]?.[length] ?? 0) / 2,
        );
      const even = (values: readonly number[]) =>
        values.every((value) => Math.abs(value - (values[0] as number)) < 1e-6);
      expect(even(gaps) || even(strides)).toBe(true);
    }),
  );
});

test('Tidied up, nothing overlaps, gaps are even, the reading order is kept, and it stays tidy', () => {
  fc.assert(
    fc.property(boxes, (all) => {
      const order = readingOrder(all.map((one, i) => [i, one] as const));
      const after = moved(all, tidyBoxes(all));
      expect(readingOrder(after.map((one, i) => [i, one] as const))).toEqual(order);
      after.forEach((one, i) => {
        for (const other of after.slice(i + 1))
          expect(
            boxesIntersect(
              inflateBox(one, tidyGap / 2 - 1e-6),
              inflateBox(other, tidyGap / 2 - 1e-6),
            ),
          ).toBe(false);
      });
      const [before, now] = [unionBoxes(all), unionBoxes(after)];
      expect(now?.x).toBeCloseTo(before?.x ?? Number.NaN, 6);
      expect(now?.y).toBeCloseTo(before?.y ?? Number.NaN, 6);
      expectStill(tidyBoxes(after));
    }),
  );
});

test('A row stays a row and a column a column', () => {
  const square = (x: number, y: number) => ({ x, y, width: 100, height: 100 });
  const row = [square(0, 0), square(150, 7), square(400, -9)];
  expect(moved(row, tidyBoxes(row)).map(({ x, y }) => [x, y])).toEqual([
    [0, -9],
    [120, -9],
    [240, -9],
  ]);
  const column = [square(0, 0), square(20, 150), square(-5, 400)];
  expect(moved(column, tidyBoxes(column)).map(({ x, y }) => [x, y])).toEqual([
    [-5, 0],
    [-5, 120],
    [-5, 240],
  ]);
});

test('Clusters lie side by side without touching, each under its words', () => {
  const size = fc.record({
    width: fc.integer({ min: 1, max: 400 }),
    height: fc.integer({ min: 1, max: 400 }),
  });
  fc.assert(
    fc.property(
      fc.array(
        fc.record({ label: size, things: fc.array(size, { minLength: 1, maxLength: 30 }) }),
        {
          minLength: 1,
          maxLength: 6,
        },
      ),
      (clusters) => {
        const { labels, places, box: whole } = layoutClusters(clusters, { x: 10, y: 20 });
        const all = clusters.flatMap(({ label, things }, i) => [
          { ...(labels[i] as Point), ...label },
          ...things.map((thing, j) => ({ ...(places[i]?.[j] as Point), ...thing })),
        ]);
        all.forEach((one, i) => {
          for (const other of all.slice(i + 1)) expect(overlap(one, other)).toBe(false);
        });
        const bounds = unionBoxes(all) as Box;
        expect(bounds.x + bounds.width).toBeCloseTo(whole.x + whole.width, 6);
        expect(bounds.y + bounds.height).toBeCloseTo(whole.y + whole.height, 6);
      },
    ),
    { numRuns: 50 },
  );
});

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
