import type { Box, Point } from '@feltline/geometry';

/**
 * By how much each box has to go so that the gaps between neighbours are equal; the outer two stay. Where the boxes
 * do not fit between them, their centres are set at equal distances instead. Board units.
 */
export function distributeBoxes(boxes: readonly Box[], along: 'x' | 'y'): Point[] {
  const spans = boxes.map((box, at) =>
    along === 'x'
      ? { at, from: box.x, length: box.width }
      : { at, from: box.y, length: box.height },
  );
  const sorted = [...spans].sort((a, b) => centre(a) - centre(b) || a.at - b.at);
  const first = sorted[0];
  const last = sorted.at(-1);
  const moves = boxes.map(() => ({ x: 0, y: 0 }));
  if (!first || !last || sorted.length < 3) return moves;
  const filled = sorted.reduce((sum, { length }) => sum + length, 0);
  const gap = (last.from + last.length - first.from - filled) / (sorted.length - 1);
  const stride = (centre(last) - centre(first)) / (sorted.length - 1);
  let next = first.from;
  sorted.forEach((span, i) => {
    const by = gap >= 0 ? next - span.from : centre(first) + stride * i - centre(span);
    next += span.length + gap;
    if (span !== first && span !== last)
      moves[span.at] = along === 'x' ? { x: by, y: 0 } : { x: 0, y: by };
  });
  return moves;
}

function centre({ from, length }: { from: number; length: number }): number {
  return from + length / 2;
}
