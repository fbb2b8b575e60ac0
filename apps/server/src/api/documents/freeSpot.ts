import type { Board } from '@feltline/board';

/** Between what is there and what an import brings, in board units. */
const gap = 80;

/** Where a new map overlaps nothing: below everything, at its left edge; `board` space. */
export function freeSpot(board: Board): { x: number; y: number } {
  let left = Number.POSITIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const id of board.objects()) {
    const box = board.read.box(id);
    if (!box) continue;
    left = Math.min(left, box.x);
    bottom = Math.max(bottom, box.y + box.height);
  }
  return Number.isFinite(left) ? { x: left, y: bottom + gap } : { x: 0, y: 0 };
}
