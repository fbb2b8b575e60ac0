import type { Box } from '@feltline/geometry';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Held, repaintPlan } from './repaintPlan.ts';

const size = { width: 30, height: 20 };
const window = (x: number, y: number): Box => ({ x, y, ...size });
const still = { scale: 1, spare: { x: 16, y: 12 }, ahead: 5, changed: [] };
const start = () => repaintPlan(undefined, { ...still, window: window(0, 0) }).held;

test('A window that has not moved paints nothing', () => {
  expect(repaintPlan(start(), { ...still, window: window(0, 0) }).paint).toEqual([]);
});

test('A small movement paints a strip beyond the edge, and the next ones nothing', () => {
  const first = repaintPlan(start(), { ...still, window: window(2, 0) });
  expect(first.anew).toBe(false);
  expect(first.paint).toEqual([{ x: 30, y: 0, width: 7, height: 20 }]);
  const second = repaintPlan(first.held, { ...still, window: window(7, 0) });
  expect(second.paint).toEqual([]);
});

test('A change paints its own place only, however many boxes name it', () => {
  const spot = { x: 3, y: 4, width: 5, height: 5 };
  const changed = [spot, { ...spot, x: 5 }];
  const { paint } = repaintPlan(start(), { ...still, window: window(0, 0), changed });
  expect(paint).toEqual([{ x: 3, y: 4, width: 7, height: 5 }]);
});

test('Another zoom paints the window and nothing beyond it', () => {
  const { paint, anew } = repaintPlan(start(), { ...still, scale: 2, window: window(9, 9) });
  expect(anew).toBe(true);
  expect(paint).toEqual([window(9, 9)]);
});

test('Where the window may go everywhere all of the canvas is painted', () => {
  const wanted = { ...still, scale: 2, window: window(9, 9), isWhole: true };
  const { held, paint } = repaintPlan(start(), wanted);
  expect(paint).toEqual([{ x: 1, y: 3, width: 46, height: 32 }]);
  expect(held.painted).toEqual(held.canvas);
});

test('Whatever moves and changes, each pixel of the window shows the board as it is', () => {
  const step = fc.record({
    by: fc.tuple(fc.integer({ min: -12, max: 12 }), fc.integer({ min: -12, max: 12 })),
    scale: fc.constantFrom(1, 1, 1, 1, 2),
    changed: fc.oneof(
      { weight: 9, arbitrary: fc.array(changedBox(), { maxLength: 4 }) },
      { weight: 1, arbitrary: fc.constant('everything' as const) },
    ),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let held: Held | undefined;
      let [x, y, age] = [0, 0, 0];
      const board = new Ages();
      let canvas = new Ages();
      for (const { by, scale, changed } of steps) {
        x += by[0];
        y += by[1];
        age += 1;
        if (changed === 'everything') board.all = age;
        else for (const box of changed) board.put(box, age);
        const plan = repaintPlan(held, { ...still, scale, window: window(x, y), changed });
        if (plan.anew) canvas = new Ages();
        held = plan.held;
        for (const box of plan.paint) {
          expect(within(box, held.canvas)).toBe(true);
          canvas.put(box, age);
        }
        for (let px = x; px < x + size.width; px += 1)
          for (let py = y; py < y + size.height; py += 1)
            if (canvas.at(px, py) < board.at(px, py) || canvas.at(px, py) === 0)
              throw new Error(`stale at ${px}, ${py}`);
      }
    }),
  );
});

/** When each pixel was last changed, or painted. */
class Ages {
  all = 0;
  readonly #ages = new Map<string, number>();
  put({ x, y, width, height }: Box, age: number): void {
    for (let px = x; px < x + width; px += 1)
      for (let py = y; py < y + height; py += 1) this.#ages.set(`${px} ${py}`, age);
  }
  at(x: number, y: number): number {
    return Math.max(this.all, this.#ages.get(`${x} ${y}`) ?? 0);
  }
}

function changedBox(): fc.Arbitrary<Box> {
  const place = fc.integer({ min: -40, max: 40 });
  const length = fc.integer({ min: 1, max: 15 });
  return fc.record({ x: place, y: place, width: length, height: length });
}

function within(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}
