import { clearCache } from '@chenglou/pretext';
import type { Direction } from './base-direction.ts';
import { withEllipsis } from './ellipsis.ts';
import { baselineOffset, type MeasureFont, rubikMetrics } from './font-metrics.ts';
import { GenerationCache } from './generation-cache.ts';
import {
  breakLines,
  countLines,
  MEASURED_SIZE,
  type MeasuredLine,
  type Paragraph,
  prepareParagraphs,
} from './paragraph.ts';
import { inParagraphOrder } from './paragraph-order.ts';
import type { FitOptions, LaidOutText, LineOptions, TextLayout } from './text-layout.ts';
import type { WorkBudget } from './work-budget.ts';

const DEFAULT_WEIGHT = 400;
const DEFAULT_LINE_HEIGHT = 1.25;
// A board of 10,000 stickies seen whole asks for all of them in every frame.
const ANSWERED_TEXTS = 20_000;
const PREPARED_TEXTS = 2_000;
const ANSWERS_PER_TEXT = 8;

/** One question and its answer. `max` is 0 for `layout`, where `min` is the size and `height` the number of lines. */
interface Answer {
  width: number;
  height: number;
  min: number;
  max: number;
  lineHeight: number;
  neutral: Direction;
  laid: LaidOutText;
}

/** What is known at one font weight. */
class WeightCache {
  readonly font: string;
  readonly answers = new GenerationCache<string, Answer[]>(ANSWERED_TEXTS);
  readonly prepared = new GenerationCache<string, Paragraph[]>(PREPARED_TEXTS);

  constructor(font: string) {
    this.font = font;
  }

  paragraphs(text: string): Paragraph[] {
    let found = this.prepared.get(text);
    if (!found) {
      found = prepareParagraphs(text, this.font);
      this.prepared.set(text, found);
    }
    return found;
  }
}

/** Text layout over pretext: measured once per text, then arithmetic. `family` is a CSS font family. */
export class PretextLayout implements TextLayout {
  private readonly family: string;
  private readonly measureFont: MeasureFont;
  private readonly weights = new Map<number, WeightCache>();

  constructor(family: string, measureFont: MeasureFont = rubikMetrics) {
    this.family = family;
    this.measureFont = measureFont;
  }

  layout(text: string, o: LineOptions): LaidOutText {
    const cache = this.weight(o.weight ?? DEFAULT_WEIGHT);
    const lineHeight = o.lineHeight ?? DEFAULT_LINE_HEIGHT;
    const neutral = o.neutral ?? 'ltr';
    const maxLines = o.maxLines ?? Number.POSITIVE_INFINITY;
    const known = this.known(cache, text, o.width, maxLines, o.size, 0, lineHeight, neutral);
    if (known) return known;
    const lines = breakLines(cache.paragraphs(text), scaled(o.width, o.size), neutral);
    const laid = this.finish(cache, lines, o.width, o.size, lineHeight, maxLines);
    return remember(cache, text, {
      width: o.width,
      height: maxLines,
      min: o.size,
      max: 0,
      lineHeight,
      neutral,
      laid,
    });
  }

  fit(text: string, options: FitOptions): LaidOutText {
    return this.fitWithin(undefined, text, options)!;
  }

  fitWithin(budget: WorkBudget | undefined, text: string, o: FitOptions): LaidOutText | undefined {
    const cache = this.weight(o.weight ?? DEFAULT_WEIGHT);
    const lineHeight = o.lineHeight ?? DEFAULT_LINE_HEIGHT;
    const neutral = o.neutral ?? 'ltr';
    const known = this.known(cache, text, o.width, o.height, o.min, o.max, lineHeight, neutral);
    if (known) return known;
    if (budget && !budget.allows()) return undefined;
    const paragraphs = cache.paragraphs(text);
    const size = fittingSize(paragraphs, o, lineHeight);
    const lines = breakLines(paragraphs, scaled(o.width, size), neutral);
    const maxLines = Math.max(1, Math.floor(o.height / (size * lineHeight) + 1e-9));
    const laid = this.finish(cache, lines, o.width, size, lineHeight, maxLines);
    return remember(cache, text, {
      width: o.width,
      height: o.height,
      min: o.min,
      max: o.max,
      lineHeight,
      neutral,
      laid,
    });
  }

