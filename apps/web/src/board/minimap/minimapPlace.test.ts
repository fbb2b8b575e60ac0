import fc from 'fast-check';
import { expect, test } from 'vitest';
import { minimapPlace, viewInMinimap } from './minimapPlace.ts';

const size = { width: 200, height: 120 };
const box = fc.record({
  x: fc.integer({ min: -5000, max: 5000 }),
  y: fc.integer({ min: -5000, max: 5000 }),
  width: fc.integer({ min: 1, max: 9000 }),
  height: fc.integer({ min: 1, max: 9000 }),
});

test('All of the content lies in the minimap', () => {
  fc.assert(
    fc.property(box, (bounds) => {
      const { x, y, zoom } = minimapPlace(bounds, size);
      expect((bounds.x - x) * zoom).toBeGreaterThanOrEqual(0);
      expect((bounds.y - y) * zoom).toBeGreaterThanOrEqual(0);
      expect((bounds.x + bounds.width - x) * zoom).toBeLessThanOrEqual(size.width);
      expect((bounds.y + bounds.height - y) * zoom).toBeLessThanOrEqual(size.height);
    }),
  );
});

test('The box of the view is always in the minimap and large enough to be taken', () => {
  fc.assert(
    fc.property(box, box, (bounds, view) => {
      const shown = viewInMinimap(view, minimapPlace(bounds, size), size);
      expect(shown.x).toBeGreaterThanOrEqual(0);
      expect(shown.y).toBeGreaterThanOrEqual(0);
      expect(shown.x + shown.width).toBeLessThanOrEqual(size.width + 1e-6);
      expect(shown.y + shown.height).toBeLessThanOrEqual(size.height + 1e-6);
      expect(Math.min(shown.width, shown.height)).toBeGreaterThan(9.99);
    }),
  );
});

test('A view inside the content keeps its place and proportion', () => {
  const bounds = { x: 0, y: 0, width: 2000, height: 1000 };
  const place = minimapPlace(bounds, size);
  const shown = viewInMinimap({ x: 500, y: 250, width: 1000, height: 500 }, place, size);
  expect(shown.width / shown.height).toBeCloseTo(2);
  expect(shown.x + shown.width / 2).toBeCloseTo(size.width / 2);
});

test('A single note does not fill the minimap', () => {
  const { zoom } = minimapPlace({ x: 300, y: 200, width: 200, height: 200 }, size);
  expect(200 * zoom).toBeLessThan(size.height / 4);
});
