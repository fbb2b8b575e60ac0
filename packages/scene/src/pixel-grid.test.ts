import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alignedEdges, alignedFill, gridWithin, type PixelGrid } from './pixel-grid.ts';

const length = fc.double({ min: 0.2, max: 2000, noNaN: true });
const coordinate = fc.double({ min: -5000, max: 5000, noNaN: true });
const box = fc.record({ x: coordinate, y: coordinate, width: length, height: length });
const grid = fc.record({
  scale: fc.double({ min: 0.3, max: 8, noNaN: true }),
  x: fc.integer({ min: -9000, max: 9000 }),
  y: fc.integer({ min: -9000, max: 9000 }),
});

const pixel = (at: number, { scale, x }: PixelGrid) => at * scale + x;

test('A filled box covers whole pixels, is never lost and hardly moves', () => {
  fc.assert(
    fc.property(box, grid, (b, g) => {
      const aligned = alignedFill(b, g);
      const left = pixel(aligned.x, g);
      const right = pixel(aligned.x + aligned.width, g);
      expect(left).toBeCloseTo(Math.round(left), 4);
      expect(right).toBeCloseTo(Math.round(right), 4);
      expect(right - left).toBeGreaterThan(0.99);
      const moved = aligned.x + aligned.width / 2 - (b.x + b.width / 2);
      expect(Math.abs(moved * g.scale)).toBeLessThanOrEqual(0.51);
    }),
  );
});

test('Lines of one width are equally wide wherever they stand', () => {
  fc.assert(
    fc.property(coordinate, coordinate, length, grid, (a, b, width, g) => {
      const widthAt = (x: number) => alignedFill({ x, y: 0, width, height: 1 }, g).width * g.scale;
      expect(widthAt(a)).toBeCloseTo(widthAt(b), 4);
    }),
  );
});

test('The middle of a stroke stands where the stroke covers whole pixels', () => {
  fc.assert(
    fc.property(box, grid, fc.constantFrom(0, 0.5), (b, g, half) => {
      const aligned = alignedEdges(b, g, half);
      for (const at of [aligned.x, aligned.x + aligned.width]) {
        const from = pixel(at, g) - half;
        expect(from).toBeCloseTo(Math.round(from), 4);
      }
    }),
  );
});

test('A grid goes along into groups, and not into turned ones', () => {
  const outer = { scale: 2, x: 10, y: 20 };
  expect(gridWithin(outer, { x: 3, y: 4, scale: 0.5 })).toEqual({ scale: 1, x: 16, y: 28 });
  expect(gridWithin(outer, { degrees: 5 })).toBeUndefined();
});
