import type {
  BoardRecord,
  Geometry,
  Read,
  RecordId,
  RecordUpdate,
  Transaction,
} from '@feltline/board';
import type { Box, Point } from '@feltline/geometry';

/** What its kind makes of a new size, where that is more than the geometry (words grow with their box). */
export type OwnResize = (record: BoardRecord, to: Geometry) => RecordUpdate | undefined;

/**
 * Draws every object that stood in `from` into `to` (board space). Turned objects keep their angle and want equal
 * factors; what cannot change its size only moves.
 */
export function scaleObjects(
  tx: Transaction,
  ids: Iterable<RecordId>,
  from: Box,
  to: Box,
  read: Read,
  own?: OwnResize,
): void {
  const sx = from.width === 0 ? 1 : to.width / from.width;
  const sy = from.height === 0 ? 1 : to.height / from.height;
  const map = ({ x, y }: Point) => ({ x: to.x + (x - from.x) * sx, y: to.y + (y - from.y) * sy });
  const moving = new Set(ids);
  for (const id of moving) {
    const record = read.record(id);
    if (!record) continue;
    const kind = tx.kinds.get(record.kind);
    if (record.geometry) {
      const stays = kind !== undefined && (kind.resize ?? 'none') === 'none';
      const geometry = scaled(record.geometry, map, stays ? 1 : sx, stays ? 1 : sy);
      tx.update(id, (stays ? undefined : own?.(record, geometry)) ?? { geometry });
    } else if (record.problem === undefined) kind?.mapPoints?.(tx, record, map, moving, read);
  }
}

function scaled(
  [x, y, width, height, degrees]: Geometry,
  map: (point: Point) => Point,
  sx: number,
  sy: number,
): Geometry {
  const centre = map({ x: x + width / 2, y: y + height / 2 });
  const w = width * sx;
  const h = height * sy;
  return [centre.x - w / 2, centre.y - h / 2, w, h, degrees];
}
