import { expect, test } from 'vitest';
import { WheelReader } from './wheel-reader.ts';

const at = { x: 0, y: 0, deltaX: 0, deltaY: 0 };

test('A wheel with notches zooms, a notch by a fifth', () => {
  const reader = new WheelReader();
  expect(reader.read({ ...at, deltaY: -100, wheelDeltaY: 120 }, 'auto')).toEqual({
    kind: 'zoom',
    factor: 1.2,
  });
});

test('A wheel that counts lines zooms', () => {
  expect(new WheelReader().read({ ...at, deltaY: 3, deltaMode: 1 }, 'auto').kind).toBe('zoom');
});

test('Small smooth steps are a trackpad and pan', () => {
  const reader = new WheelReader();
  expect(reader.read({ ...at, deltaX: 2, deltaY: 4, wheelDeltaY: -12 }, 'auto')).toEqual({
    kind: 'pan',
    dx: -2,
    dy: -4,
  });
});

test('What a gesture is stays decided until a pause', () => {
  const reader = new WheelReader();
  reader.read({ ...at, deltaY: 4, timeMs: 0 }, 'auto');
  expect(reader.read({ ...at, deltaY: 120, timeMs: 50 }, 'auto').kind).toBe('pan');
  expect(reader.read({ ...at, deltaY: 120, timeMs: 400 }, 'auto').kind).toBe('zoom');
});

test('A sideways part shows that it was a trackpad after all', () => {
  const reader = new WheelReader();
  expect(reader.read({ ...at, deltaY: 60, timeMs: 0 }, 'auto').kind).toBe('zoom');
  expect(reader.read({ ...at, deltaY: 60, deltaX: 3, timeMs: 16 }, 'auto').kind).toBe('pan');
});

test('Ctrl always zooms, a pinch finely', () => {
  const reader = new WheelReader();
  const move = reader.read({ ...at, deltaY: -4, mod: true }, 'trackpad');
  expect(move.kind === 'zoom' && move.factor).toBeCloseTo(Math.exp(0.04));
});

test('Shift pans sideways, whichever way the wheel turns', () => {
  const reader = new WheelReader();
  expect(reader.read({ ...at, deltaY: 100, shift: true }, 'auto')).toEqual({
    kind: 'pan',
    dx: -100,
    dy: 0,
  });
  expect(reader.read({ ...at, deltaX: 100, shift: true }, 'mouse')).toEqual({
    kind: 'pan',
    dx: -100,
    dy: 0,
  });
});

test('The chosen mode goes before the guess', () => {
  const reader = new WheelReader();
  expect(reader.read({ ...at, deltaY: 100, wheelDeltaY: -120 }, 'trackpad').kind).toBe('pan');
  expect(reader.read({ ...at, deltaY: 3 }, 'mouse').kind).toBe('zoom');
});
