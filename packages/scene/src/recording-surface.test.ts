import { expect, test } from 'vitest';
import { RecordingSurface } from './recording-surface.ts';

const box = { x: 1, y: 2, width: 3, height: 4 };

test('keeps copies, so that painters may use one style again and again', () => {
  const surface = new RecordingSurface();
  const style = { fill: 'red' };
  const place = { ...box };
  surface.rect(place, style);
  style.fill = 'blue';
  place.x = 99;
  expect(surface.ops[0]).toMatchObject({ box, style: { fill: 'red' } });
});

test('knows where nested groups put things', () => {
  const surface = new RecordingSurface();
  surface.group({ x: 10, y: 20, scale: 2 }, () => {
    surface.group({ x: 5, degrees: 90 }, () => surface.rect(box, {}));
  });
  const [a, b, c, d, e, f] = surface.ops[0]!.matrix;
  const at = (x: number, y: number) => [a * x + c * y + e, b * x + d * y + f].map(Math.round);
  expect(at(0, 0)).toEqual([20, 20]);
  expect(at(1, 0)).toEqual([20, 22]);
});

test('knows what clips it', () => {
  const surface = new RecordingSurface();
  surface.clip(box, () => surface.rect(box, {}));
  surface.rect(box, {});
  expect(surface.ops.map((op) => op.clips.length)).toEqual([1, 0]);
});
