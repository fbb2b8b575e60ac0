import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CurveSegment,
  curveRuns,
  monotoneCurve,
  pointOnSegment,
  steffenSlopes,
  yAt,
} from './monotone-curve.ts';
import type { Point } from './point.ts';

// Marta's feelings along the running-shoes journey, one per touchpoint.
const marta = [1, 2, 0, 1, -2, 1, 1, 2, -1, 1, -1, 0].map((y, x) => ({ x, y }));

/** The highest value over 21 samples of every segment. */
function highest(segments: readonly CurveSegment[]): number {
  return Math.max(
    ...segments.flatMap((s) => [...Array(21).keys()].map((i) => pointOnSegment(s, i / 20).y)),
  );
}

/** The curve we do not use: uniform Catmull-Rom, which overshoots. */
function catmullRom(points: readonly Point[]): CurveSegment[] {
  const at = (i: number) => points[Math.min(Math.max(i, 0), points.length - 1)] as Point;
  return points.slice(1).map((to, i) => {
    const from = at(i);
    return {
      from,
      c1: { x: from.x + (to.x - at(i - 1).x) / 6, y: from.y + (to.y - at(i - 1).y) / 6 },
      c2: { x: to.x - (at(i + 2).x - from.x) / 6, y: to.y - (at(i + 2).y - from.y) / 6 },
      to,
    };
  });
}

const curve = fc
  .array(
    fc.record({
      step: fc.double({ min: 0.01, max: 500, noNaN: true }),
      y: fc.double({ min: -200, max: 200, noNaN: true }),
    }),
    { minLength: 3, maxLength: 12 },
  )
  .map((parts) => {
    let x = 0;
    return parts.map(({ step, y }) => {
      x += step;
      return { x, y };
    });
  });

describe('monotone curve', () => {
  it('stays within the two points of every segment, for 2,000 random curves', () => {
    fc.assert(
      fc.property(curve, (points) => {
        for (const segment of monotoneCurve(points)) {
          const low = Math.min(segment.from.y, segment.to.y);
          const high = Math.max(segment.from.y, segment.to.y);
          for (let i = 0; i <= 20; i++) {
            const { y } = pointOnSegment(segment, i / 20);
            if (y < low - 1e-9 || y > high + 1e-9) return false;
          }
        }
        return true;
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps the golden curve on the scale, where Catmull-Rom leaves it', () => {
    expect(highest(catmullRom(marta))).toBeCloseTo(2.06, 2);
    expect(highest(monotoneCurve(marta))).toBe(2);
  });

  it('has the published slopes for the golden curve', () => {
    expect(steffenSlopes(marta)).toEqual([1.5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1.5]);
  });

  it('passes through every point', () => {
    const segments = monotoneCurve(marta);
    for (const { x, y } of marta) expect(yAt(segments, x)).toBe(y);
  });

  it('is the mirror image when x runs backwards', () => {
    fc.assert(
      fc.property(curve, (points) => {
        const mirrored = monotoneCurve(points.map((p) => ({ x: -p.x, y: p.y })));
        return monotoneCurve(points).every((segment, i) => {
          const twin = mirrored[i] as CurveSegment;
          return (
            Math.abs(segment.c1.x + twin.c1.x) < 1e-9 &&
            Math.abs(segment.c1.y - twin.c1.y) < 1e-9 &&
            Math.abs(segment.c2.y - twin.c2.y) < 1e-9
          );
        });
      }),
    );
  });

  it('keeps a plateau flat', () => {
    const flat = monotoneCurve([1, 1, 1].map((y, x) => ({ x, y })));
    for (const segment of flat) expect(pointOnSegment(segment, 0.3).y).toBeCloseTo(1, 12);
    const lowest = monotoneCurve([-2, -2, -2, -2].map((y, x) => ({ x, y })));
    expect(highest(lowest)).toBeCloseTo(-2, 12);
  });

  it('is nothing for 0 and 1 point and a straight line for 2', () => {
    expect(monotoneCurve([])).toEqual([]);
    expect(monotoneCurve([{ x: 1, y: 1 }])).toEqual([]);
    const line = monotoneCurve([
      { x: 0, y: -2 },
      { x: 10, y: 2 },
    ]);
    expect(line).toHaveLength(1);
    expect(yAt(line, 2.5)).toBeCloseTo(-1);
  });

  it('has no value outside its ends', () => {
    expect(yAt(monotoneCurve(marta), 11.01)).toBeUndefined();
    expect(yAt(monotoneCurve(marta), -0.01)).toBeUndefined();
  });
});

describe('curve runs', () => {
  const p = (x: number) => ({ x, y: 0 });

  it('breaks at the unknown points, at the ends and in the middle', () => {
    expect(curveRuns([null, p(1), p(2), null, p(4), null])).toEqual([[p(1), p(2)], [p(4)]]);
  });

  it('has no run when everything is unknown or nothing is there', () => {
    expect(curveRuns([null, null])).toEqual([]);
    expect(curveRuns([])).toEqual([]);
  });
});
