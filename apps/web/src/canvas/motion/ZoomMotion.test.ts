import { expect, it } from 'vitest';
import { ZoomMotion } from './ZoomMotion.ts';

it('begins with the second of two quick changes and ends when nothing changes for a while', () => {
  const motion = new ZoomMotion();
  expect(motion.update(1, 0)).toBe(false);
  expect(motion.update(1.1, 1000)).toBe(false);
  expect(motion.isMoving).toBe(false);
  motion.update(1.2, 1016);
  expect(motion.isMoving).toBe(true);
  expect(motion.update(1.2, 1100)).toBe(false);
  expect(motion.isMoving).toBe(true);
  expect(motion.update(1.2, 1140)).toBe(true);
  expect(motion.isMoving).toBe(false);
  expect(motion.update(1.2, 1160)).toBe(false);
});

it('does not begin with slow single steps', () => {
  const motion = new ZoomMotion();
  for (const [at, zoom] of [1, 1.2, 1.44, 1.7].entries()) motion.update(zoom, at * 200);
  expect(motion.isMoving).toBe(false);
});
