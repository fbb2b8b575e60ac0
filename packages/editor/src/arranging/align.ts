import { type Box, type Point, unionBoxes } from '@feltline/geometry';

export type Alignment = 'left' | 'center' | 'right' | 'top' | 'middle' | 'bottom';

/** By how much each box has to go so that all of them meet one line of their common bounds; board units. */
export function alignBoxes(boxes: readonly Box[], to: Alignment): Point[] {
  const all = unionBoxes(boxes);
  if (!all) return [];
  const [along, share] = lines[to];
  return boxes.map((box) =>
    along === 'x'
      ? { x: all.x + all.width * share - (box.x + box.width * share), y: 0 }
      : { x: 0, y: all.y + all.height * share - (box.y + box.height * share) },
  );
}

const lines: Readonly<Record<Alignment, readonly [along: 'x' | 'y', share: number]>> = {
  left: ['x', 0],
  center: ['x', 0.5],
  right: ['x', 1],
  top: ['y', 0],
  middle: ['y', 0.5],
  bottom: ['y', 1],
};
