import { expect, test } from 'vitest';
import { paintReach, widestReach } from './paint-reach.ts';

const box = (width: number) => ({ x: 0, y: 0, width, height: 100 });

test('What is wide on the screen has room for a title of constant size above it, however far away', () => {
  for (const zoom of [4, 1, 0.5, 0.05]) {
    expect(paintReach(box(100 / zoom), zoom) * zoom).toBeGreaterThanOrEqual(28);
    expect(widestReach(zoom)).toBe(paintReach(box(100 / zoom), zoom));
  }
});

test('What is small on the screen reaches no farther than its shadow', () => {
  expect(paintReach(box(200), 0.1)).toBe(24);
});
