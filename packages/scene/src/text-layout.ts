import type { Direction } from './base-direction.ts';
import type { WorkBudget } from './work-budget.ts';

export interface LaidOutLine {
  /** What to draw. Where the line alone would read otherwise than in its paragraph it holds Unicode direction overrides. */
  readonly text: string;
  /** Board units at the layout's size. */
  readonly width: number;
  readonly direction: Direction;
}

export interface LaidOutText {
  readonly lines: readonly LaidOutLine[];
  /** Font size, board units. */
  readonly size: number;
  /** Board units from one line's top to the next. */
  readonly lineHeight: number;
  /** From a line's top to its baseline, board units. */
  readonly baseline: number;
  /** The widest line. */
  readonly width: number;
  readonly height: number;
  /** True when not all of the text is in `lines`. */
  readonly clipped: boolean;
}

export interface LineOptions {
  width: number;
  size: number;
  /** Default 400. */
  weight?: number;
  /** A multiple of the size. Default 1.25. */
  lineHeight?: number;
  /** What is beyond ends in an ellipsis. */
  maxLines?: number;
  /** Direction of paragraphs without a strong character. Default ltr. */
  neutral?: Direction;
}

export interface FitOptions {
  width: number;
  height: number;
  min: number;
  max: number;
  weight?: number;
  lineHeight?: number;
  neutral?: Direction;
}

/**
 * Breaks text into lines as a textarea with `white-space: pre-wrap; overflow-wrap: break-word` does.
 * Answers are cached; the same question gives the same object until `reset`. Options are read, never kept.
 */
export interface TextLayout {
  layout(text: string, options: LineOptions): LaidOutText;
  /** `max`, or the largest whole size above `min` at which the longest unbreakable word fits the width and all lines the height. */
  fit(text: string, options: FitOptions): LaidOutText;
  /** Like `fit`, but nothing when the answer is not known yet and the budget is used up. */
  fitWithin(
    budget: WorkBudget | undefined,
    text: string,
    options: FitOptions,
  ): LaidOutText | undefined;
  /** Forget every measurement: call it after fonts have loaded or the pixel ratio has changed. */
  reset(): void;
}
