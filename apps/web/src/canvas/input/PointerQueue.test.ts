import type { PointerInput } from '@feltline/editor';
import { expect, test } from 'vitest';
import { PointerQueue } from './PointerQueue.ts';

const recorder = () => {
  const seen: PointerInput[] = [];
  let woken = 0;
  const queue = new PointerQueue({ pointerMove: (input) => seen.push(input) }, () => {
    woken += 1;
  });
  return { seen, queue, woken: () => woken };
};

test('Of many movements of a pointer in one frame the last one counts', () => {
  const { seen, queue, woken } = recorder();
  for (let x = 0; x < 10; x += 1) queue.move({ x, y: 0, pointerId: 1 });
  expect(woken()).toBe(10);
  expect(seen).toEqual([]);
  queue.flush();
  expect(seen).toEqual([{ x: 9, y: 0, pointerId: 1 }]);
});

test('Each finger keeps its own movement', () => {
  const { seen, queue } = recorder();
  queue.move({ x: 1, y: 0, pointerId: 1 });
  queue.move({ x: 2, y: 0, pointerId: 2 });
  queue.flush();
  expect(seen.map(({ pointerId }) => pointerId)).toEqual([1, 2]);
});

test('A movement is told once', () => {
  const { seen, queue } = recorder();
  queue.move({ x: 1, y: 0 });
  queue.flush();
  queue.flush();
  expect(seen).toHaveLength(1);
});
