import { type Box, linePath, type Point, polygonPath, unionBoxes } from '@feltline/geometry';

export const headNames = ['none', 'arrow', 'triangle', 'dot', 'bar'] as const;

export type HeadName = (typeof headNames)[number];

/** What stands at an end of a connector, board space. */
export interface HeadPicture {
  /** SVG path data. */
  readonly d: string;
  readonly filled: boolean;
  readonly box: Box;
}

/** Length of an arrowhead for a line this wide, board units. */
const sizeFor = (width: number): number => 8 + 3 * width;
/** Half of an arrowhead's width, as a share of its length. */
const slender = 0.42;

/** How much of the line a head takes the place of, board units. */
export function headLength(head: HeadName, width: number): number {
  if (head === 'triangle') return sizeFor(width) * 0.8;
  if (head === 'dot') return sizeFor(width) * 0.25;
  // a round end of the line must not look out of the tip
  return head === 'arrow' ? width * 0.6 : 0;
}

/** The head at `tip` of a line that comes from `from`. */
export function headPicture(
  head: HeadName,
  tip: Point,
  from: Point,
  width: number,
): HeadPicture | undefined {
  if (head === 'none') return undefined;
  const way = Math.hypot(tip.x - from.x, tip.y - from.y);
  const [dx, dy] = way === 0 ? [1, 0] : [(tip.x - from.x) / way, (tip.y - from.y) / way];
  const size = sizeFor(width);
  const at = (back: number, aside: number): Point => ({
    x: tip.x - dx * back - dy * aside,
    y: tip.y - dy * back + dx * aside,
  });
  if (head === 'dot') {
    const r = size * 0.36;
    return {
      d: circlePath(at(r, 0), r),
      filled: true,
      box: boundsOf([at(r, r), at(r, -r), tip], r),
    };
  }
  if (head === 'bar') {
    const ends = [at(0, size * 0.5), at(0, -size * 0.5)];
    return { d: linePath(ends), filled: false, box: boundsOf(ends, width) };
  }
  const wings = [at(size, size * slender), tip, at(size, -size * slender)];
  const isFilled = head === 'triangle';
  return {
    d: isFilled ? polygonPath(wings) : linePath(wings),
    filled: isFilled,
    box: boundsOf(wings, width),
  };
}

function boundsOf(points: readonly Point[], by: number): Box {
  const boxes = points.map(({ x, y }) => ({
    x: x - by,
    y: y - by,
    width: 2 * by,
    height: 2 * by,
  }));
  return unionBoxes(boxes) as Box;
}

/** Four quarter circles as cubic curves. */
function circlePath({ x, y }: Point, r: number): string {
  const k = 0.5523 * r;
  const n = (value: number) => Math.round(value * 100) / 100;
  const curve = (...values: number[]) => `C${values.map(n).join(' ')}`;
  return `M${n(x + r)} ${n(y)}${curve(x + r, y + k, x + k, y + r, x, y + r)}${curve(x - k, y + r, x - r, y + k, x - r, y)}${curve(x - r, y - k, x - k, y - r, x, y - r)}${curve(x + k, y - r, x + r, y - k, x + r, y)}Z`;
}
