import type { RecordId } from '@feltline/board';
import { expect, test } from 'vitest';
import { Unmeasured } from './Unmeasured.ts';

test('A place is laid out a little at a time, each object once, and then done', () => {
  let ms = 0;
  const unmeasured = new Unmeasured(() => ms);
  const ids = Array.from({ length: 100 }, (_, i) => `note-${i}` as RecordId);
  const laidOut: RecordId[] = [];
  unmeasured.add({ x: 0, y: 0, width: 10, height: 10 });
  let frames = 1;
  const layOut = (some: readonly RecordId[]) => {
    ms += 10;
    laidOut.push(...some);
  };
  while (!unmeasured.advance(() => [...ids], layOut)) frames += 1;
  expect(frames).toBeGreaterThan(1);
  expect([...laidOut].sort()).toEqual([...ids].sort());
  expect(unmeasured.place).toBeUndefined();
});
