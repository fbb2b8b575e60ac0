import { type Box, centreOf } from '@feltline/geometry';

export type Direction = 'left' | 'right' | 'up' | 'down';

export const directionOfKey: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** What lies nearest in a direction; being off to the side counts double. */
export function nearestInDirection<T>(
  from: Box,
  direction: Direction,
  others: Iterable<readonly [T, Box]>,
): T | undefined {
  const at = centreOf(from);
  let found: T | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const [one, box] of others) {
    const centre = centreOf(box);
    const dx = centre.x - at.x;
    const dy = centre.y - at.y;
    const along = { left: -dx, right: dx, up: -dy, down: dy }[direction];
    const aside = Math.abs(direction === 'left' || direction === 'right' ? dy : dx);
    if (along <= 1e-6 || aside > along * 4) continue;
    const way = along + 2 * aside;
    if (way < least) {
      least = way;
      found = one;
    }
  }
  return found;
}
