import createBidi from 'bidi-js';
import type { Direction } from './base-direction.ts';

const bidi = createBidi();

/** Overrides that open the next odd and the next even level, and what closes one (Unicode UAX #9). */
const RLO = '\u202E';
const LRO = '\u202D';
const PDF = '\u202C';

const rightToLeft =
  /[\u0590-\u08FF\u200F\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
const leftToRight = /[\p{L}\p{N}\u200E]/u;
/** Characters a line may lack that its paragraph has: spaces at its end, places where it may be broken. */
const unseen = /[\s\u00AD\u200B\u2060]/;

/**
 * The lines of one paragraph as they must be drawn, each alone, to read as in the paragraph: a line broken inside
 * "hello (1) שלום" no longer knows what its brackets and digits stand beside. Lines that read the same alone stay as
 * they are; the others get direction overrides, which have no width.
 */
export function inParagraphOrder(
  paragraph: string,
  lines: readonly string[],
  direction: Direction,
): readonly string[] {
  if (lines[0] === paragraph || !isMixed(paragraph, direction)) return lines;
  const levels = levelsOf(paragraph, direction);
  const base: number = direction === 'rtl' ? 1 : 0;
  let at = 0;
  return lines.map((line) => {
    const own: number[] = [];
    for (const character of line) {
      let found = at;
      while (found < paragraph.length && !paragraph.startsWith(character, found)) {
        if (!unseen.test(paragraph[found]!)) break;
        found++;
      }
      const isThere = paragraph.startsWith(character, found);
      // a hyphen or an ellipsis that only the line has goes with what it stands between, as a neutral does
      const level = isThere ? levels[found]! : levels[at] === own.at(-1) ? levels[at]! : base;
      if (isThere) at = found + character.length;
      for (let i = 0; i < character.length; i++) own.push(level);
    }
    const alone = levelsOf(line, direction);
    return own.every((level, i) => level === alone[i]) ? line : overridden(line, own, base);
  });
}

function isMixed(paragraph: string, direction: Direction): boolean {
  if (direction === 'ltr') return rightToLeft.test(paragraph);
  return leftToRight.test(paragraph.replace(new RegExp(rightToLeft, 'gu'), ''));
}

function levelsOf(text: string, direction: Direction): Uint8Array {
  return bidi.getEmbeddingLevels(inOneUnit(text), direction).levels;
}

/** The same text with characters of two units (emoji) replaced by two of one unit each that are ordered alike. */
function inOneUnit(text: string): string {
  return text.replace(/[\u{10000}-\u{10FFFF}]/gu, (character) => {
    switch (bidi.getBidiCharTypeName(character)) {
      case 'L':
        return 'aa';
      case 'R':
        return 'אא';
      case 'AL':
        return 'اا';
      case 'EN':
        return '11';
      default:
        return '!!';
    }
  });
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The line with every run held at its level by overrides, two levels up so that even the lowest is inside one. */
function overridden(line: string, levels: readonly number[], base: number): string {
  const opening = (level: number) => (level % 2 === 1 ? RLO : LRO);
  let text = opening(base);
  let now = base;
  for (const { index, segment } of graphemes.segment(line)) {
    const level = Math.max(levels[index]!, base);
    for (; now < level; now++) text += opening(now + 1);
    for (; now > level; now--) text += PDF;
    text += segment;
  }
  return text + PDF.repeat(now - base + 1);
}
