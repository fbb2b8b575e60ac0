import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slidePlace } from './slidePlace.ts';

const length = fc.integer({ min: 200, max: 4000 });
const box = fc.record({ x: length, y: length, width: length, height: length });
const screen = fc.record({
  width: fc.integer({ min: 360, max: 2560 }),
  height: fc.integer({ min: 360, max: 1440 }),
});

test('A slide is whole on the screen, in its middle, and above the bar', () => {
  fc.assert(
    fc.property(box, screen, (slide, size) => {
      const { x, y, zoom } = slidePlace(slide, size);
      const left = (slide.x - x) * zoom;
      const top = (slide.y - y) * zoom;
      expect(left).toBeGreaterThan(23.99);
      expect(left + (slide.width * zoom) / 2).toBeCloseTo(size.width / 2);
      expect(top).toBeGreaterThan(23.99);
      expect(top + slide.height * zoom).toBeLessThan(size.height - 79.99);
    }),
  );
});
