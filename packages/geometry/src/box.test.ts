import { describe, expect, it } from 'vitest';
import {
  boxContains,
  boxesIntersect,
  boxFromPoints,
  centreOf,
  inflateBox,
  pointInBox,
  rotatedBounds,
  translateBox,
  unionBoxes,
} from './box.ts';

const box = { x: 10, y: 20, width: 100, height: 50 };

describe('boxes', () => {
  it('unites boxes and has nothing to say about none', () => {
    expect(unionBoxes([])).toBeUndefined();
    expect(unionBoxes([box, { x: -5, y: 60, width: 5, height: 40 }])).toEqual({
      x: -5,
      y: 20,
      width: 115,
      height: 80,
    });
  });

  it('does not count a shared edge as overlap', () => {
    expect(boxesIntersect(box, { x: 110, y: 20, width: 10, height: 10 })).toBe(false);
    expect(boxesIntersect(box, { x: 109, y: 20, width: 10, height: 10 })).toBe(true);
  });

  it('gives an edge between two neighbours to exactly one of them', () => {
    const right = { x: 110, y: 20, width: 10, height: 50 };
    const onEdge = { x: 110, y: 30 };
    expect([pointInBox(onEdge, box), pointInBox(onEdge, right)]).toEqual([false, true]);
  });

  it('contains itself and what lies inside, not what sticks out', () => {
    expect(boxContains(box, box)).toBe(true);
    expect(boxContains(box, { x: 20, y: 30, width: 91, height: 5 })).toBe(false);
  });

  it('shrinks at most to its centre', () => {
    expect(inflateBox(box, -500)).toEqual({ x: 60, y: 45, width: 0, height: 0 });
    expect(inflateBox(box, 5)).toEqual({ x: 5, y: 15, width: 110, height: 60 });
  });

  it('makes a box from corners in any order', () => {
    expect(boxFromPoints({ x: 110, y: 20 }, { x: 10, y: 70 })).toEqual(box);
  });

  it('bounds a box turned about its centre', () => {
    const turned = rotatedBounds(box, 90);
    expect(turned.x).toBeCloseTo(35);
    expect(turned.y).toBeCloseTo(-5);
    expect(turned.width).toBeCloseTo(50);
    expect(turned.height).toBeCloseTo(100);
    expect(centreOf(rotatedBounds(box, 33)).x).toBeCloseTo(centreOf(box).x);
    expect(rotatedBounds(box, 360)).toEqual(box);
  });

  it('moves without changing its size', () => {
    expect(translateBox(box, { x: -10, y: 5 })).toEqual({ x: 0, y: 25, width: 100, height: 50 });
  });
});
