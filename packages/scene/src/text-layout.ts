import type { Direction } from './base-direction.ts';

export interface LaidOutLine {
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
  weight?: number;
  /** A multiple of the size. Default 1.25. */
  lineHeight?: number;
  /** More lines end in an ellipsis. */
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

/** Breaks text into lines. Answers are cached; the same question gives the same object until `reset`. */
export interface TextLayout {
  layout(text: string, options: LineOptions): LaidOutText;
  /** The largest whole size in min…max at which the longest unbreakable word fits the width and all lines the height. */
  fit(text: string, options: FitOptions): LaidOutText;
  /** Forget every measurement: call it after fonts have loaded or the pixel ratio has changed. */
  reset(): void;
}
