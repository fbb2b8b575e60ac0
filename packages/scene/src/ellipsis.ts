import { measureNaturalWidth, prepare } from '@chenglou/pretext';

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The longest beginning of `text` that fits `width` with an ellipsis after it, cut between what a reader calls letters. */
export function withEllipsis(
  text: string,
  width: number,
  font: string,
): { text: string; width: number } {
  const ends = [0];
  for (const { index, segment } of graphemes.segment(text)) ends.push(index + segment.length);
  const at = (count: number) => `${text.slice(0, ends[count]).trimEnd()}…`;
  const measure = (candidate: string) =>
    measureNaturalWidth(prepare(candidate, font, { whiteSpace: 'pre-wrap' }));
  let low = 0;
  let high = ends.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(at(middle)) <= width) low = middle;
    else high = middle - 1;
  }
  const candidate = at(low);
  return { text: candidate, width: measure(candidate) };
}
