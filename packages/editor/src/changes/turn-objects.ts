import type { Kinds, Read, RecordId, Transaction } from '@feltline/board';
import { centreOf, type Point } from '@feltline/geometry';
import { turnAbout } from '../outline.ts';

/** Turns objects about a common centre by `degrees`, clockwise; what always stands upright only goes round it. */
export function turnObjects(
  tx: Transaction,
  ids: Iterable<RecordId>,
  centre: Point,
  degrees: number,
  read: Read,
): void {
  const moving = new Set(ids);
  for (const id of moving) {
    const record = read.record(id);
    if (!record) continue;
    if (record.geometry) {
      const [x, y, width, height, before] = record.geometry;
      const at = turnAbout(centreOf({ x, y, width, height }), centre, degrees);
      const after = isTurnable(tx.kinds, read, id) ? upTo360(before + degrees) : before;
      tx.update(id, { geometry: [at.x - width / 2, at.y - height / 2, width, height, after] });
    } else if (record.problem === undefined) {
      const map = (point: Point) => turnAbout(point, centre, degrees);
      tx.kinds.get(record.kind)?.mapPoints?.(tx, record, map, moving, read);
    }
  }
}

/** Whether the object itself can be turned. What takes others in or has no size of its own stands upright. */
export function isTurnable(kinds: Kinds, read: Read, id: RecordId): boolean {
  const record = read.record(id);
  if (!record?.geometry || record.problem !== undefined) return false;
  const kind = kinds.get(record.kind);
  if (!kind || kind.container || kind.holds || kind.upright) return false;
  return (kind.resize ?? 'none') !== 'none';
}

function upTo360(degrees: number): number {
  return ((degrees % 360) + 360) % 360;
}
