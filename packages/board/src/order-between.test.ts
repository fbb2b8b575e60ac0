import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderBetween, ordersBetween } from './order-between.ts';

describe('orderBetween', () => {
  it('[B17] gives keys between their bounds, insertion after insertion at any place', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 120 }), (places) => {
        const orders: string[] = [];
        for (const place of places) {
          const at = place % (orders.length + 1);
          orders.splice(at, 0, orderBetween(orders[at - 1], orders[at]));
        }
        expect(orders.toSorted()).toEqual(orders);
        expect(new Set(orders).size).toBe(orders.length);
      }),
    );
  });

  it('[B17] keeps giving keys where a thousand are squeezed into one gap', () => {
    let [low, high] = ordersBetween(undefined, undefined, 2) as [string, string];
    for (let count = 0; count < 1000; count++) {
      const middle = orderBetween(low, high);
      expect(low < middle && middle < high).toBe(true);
      if (count % 2 === 0) low = middle;
      else high = middle;
    }
    expect(high.length).toBeLessThan(400);
  });

  it('[B17] gives different keys to thousands who ask for the same place', () => {
    const [low, high] = ordersBetween(undefined, undefined, 2);
    const keys = new Set(Array.from({ length: 4000 }, () => orderBetween(low, high)));
    // 35 random bits: two equal ones among 4,000 happen once in 7,000 runs
    expect(keys.size).toBeGreaterThanOrEqual(3999);
  });

  it('[B17] takes any bounds, also equal, reversed or broken ones', () => {
    fc.assert(
      fc.property(
        fc.option(fc.string(), { nil: undefined }),
        fc.option(fc.string(), { nil: undefined }),
        (a, b) => {
          const between = orderBetween(a, b);
          expect(between).not.toBe('');
          if (a !== undefined && b === undefined) expect(between > a).toBe(true);
          if (a !== undefined && a === b) expect(between > a).toBe(true);
        },
      ),
    );
    const [low, high] = ordersBetween(undefined, undefined, 2);
    const reversed = orderBetween(high, low);
    expect(low! < reversed && reversed < high!).toBe(true);
    expect(orderBetween('', '0')).not.toBe('');
    expect(orderBetween('V    {', undefined) > 'V    {').toBe(true);
  });

  it('gives many keys in ascending order', () => {
    const keys = ordersBetween('a0', 'a1', 50);
    expect(keys.toSorted()).toEqual(keys);
    expect(keys[0]! > 'a0' && keys.at(-1)! < 'a1').toBe(true);
  });
});
