import { describe, expect, it } from 'vitest';
import { add, distance, lerp, scale, sub } from './point.ts';

describe('points', () => {
  it('adds, subtracts and scales', () => {
    const a = { x: 3, y: 4 };
    const b = { x: 1, y: -2 };
    expect(add(sub(a, b), b)).toEqual(a);
    expect(scale(a, 2)).toEqual({ x: 6, y: 8 });
  });

  it('measures straight distance', () => {
    expect(distance({ x: 0, y: 0 }, { x: 3, y: 4 })).toBe(5);
  });

  it('finds a point on the way', () => {
    expect(lerp({ x: 0, y: 10 }, { x: 10, y: 20 }, 0.25)).toEqual({ x: 2.5, y: 12.5 });
  });
});
