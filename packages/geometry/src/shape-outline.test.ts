import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unionBoxes } from './box.ts';
import { outlinePath, outlinePolygon } from './outline.ts';
import { distanceToLine, pointInPolygon } from './polygon.ts';
import { shapeNames, shapeOutline, shapeRoom } from './shape-outline.ts';

const size = fc.double({ min: 16, max: 2000, noNaN: true });
const name = fc.constantFrom(...shapeNames);

test('every shape fills its box and does not leave it', () => {
  fc.assert(
    fc.property(name, size, size, (shape, width, height) => {
      const corners = outlinePolygon(shapeOutline(shape, width, height));
      const bounds = unionBoxes(corners.map(({ x, y }) => ({ x, y, width: 0, height: 0 })))!;
      const slack = 0.04 * Math.max(width, height);
      expect(bounds.x).toBeGreaterThanOrEqual(-slack);
      expect(bounds.y).toBeGreaterThanOrEqual(-slack);
      expect(bounds.x + bounds.width).toBeLessThanOrEqual(width + slack);
      expect(bounds.y + bounds.height).toBeLessThanOrEqual(height + slack);
      expect(bounds.width).toBeGreaterThan(0.9 * width);
      expect(bounds.height).toBeGreaterThan(0.9 * height);
    }),
  );
});

test('the room for text lies inside the shape', () => {
  fc.assert(
    fc.property(name, size, size, (shape, width, height) => {
      const edge = outlinePolygon(shapeOutline(shape, width, height));
      const closed = [...edge, edge[0]!];
      const room = shapeRoom(shape, width, height);
      // the padding that text keeps from its room
      const slack = 0.08 * Math.min(room.width, room.height);
      for (const x of [room.x, room.x + room.width])
        for (const y of [room.y, room.y + room.height]) {
          const inside = pointInPolygon({ x, y }, edge);
          expect(inside || distanceToLine({ x, y }, closed) <= slack).toBe(true);
        }
    }),
  );
});

test('equal sizes give equal path data, to hundredths', () => {
  const d = outlinePath(shapeOutline('diamond', 100, 60));
  expect(d).toBe('M50 0L100 30L50 60L0 30Z');
  expect(outlinePath(shapeOutline('diamond', 100.001, 60))).toBe(d);
});