  reset(): void {
    clearCache();
    this.weights.clear();
  }

  private weight(weight: number): WeightCache {
    let cache = this.weights.get(weight);
    if (!cache) {
      cache = new WeightCache(`${weight} ${MEASURED_SIZE}px ${this.family}`);
      this.weights.set(weight, cache);
    }
    return cache;
  }

  private known(
    cache: WeightCache,
    text: string,
    width: number,
    height: number,
    min: number,
    max: number,
    lineHeight: number,
    neutral: Direction,
  ): LaidOutText | undefined {
    const answers = cache.answers.get(text);
    if (!answers) return undefined;
    for (const a of answers) {
      if (
        a.width === width &&
        a.height === height &&
        a.min === min &&
        a.max === max &&
        a.lineHeight === lineHeight &&
        a.neutral === neutral
      ) {
        return a.laid;
      }
    }
    return undefined;
  }

  private finish(
    cache: WeightCache,
    measured: MeasuredLine[],
    width: number,
    size: number,
    lineHeightMultiple: number,
    maxLines: number,
  ): LaidOutText {
    const clipped = measured.length > maxLines;
    const kept = clipped ? measured.slice(0, maxLines) : measured;
    if (clipped) {
      const last = kept.at(-1)!;
      kept[kept.length - 1] = {
        ...last,
        ...withEllipsis(last.text, scaled(width, size), cache.font),
      };
    }
    const scale = size / MEASURED_SIZE;
    const drawn = inOrder(kept);
    const lines = kept.map(({ width, direction }, i) => {
      return { text: drawn[i]!, width: width * scale, direction };
    });
    const lineHeight = size * lineHeightMultiple;
    return Object.freeze({
      lines,
      size,
      lineHeight,
      baseline: baselineOffset(this.measureFont(cache.font, size), lineHeight),
      width: lines.reduce((widest, line) => Math.max(widest, line.width), 0),
      height: lines.length * lineHeight,
      clipped,
    });
  }
}

/** What to draw for each line so that it reads as part of its paragraph. */
function inOrder(lines: readonly MeasuredLine[]): string[] {
  const drawn: string[] = [];
  while (drawn.length < lines.length) {
    const { paragraph, direction } = lines[drawn.length]!;
    const own: string[] = [];
    while (lines[drawn.length + own.length]?.paragraph === paragraph)
      own.push(lines[drawn.length + own.length]!.text);
    drawn.push(...inParagraphOrder(paragraph.text, own, direction));
  }
  return drawn;
}

function scaled(width: number, size: number): number {
  return (width * MEASURED_SIZE) / size;
}

function remember(cache: WeightCache, text: string, answer: Answer): LaidOutText {
  const answers = cache.answers.get(text);
  if (!answers) cache.answers.set(text, [answer]);
  else {
    if (answers.length >= ANSWERS_PER_TEXT) answers.shift();
    answers.push(answer);
  }
  return answer.laid;
}

/**
 * `max` if all fits at it, else the largest whole size (or `min` itself) at which no word is broken and everything fits
 * the height. A word too wide even at `min` will be broken at any size, so it does not press the rest down.
 */
function fittingSize(paragraphs: readonly Paragraph[], o: FitOptions, lineHeight: number): number {
  const widest = scaled(o.width, o.min);
  let longest = 0;
  for (const { words } of paragraphs) {
    longest = Math.max(longest, words.find((width) => width <= widest) ?? 0);
  }
  const fits = (size: number) => {
    if (longest > scaled(o.width, size) + 1e-9) return false;
    const lines = countLines(paragraphs, scaled(o.width, size));
    return lines * size * lineHeight <= o.height + 1e-9;
  };
  if (o.max <= o.min) return o.min;
  if (fits(o.max)) return o.max;
  let low = o.min;
  let high = Math.ceil(o.max) - 1;
  while (low < high) {
    const size = Math.ceil((low + high) / 2);
    if (fits(size)) low = size;
    else high = size - 1;
  }
  return Math.max(low, o.min);
}
