import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placePictures } from './placePictures.ts';

const view = { width: 1440, height: 900 };
const middle = { x: 100, y: 50 };

test('a small picture keeps its size, a large one is as large as fits the view', () => {
  expect(placePictures([[200, 100]], middle, view)).toEqual([
    { x: 0, y: 0, width: 200, height: 100 },
  ]);
  const [large] = placePictures([[8000, 2000]], middle, view);
  expect(large).toMatchObject({ width: 864, height: 216 });
});

test('a very small picture becomes large enough to be grasped', () => {
  expect(placePictures([[4, 2]], middle, view)[0]).toMatchObject({ width: 48, height: 24 });
});

test('several keep their proportions, do not touch, and lie around the point', () => {
  const size = fc.tuple(fc.integer({ min: 1, max: 9000 }), fc.integer({ min: 1, max: 9000 }));
  fc.assert(
    fc.property(fc.array(size, { minLength: 1, maxLength: 12 }), (sizes) => {
      const boxes = placePictures(sizes, middle, view);
      expect(boxes).toHaveLength(sizes.length);
      boxes.forEach(({ width, height }, i) => {
        const [w, h] = sizes[i]!;
        expect(width / height).toBeCloseTo(w / h, 6);
      });
      boxes.forEach((a, i) => {
        for (const b of boxes.slice(i + 1)) {
          const apart =
            a.x + a.width <= b.x + 1e-6 ||
            b.x + b.width <= a.x + 1e-6 ||
            a.y + a.height <= b.y + 1e-6 ||
            b.y + b.height <= a.y + 1e-6;
          expect(apart).toBe(true);
        }
      });
      const top = Math.min(...boxes.map(({ y }) => y));
      const bottom = Math.max(...boxes.map(({ y, height }) => y + height));
      expect((top + bottom) / 2).toBeLessThan(middle.y + view.height / 2);
      expect(bottom - top).toBeLessThanOrEqual(view.height);
    }),
  );
});
