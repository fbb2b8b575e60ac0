import { textSizes } from '../shape/shape.model.ts';

/** How the words of a note look where somebody has chosen it; else they fill the note, in the middle. */
export interface StickyLook {
  textSize?: StickyTextSize;
  align?: StickyAlign;
}

export const stickyTextSizes = ['auto', 'small', 'medium', 'large', 'huge'] as const;
export const stickyAligns = ['center', 'start', 'end'] as const;
export type StickyTextSize = (typeof stickyTextSizes)[number];
export type StickyAlign = (typeof stickyAligns)[number];

/** The largest its words get, board units; where they do not fit they get smaller. */
export function largestText({ textSize }: StickyLook, fitting: number): number {
  if (textSize === undefined || textSize === 'auto') return fitting;
  return textSizes[textSize] ?? fitting;
}
