import type { Kinds, Read, RecordId, Transaction } from '@feltline/board';
import { type Box, type Point, translateBox } from '@feltline/geometry';

/** Moves objects by `delta` board units. What is inside a container comes out of it and lies where it was seen. */
export function moveObjects(
  tx: Transaction,
  ids: Iterable<RecordId>,
  delta: Point,
  read: Read,
): void {
  for (const id of ids) {
    const record = tx.record(id);
    if (!record) continue;
    const kind = tx.kinds.get(record.kind);
    if (kind?.binding && holderOf(read, tx.kinds, id) !== undefined) {
      const box = read.box(id);
      if (box)
        kind.binding.unbind(tx, record, translateBox(freeBox(box, kind.size, kind.resize), delta));
    } else if (record.geometry) {
      const [x, y, width, height, degrees] = record.geometry;
      tx.update(id, { geometry: [x + delta.x, y + delta.y, width, height, degrees] });
    }
  }
}

/** The box something has outside its container: around the same centre, in its own proportions where it keeps them. */
export function freeBox(
  box: Box,
  size: readonly [width: number, height: number] | undefined,
  resize: 'proportional' | 'free' | 'none' | undefined,
): Box {
  if (!size || resize === 'free') return box;
  const scale = Math.max(box.width / size[0], box.height / size[1]);
  const width = size[0] * scale;
  const height = size[1] * scale;
  return {
    x: box.x + (box.width - width) / 2,
    y: box.y + (box.height - height) / 2,
    width,
    height,
  };
}

/** Whether it can be moved on its own: it stands somewhere, or is held by a container that lets go of it. */
export function isMovable(read: Read, tx: Pick<Transaction, 'kinds'>, id: RecordId): boolean {
  const record = read.record(id);
  if (!record) return false;
  return record.geometry !== undefined || holderOf(read, tx.kinds, id) !== undefined;
}

/** The container an object lies in. */
export function holderOf(read: Read, kinds: Kinds, id: RecordId): RecordId | undefined {
  const record = read.record(id);
  return record && record.problem === undefined
    ? kinds.get(record.kind)?.binding?.of(record, read)
    : undefined;
}
