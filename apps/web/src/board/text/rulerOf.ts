import type { MeasureText } from '@feltline/editor';
import type { TextLayout } from '@feltline/scene';

/** Wider than any line: nothing breaks. */
const unbroken = 1_000_000;

/** Lets the editor know how large words are, by the layout that paints them. */
export function rulerOf(texts: TextLayout): MeasureText {
  return (text, { width = unbroken, size, weight, lineHeight }) => {
    const laid = texts.layout(text, { width, size, weight, lineHeight });
    return { width: laid.width, height: laid.height };
  };
}
