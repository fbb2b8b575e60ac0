import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emotionLabelKey } from './emotion-label.ts';
import {
  roundHalfAway,
  tenthsFrom,
  tenthsFromUnits,
  unitsFromTenths,
} from './emotion-scale-conversions.ts';

describe('[J16] feelings from other scales', () => {
  it('are those of the published table', () => {
    expect(tenthsFrom('1..5', 4)).toBe(10);
    expect(tenthsFrom('1..7', 5)).toBe(7);
    expect(tenthsFrom('0..10', 7.5)).toBe(10);
    expect(tenthsFrom('-5..5', -5)).toBe(-20);
    expect(tenthsFrom('-1..1', -0.4)).toBe(-8);
    expect(tenthsFrom('nps', 20)).toBe(4);
    expect(tenthsFrom({ lines: 10 }, 7)).toBe(7);
  });

  it('round to tenths, halves away from zero', () => {
    expect([0.05, -0.05, 0.15, -0.15, 1.25, -1.25].map(tenthsFromUnits)).toEqual([
      1, -1, 2, -2, 13, -13,
    ]);
    expect([2.5, -2.5, 2.4, -2.4, 0].map(roundHalfAway)).toEqual([3, -3, 2, -2, 0]);
    expect(Object.is(roundHalfAway(-0.2), 0)).toBe(true);
  });

  it('mirror: the opposite answer is the opposite feeling', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), (step) => {
        const x = step / 100 + 1;
        return tenthsFrom('1..5', x) === 0 - tenthsFrom('1..5', 6 - x) + 0;
      }),
    );
  });

  it('come back from units unchanged', () => {
    for (let tenths = -20; tenths <= 20; tenths++) {
      expect(tenthsFromUnits(unitsFromTenths(tenths))).toBe(tenths);
    }
  });

  it('outside their scale are refused', () => {
    expect(() => tenthsFrom('1..5', 0)).toThrow('got 0, expected a value from 1 to 5');
    expect(() => tenthsFrom('nps', Number.NaN)).toThrow('from -100 to 100');
    expect(() => tenthsFrom({ lines: 1 }, 1)).toThrow('expected 2 or more');
  });
});

describe('the words for feelings', () => {
  it('run from frustrated to delighted, and unknown has one of its own', () => {
    expect([-20, -15, -14, -5, -4, 0, 4, 5, 14, 15, 20].map(emotionLabelKey)).toEqual([
      'journey.emotion.frustrated',
      'journey.emotion.frustrated',
      'journey.emotion.annoyed',
      'journey.emotion.annoyed',
      'journey.emotion.neutral',
      'journey.emotion.neutral',
      'journey.emotion.neutral',
      'journey.emotion.satisfied',
      'journey.emotion.satisfied',
      'journey.emotion.delighted',
      'journey.emotion.delighted',
    ]);
    expect(emotionLabelKey(null)).toBe('journey.emotion.unknown');
  });
});
