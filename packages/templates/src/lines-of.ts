/** Share of the letters' size that a letter takes at most on average in our typeface. */
const average = 0.6;

/** How many lines words need at most in a width, board units. Nothing can be measured where templates are made. */
export function linesOf(text: string, width: number, size: number): number {
  const perLine = Math.max(1, Math.floor(width / (average * size)));
  let lines = 1;
  let used = 0;
  for (const { length } of text.split(/\s+/)) {
    const wanted = used === 0 ? length : used + 1 + length;
    if (wanted <= perLine) {
      used = wanted;
      continue;
    }
    if (used > 0) lines++;
    lines += Math.floor((length - 1) / perLine);
    used = ((length - 1) % perLine) + 1;
  }
  return lines;
}
