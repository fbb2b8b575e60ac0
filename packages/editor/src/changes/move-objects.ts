import type { BoardRecord, Geometry, Kinds, Read, RecordId, Transaction } from '@feltline/board';
import { add, type Box, centreOf, type Point, translateBox } from '@feltline/geometry';

/** Moves objects by `delta` board units. What is inside a container comes out of it, around where it was seen. */
export function moveObjects(
  tx: Transaction,
  ids: Iterable<RecordId>,
  delta: Point,
  read: Read,
): void {
  const moving = new Set(ids);
  const free: BoardRecord[] = [];
  for (const id of moving) {
    const record = tx.record(id);
    if (!record) continue;
    const kind = tx.kinds.get(record.kind);
    if (kind?.binding && holderOf(read, tx.kinds, id) !== undefined) {
      const box = freeBox(read, tx.kinds, id);
      if (box) kind.binding.unbind(tx, record, translateBox(box, delta));
    } else if (record.geometry) free.push(record);
    else if (record.problem === undefined)
      kind?.mapPoints?.(tx, record, (point) => add(point, delta), moving, read);
  }
  // at the end: what is read after something was written has to be reckoned anew, and nothing more is read
  for (const { id, geometry } of free)
    if (geometry) tx.update(id, { geometry: movedGeometry(geometry, delta) });
}

export function movedGeometry([x, y, width, height, degrees]: Geometry, by: Point): Geometry {
  return [x + by.x, y + by.y, width, height, degrees];
}

/**
 * The box something has outside its container: the size it had before or that is usual for its kind, with `grip` (the
 * middle, if left out) at the same place in it.
 */
export function freeBox(read: Read, kinds: Kinds, id: RecordId, grip?: Point): Box | undefined {
  const box = read.box(id);
  const record = read.record(id);
  const kind = record && kinds.get(record.kind);
  if (!box || !record || !kind || holderOf(read, kinds, id) === undefined) return box;
  const [width, height] = kind.binding?.freeSize?.(record, read) ??
    kind.size ?? [box.width, box.height];
  const at = grip ?? centreOf(box);
  const share = (from: number, length: number) => (length === 0 ? 0.5 : from / length);
  return {
    x: at.x - width * share(at.x - box.x, box.width),
    y: at.y - height * share(at.y - box.y, box.height),
    width,
    height,
  };
}

/** Whether it can be moved on its own: it stands somewhere, keeps points, or is held by a container that lets go of it. */
export function isMovable(read: Read, tx: Pick<Transaction, 'kinds'>, id: RecordId): boolean {
  const record = read.record(id);
  if (!record) return false;
  if (record.geometry !== undefined || holderOf(read, tx.kinds, id) !== undefined) return true;
  return record.problem === undefined && tx.kinds.get(record.kind)?.mapPoints !== undefined;
}

/** The container an object lies in. */
export function holderOf(read: Read, kinds: Kinds, id: RecordId): RecordId | undefined {
  const record = read.record(id);
  return record && record.problem === undefined
    ? kinds.get(record.kind)?.binding?.of(record, read)
    : undefined;
}
