import {
  layoutWithLines,
  measureLineStats,
  type PreparedTextWithSegments,
  prepareWithSegments,
} from '@chenglou/pretext';
import { baseDirection, type Direction } from './base-direction.ts';

/** Glyph widths grow linearly with the font size, so one measurement at this size serves them all. */
export const MEASURED_SIZE = 16;

/** One paragraph, measured once at `MEASURED_SIZE`. */
export interface Paragraph {
  readonly text: string;
  readonly prepared: PreparedTextWithSegments;
  readonly direction: Direction | 'neutral';
  /** Widths of the pieces no line may end in, widest first. */
  readonly words: readonly number[];
}

export function prepareParagraphs(text: string, font: string): Paragraph[] {
  return text.split(/\r\n|\r|\n/).map((paragraph) => {
    const prepared = prepareWithSegments(paragraph, font, { whiteSpace: 'pre-wrap' });
    const words: number[] = [];
    prepared.kinds.forEach((kind, i) => {
      if (kind === 'text') words.push(prepared.widths[i]!);
    });
    words.sort((a, b) => b - a);
    return { text: paragraph, prepared, direction: baseDirection(paragraph), words };
  });
}

/** How many lines the paragraphs take at a width given in px at `MEASURED_SIZE`. An empty one takes a line too. */
export function countLines(paragraphs: readonly Paragraph[], width: number): number {
  let count = 0;
  for (const { prepared } of paragraphs) {
    count += Math.max(1, measureLineStats(prepared, width).lineCount);
  }
  return count;
}

export interface MeasuredLine {
  text: string;
  /** px at `MEASURED_SIZE`. */
  width: number;
  direction: Direction;
  /** What it is a line of; lines of one paragraph follow one another. */
  paragraph: Paragraph;
}

/** Lines broken at a width given in px at `MEASURED_SIZE`. */
export function breakLines(
  paragraphs: readonly Paragraph[],
  width: number,
  neutral: Direction,
): MeasuredLine[] {
  const lines: MeasuredLine[] = [];
  for (const paragraph of paragraphs) {
    const { prepared, direction } = paragraph;
    const dir = direction === 'neutral' ? neutral : direction;
    const broken = layoutWithLines(prepared, width, 1).lines;
    if (broken.length === 0) lines.push({ text: '', width: 0, direction: dir, paragraph });
    for (const line of broken) {
      // Spaces at a line's end hang past the edge; drawn, they would pull a centred line off its middle.
      const text = line.text.trimEnd();
      lines.push({ text, width: line.width, direction: dir, paragraph });
    }
  }
  return lines;
}
