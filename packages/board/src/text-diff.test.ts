import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyToText } from './text-delta.ts';
import { breaksAt, diffTexts } from './text-diff.ts';

const difficult = fc.string({
  unit: fc.constantFrom(
    'a',
    'b',
    'א',
    'שָ',
    '👍🏽',
    '👍',
    '👨‍👩‍👧',
    '🇮🇹',
    '🇮🇱',
    'é',
    'e\u0301',
    '\n',
    '😀',
    '😁',
  ),
  maxLength: 8,
});

describe('the difference of two texts', () => {
  it('turns the one into the other, wherever the caret is', () => {
    fc.assert(
      fc.property(difficult, difficult, fc.nat(20), (before, after, caret) => {
        expect(applyToText(before, diffTexts(before, after, Math.min(caret, after.length)))).toBe(
          after,
        );
      }),
    );
  });

  it('[B33] never goes through the middle of a grapheme', () => {
    fc.assert(
      fc.property(difficult, difficult, (before, after) => {
        let at = 0;
        let made = '';
        for (const operation of diffTexts(before, after)) {
          expect(breaksAt(before, at)).toBe(true);
          if ('insert' in operation) made += operation.insert;
          else at += 'delete' in operation ? operation.delete : operation.retain;
        }
        expect(breaksAt(before, at)).toBe(true);
        expect(after.includes(made)).toBe(true);
      }),
    );
    expect(diffTexts('😀', '😁')).toEqual([{ insert: '😁' }, { delete: 2 }]);
    expect(diffTexts('🇮🇹', '🇮🇱')).toEqual([{ insert: '🇮🇱' }, { delete: 4 }]);
    expect(diffTexts('שַלום', 'שָלום')).toEqual([{ insert: 'שָ' }, { delete: 2 }]);
  });

  it('[B33] finds the change at the caret in a run of equal characters', () => {
    // one more "a" typed behind the first of three
    expect(diffTexts('aaa', 'aaaa', 2)).toEqual([{ retain: 1 }, { insert: 'a' }]);
    // Backspace behind the second
    expect(diffTexts('aaa', 'aa', 1)).toEqual([{ retain: 1 }, { delete: 1 }]);
    expect(diffTexts('aaa', 'aaaa')).toEqual([{ retain: 3 }, { insert: 'a' }]);
  });

  it('is no larger than the text between the first and the last difference', () => {
    expect(diffTexts('the quick fox', 'the slow fox')).toEqual([
      { retain: 4 },
      { insert: 'slow' },
      { delete: 5 },
    ]);
    expect(diffTexts('same', 'same')).toEqual([]);
  });
});
