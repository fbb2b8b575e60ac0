/** Widths, in device pixels, in which a picture is kept decoded: halves of halves, the smallest always. */
export const smallestLevel = 64;
const largestSide = 4096;

/** The width to decode to for a picture that is drawn `width` device pixels wide; never more than it has. */
export function levelFor(width: number, natural: readonly [width: number, height: number]): number {
  const [across, down] = natural;
  const most = Math.max(
    1,
    Math.floor(Math.min(across, across * (largestSide / Math.max(across, down)))),
  );
  let level = smallestLevel;
  while (level < width) level *= 2;
  return Math.min(level, most);
}

/** The one to draw now for a wanted level: itself, else the next larger, else the largest there is. */
export function bestLevel(levels: Iterable<number>, wanted: number): number | undefined {
  let best: number | undefined;
  for (const level of levels) {
    if (level === wanted) return level;
    if (best === undefined) best = level;
    else if (best < wanted ? level > best : level > wanted && level < best) best = level;
  }
  return best;
}
