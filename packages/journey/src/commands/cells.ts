import type { BoardRecord, Geometry, Read, RecordId, Transaction } from '@feltline/board';
import { cellKey } from '../map-model.ts';
import { type CellProps, cellIdOf } from '../records/cell.ts';
import type { LaneProps } from '../records/lane.ts';
import { acceptsItems, speaksOfTouchpoint } from '../records/lane-type.ts';
import { orderAt, partOfMap } from './part-of-map.ts';

/**
 * Puts an item at `index` among those of a cell. From then on the cell gives it its place; it
 * stores none of its own.
 * @throws if the lane takes no items
 */
export function bindToCell(
  tx: Transaction,
  read: Read,
  item: RecordId,
  lane: RecordId,
  column: RecordId,
  index = Number.POSITIVE_INFINITY,
): void {
  const { part, model } = partOfMap<LaneProps>(read, lane, 'lane');
  if (!acceptsItems(part.props.type)) {
    throw new Error(`got a lane of type ${part.props.type}, expected one that takes items`);
  }
  const others = (model.cellItems.get(cellKey(lane, column)) ?? []).filter((id) => id !== item);
  const orders = others.map((id) => cellOfItem(read, id)?.props.order);
  const known = cellOfItem(read, item);
  const placed = model.placementsByStep.get(column) ?? [];
  const [only] = placed;
  const isAlone = placed.length === 1 && speaksOfTouchpoint(part.props.type);
  const stored = read.record(item)?.geometry;
  const props = {
    item,
    map: model.map.id,
    lane,
    column,
    order: orderAt(orders, index),
    touchpoint: isAlone ? only?.props.touchpoint : undefined,
    from: stored ?? known?.props.from,
  };
  if (known) tx.update(known.id, { props });
  else tx.create({ id: cellIdOf(item), kind: 'cell', props });
  // only if it has one: otherwise this would undo a colleague's taking it out at the same time
  if (stored) tx.update(item, { geometry: null });
}

/** Takes an item out of its cell and gives it a place of its own. */
export function unbindFromCell(
  tx: Transaction,
  _read: Read,
  item: RecordId,
  geometry: Geometry,
): void {
  tx.update(item, { geometry });
  tx.remove(cellIdOf(item));
}

/** The binding of an item, if it is in a cell. */
export function cellOfItem(read: Read, item: RecordId): BoardRecord<CellProps> | undefined {
  const cell = read.record(cellIdOf(item));
  return cell?.kind === 'cell' && !cell.problem ? (cell as BoardRecord<CellProps>) : undefined;
}
