import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  applyToText,
  composeDeltas,
  invertDelta,
  movePosition,
  rebaseDelta,
  type TextDelta,
  type TextOperation,
} from './text-delta.ts';
import { writeDelta } from './y-text.ts';

/** A text and a change that fits it. */
function deltaFor(text: string): fc.Arbitrary<TextDelta> {
  return fc
    .array(fc.tuple(fc.nat(2), fc.nat(4), fc.string({ maxLength: 3 })), { maxLength: 6 })
    .map((parts) => {
      const operations: TextOperation[] = [];
      let left = text.length;
      for (const [type, length, inserted] of parts) {
        const reach = Math.min(length, left);
        if (type === 0 && inserted !== '') operations.push({ insert: inserted });
        else if (reach > 0) {
          operations.push(type === 1 ? { delete: reach } : { retain: reach });
          left -= reach;
        }
      }
      return operations;
    });
}

const text = fc.string({ maxLength: 10 });
const oneDelta = text.chain((before) =>
  fc.record({ before: fc.constant(before), delta: deltaFor(before) }),
);
const twoDeltas = text.chain((before) =>
  fc.record({ before: fc.constant(before), a: deltaFor(before), b: deltaFor(before) }),
);

describe('text deltas', () => {
  it('do to a Y.Text what they do to a string', () => {
    fc.assert(
      fc.property(oneDelta, ({ before, delta }) => {
        const yText = new Y.Doc().getText('t');
        yText.insert(0, before);
        writeDelta(yText, delta);
        expect(yText.toString()).toBe(applyToText(before, delta));
      }),
    );
  });

  it('are taken back by their inverse', () => {
    fc.assert(
      fc.property(oneDelta, ({ before, delta }) => {
        const after = applyToText(before, delta);
        expect(applyToText(after, invertDelta(delta, before))).toBe(before);
      }),
    );
  });

  it('compose into one that does both', () => {
    const chained = oneDelta.chain(({ before, delta }) =>
      fc.record({
        before: fc.constant(before),
        first: fc.constant(delta),
        second: deltaFor(applyToText(before, delta)),
      }),
    );
    fc.assert(
      fc.property(chained, ({ before, first, second }) => {
        const both = applyToText(before, composeDeltas(first, second));
        expect(both).toBe(applyToText(applyToText(before, first), second));
      }),
    );
  });

  it('rebased over each other lead to the same text', () => {
    fc.assert(
      fc.property(twoDeltas, ({ before, a, b }) => {
        const aFirst = applyToText(applyToText(before, a), rebaseDelta(b, a, false));
        const bFirst = applyToText(applyToText(before, b), rebaseDelta(a, b, true));
        expect(aFirst).toBe(bFirst);
      }),
    );
  });

  it('move a position with the characters around it', () => {
    const delta: TextDelta = [{ retain: 2 }, { insert: 'xy' }, { retain: 1 }, { delete: 2 }];
    // a b|xy c d̶ e̶ f
    expect([0, 1, 2, 3, 4, 5, 6].map((at) => movePosition(at, delta, false))).toEqual([
      0, 1, 2, 5, 5, 5, 6,
    ]);
    expect(movePosition(2, delta, true)).toBe(4);
  });
});
