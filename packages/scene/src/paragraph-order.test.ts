import createBidi from 'bidi-js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Direction } from './base-direction.ts';
import { inParagraphOrder } from './paragraph-order.ts';

const bidi = createBidi();
const marks = /[\u202A-\u202E]/g;

/** What a reader sees from left to right. */
function seen(line: string, direction: Direction): string {
  const levels = bidi.getEmbeddingLevels(line, direction);
  return bidi.getReorderedString(line, levels).replace(marks, '');
}

/** What a reader sees of a line that is part of a paragraph. */
function seenInParagraph(paragraph: string, line: string, direction: Direction): string {
  const start = paragraph.indexOf(line);
  const levels = bidi.getEmbeddingLevels(paragraph, direction);
  const end = start + line.length - 1;
  const shown = [...line].map((c, i) =>
    levels.levels[start + i]! % 2 === 1 ? (bidi.getMirroredCharacter(c) ?? c) : c,
  );
  const turns = bidi.getReorderSegments(paragraph, levels, start, end) as [number, number][];
  for (const [from, to] of turns) {
    const part = shown.slice(from - start, to - start + 1).reverse();
    shown.splice(from - start, part.length, ...part);
  }
  return shown.join('');
}

test('Brackets at the start of a line read as they do after the words before them', () => {
  const lines = inParagraphOrder(
    'שלום hello עולם mixed (1) text',
    ['שלום hello', 'עולם mixed', '(1) text'],
    'rtl',
  );
  expect(lines.map((line) => line.replace(marks, ''))).toEqual([
    'שלום hello',
    'עולם mixed',
    '(1) text',
  ]);
  expect(seen(lines[2]!, 'rtl')).toBe('(1) text');
  expect(seen('(1) text', 'rtl')).toBe('text (1)');
});

test('A pair of brackets that ends on the next line is one pair', () => {
  const lines = inParagraphOrder('שלום (ABC -123) עולם', ['שלום (ABC', '-123) עולם'], 'rtl');
  expect(lines.map((line) => seen(line, 'rtl'))).toEqual(
    ['שלום (ABC', '-123) עולם'].map((line) => seenInParagraph('שלום (ABC -123) עולם', line, 'rtl')),
  );
});

test('Text of one direction stays as it is', () => {
  for (const [paragraph, direction] of [
    ['plain words (1) here', 'ltr'],
    ['שלום עולם (שלי)', 'rtl'],
    ['Привет, мир (1)', 'ltr'],
  ] as const) {
    const lines = [paragraph.slice(0, 6), paragraph.slice(6)];
    expect(inParagraphOrder(paragraph, lines, direction)).toBe(lines);
  }
});

test('No grapheme is cut by an override', () => {
  const family = '👩‍👩‍👧‍👦';
  const paragraph = `שלום ab ${family} (cd ${family}) 1 עולם`;
  const lines = inParagraphOrder(
    paragraph,
    ['שלום ab', `${family} (cd`, `${family}) 1 עולם`],
    'rtl',
  );
  for (const line of lines.slice(1)) expect(line).toContain(family);
});

test('Wherever a paragraph is broken, its lines read as its parts', () => {
  const word = fc.constantFrom(
    ...[
      'שלום',
      'hello',
      'мир',
      '(1)',
      '(',
      ')',
      '12',
      '-3',
      '%',
      'a/b',
      '₪5',
      '[x',
      'ש]',
      '!',
      '…',
    ],
  );
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 2, maxLength: 9 }),
      fc.nat(8),
      fc.constantFrom('ltr', 'rtl'),
      (words, cut, direction: Direction) => {
        const at = 1 + (cut % (words.length - 1));
        // counted words, so that each line is found at its own place
        const lines = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
        const paragraph = lines.join(' ');
        fc.pre(paragraph.indexOf(lines[1]!) === lines[0]!.length + 1);
        const drawn = inParagraphOrder(paragraph, lines, direction);
        expect(drawn.map((line) => line.replace(marks, ''))).toEqual(lines);
        expect(drawn.map((line) => seen(line, direction))).toEqual(
          lines.map((line) => seenInParagraph(paragraph, line, direction)),
        );
      },
    ),
    { numRuns: 1000 },
  );
});
