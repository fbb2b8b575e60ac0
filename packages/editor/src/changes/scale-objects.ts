import type { Geometry, Read, RecordId, Transaction } from '@feltline/board';
import type { Box } from '@feltline/geometry';

/** Draws every object that stood in `from` into `to` (board space). Turned objects keep their angle and want equal factors. */
export function scaleObjects(
  tx: Transaction,
  ids: Iterable<RecordId>,
  from: Box,
  to: Box,
  read: Read,
): void {
  const sx = from.width === 0 ? 1 : to.width / from.width;
  const sy = from.height === 0 ? 1 : to.height / from.height;
  for (const id of ids) {
    const geometry = read.record(id)?.geometry;
    if (geometry) tx.update(id, { geometry: scaled(geometry, from, to, sx, sy) });
  }
}

function scaled(
  [x, y, width, height, degrees]: Geometry,
  from: Box,
  to: Box,
  sx: number,
  sy: number,
): Geometry {
  const cx = to.x + (x + width / 2 - from.x) * sx;
  const cy = to.y + (y + height / 2 - from.y) * sy;
  const w = width * sx;
  const h = height * sy;
  return [cx - w / 2, cy - h / 2, w, h, degrees];
}
