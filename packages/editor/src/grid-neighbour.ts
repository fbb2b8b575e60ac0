import { centreOf } from '@feltline/geometry';
import type { Part } from './kind-gestures.ts';
import type { Direction } from './nearest.ts';

/** The next part of a grid in a direction as it is seen: along its row, or in the next row under or over its middle. */
export function gridNeighbour(
  from: Part,
  direction: Direction,
  parts: readonly Part[],
): Part | undefined {
  const { row } = from;
  if (row === undefined) return undefined;
  const at = centreOf(from.box);
  const others = parts.filter((part) => part.row !== undefined && part.part !== from.part);
  if (direction === 'left' || direction === 'right') {
    const sign = direction === 'right' ? 1 : -1;
    const ahead = others.filter(
      (part) => part.row === row && sign * (centreOf(part.box).x - at.x) > 0,
    );
    return least(ahead, (part) => sign * (centreOf(part.box).x - at.x));
  }
  const sign = direction === 'down' ? 1 : -1;
  const rows = others.flatMap((part) => part.row ?? []).filter((one) => sign * (one - row) > 0);
  const next = sign > 0 ? Math.min(...rows) : Math.max(...rows);
  return least(
    others.filter((part) => part.row === next),
    ({ box }) => Math.max(box.x - at.x, at.x - box.x - box.width, 0) + awayFromMiddle(box, at.x),
  );
}

/** Tells parts apart that lie equally near; never outweighs a nearer one by a unit. */
function awayFromMiddle(box: Part['box'], x: number): number {
  const away = Math.abs(centreOf(box).x - x);
  return away / (1 + away);
}

function least<T>(things: readonly T[], weigh: (thing: T) => number): T | undefined {
  let found: T | undefined;
  let best = Number.POSITIVE_INFINITY;
  for (const thing of things) {
    const weight = weigh(thing);
    if (weight >= best) continue;
    best = weight;
    found = thing;
  }
  return found;
}
