import type { TextRun } from '@feltline/scene';
import createBidi from 'bidi-js';
import type { TrueType } from './true-type.ts';

const bidi = createBidi();
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Characters that steer the order or the breaking of a line and are never seen. */
const steering = /\p{Cf}|\uFE0E/gu;
/** Letters that must be joined or put together by rules this file does not know, and emoji. */
const needsShaping =
  /[\u0600-\u0DFF\u0E00-\u10FF\u1780-\u17FF\u{1F000}-\u{1FAFF}]|\p{Emoji_Presentation}|\uFE0F|\u20E3/u;
/** A joined script is drawn as a word, for its letters have no pictures of their own. */
const joins = /[\u0600-\u08FF]/;

/** A glyph of the font, or a piece of text that the font cannot draw. */
export interface ShapedPiece {
  readonly text: string;
  /** Ems from the line's left end. */
  readonly x: number;
  /** Ems it takes by itself; kerning and spacing show in where the next one stands. */
  readonly width: number;
  readonly glyph?: number;
  readonly direction: 'ltr' | 'rtl';
}

export interface ShapedLine {
  /** From left to right, as readers of PDF expect it; they find the order of reading themselves. */
  readonly pieces: readonly ShapedPiece[];
  /** Ems. */
  readonly width: number;
}

interface Cluster {
  text: string;
  level: number;
  /** None where the font alone cannot draw it. */
  glyph: number | undefined;
}

/** Puts a line's characters where they are seen (Unicode UAX #9), with the font's kerning. */
export function shapeLine(
  run: TextRun,
  font: TrueType,
  widthOf: (text: string, direction: 'ltr' | 'rtl') => number,
): ShapedLine {
  const clusters = inVisualOrder(clustersOf(run, font));
  const em = font.unitsPerEm;
  const spacing = (run.spacing ?? 0) / run.size;
  const pieces: ShapedPiece[] = [];
  let x = 0;
  clusters.forEach(({ text, level, glyph }, index) => {
    const isRtl = level % 2 === 1;
    const direction = isRtl ? 'rtl' : 'ltr';
    const width = glyph === undefined ? widthOf(text, direction) : font.advance(glyph) / em;
    pieces.push({ text, x, width, direction, ...(glyph !== undefined && { glyph }) });
    x += width + spacing;
    const next = clusters[index + 1];
    if (glyph === undefined || next?.glyph === undefined || next.level !== level) return;
    x += (isRtl ? font.kern(next.glyph, glyph) : font.kern(glyph, next.glyph)) / em;
  });
  return { pieces, width: x };
}

function clustersOf(run: TextRun, font: TrueType): Cluster[] {
  const { levels } = bidi.getEmbeddingLevels(run.text, run.direction);
  const clusters: Cluster[] = [];
  for (const { segment, index } of graphemes.segment(run.text)) {
    const level = levels[index]!;
    const isEmoji = needsShaping.test(segment);
    const text = isEmoji ? segment : segment.replace(steering, '');
    if (text === '') continue;
    const glyph = isEmoji ? undefined : glyphOf(text, level, font);
    const last = clusters.at(-1);
    const isJoined = last?.level === level && joins.test(last.text) && joins.test(text);
    if (isJoined) last.text += text;
    else clusters.push({ text, level, glyph });
  }
  return clusters;
}

/** Nothing for what is not one glyph, such as a letter with points: where those stand only a shaper knows. */
function glyphOf(text: string, level: number, font: TrueType): number | undefined {
  const [character = '', ...more] = text.normalize('NFC');
  if (more.length > 0) return undefined;
  const seen = level % 2 === 1 ? (bidi.getMirroredCharacter(character) ?? character) : character;
  return font.glyphOf(/\s/.test(seen) ? 0x20 : seen.codePointAt(0)!) || undefined;
}

/** Rule L2: from the highest level down, every run at that level or above is turned round. */
function inVisualOrder(clusters: Cluster[]): Cluster[] {
  const ordered = [...clusters];
  const highest = Math.max(0, ...clusters.map(({ level }) => level));
  for (let level = highest; level >= 1; level--) {
    for (let start = 0; start < ordered.length; start++) {
      if (ordered[start]!.level < level) continue;
      let end = start;
      while (end < ordered.length && ordered[end]!.level >= level) end++;
      ordered.splice(start, end - start, ...ordered.slice(start, end).reverse());
      start = end;
    }
  }
  return ordered;
}
