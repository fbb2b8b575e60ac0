import type { BoardRecord, Read, RecordId, Transaction } from '@feltline/board';
import type { MapModel } from '../map-model.ts';
import { readMap } from '../read-map.ts';
import { speaksOfTouchpoint } from '../records/lane-type.ts';
import type { PlacementProps } from '../records/placement.ts';
import type { TouchpointProps } from '../records/touchpoint.ts';
import { orderAt, partOfMap } from './part-of-map.ts';
import { markNeighbours } from './ripple.ts';
import { cellsWhere } from './step-contents.ts';

export interface NewTouchpoint {
  title?: string;
  /** Place among the touchpoints of the column; last when left out. */
  index?: number;
  props?: TouchpointProps;
}

/** A new touchpoint of the library, standing in a column. */
export function addTouchpoint(
  tx: Transaction,
  read: Read,
  map: RecordId,
  step: RecordId,
  { title = '', index, props = {} }: NewTouchpoint = {},
): { touchpoint: RecordId; placement: RecordId } {
  const touchpoint = tx.create({ kind: 'touchpoint', text: title, props });
  const placement = placeTouchpoint(tx, read, map, step, touchpoint, index);
  return { touchpoint, placement };
}

/** One more place for a touchpoint of the library. */
export function placeTouchpoint(
  tx: Transaction,
  read: Read,
  map: RecordId,
  step: RecordId,
  touchpoint: RecordId,
  index = Number.POSITIVE_INFINITY,
): RecordId {
  const others = readMap(map, read).placementsByStep.get(step) ?? [];
  const order = orderAt(
    others.map((other) => other.props.order),
    index,
  );
  const placement = tx.create({ kind: 'placement', props: { map, touchpoint, step, order } });
  markNeighbours(tx, tx.read, [placement], 'added');
  return placement;
}

/**
 * Puts a touchpoint at `index` among the others of a column. Its feelings belong to it and come
 * along; so do the notes that speak of it, into the same lanes of the new column.
 */
export function movePlacement(
  tx: Transaction,
  read: Read,
  placement: RecordId,
  step: RecordId,
  index: number,
): void {
  const { part, model } = partOfMap<PlacementProps>(read, placement, 'placement');
  const others = (model.placementsByStep.get(step) ?? []).filter((p) => p.id !== placement);
  const order = orderAt(
    others.map((other) => other.props.order),
    index,
  );
  if (part.props.step !== step) carryNotes(tx, read, model, part, step);
  markNeighbours(tx, read, [placement], 'moved');
  tx.update(placement, { props: { step, order } });
  markNeighbours(tx, tx.read, [placement], 'moved');
}

/** Takes a touchpoint out of the map, with its feelings; it stays in the board's library. */
export function removePlacement(tx: Transaction, read: Read, placement: RecordId): void {
  markNeighbours(tx, read, [placement], 'removed');
  tx.remove(placement);
}

/** Everywhere a touchpoint stands, on all maps of the board. */
export function placesOf(read: Read, touchpoint: RecordId): BoardRecord<PlacementProps>[] {
  return read
    .ofKind('placement')
    .flatMap((id) => (read.record(id) as BoardRecord<PlacementProps> | undefined) ?? [])
    .filter(({ problem, props }) => problem === undefined && props.touchpoint === touchpoint);
}

/** Takes a touchpoint off the board, from everywhere it stands, with all that means nothing without it. */
export function removeTouchpoint(tx: Transaction, read: Read, touchpoint: RecordId): void {
  const places = placesOf(read, touchpoint).map(({ id }) => id);
  markNeighbours(tx, read, places, 'removed');
  for (const place of places) tx.remove(place);
  tx.remove(touchpoint);
}

function carryNotes(
  tx: Transaction,
  read: Read,
  model: MapModel,
  { id, props }: { id: RecordId; props: PlacementProps },
  to: RecordId,
): void {
  const inColumn = model.placementsByStep.get(props.step) ?? [];
  const twins = inColumn.filter((other) => other.props.touchpoint === props.touchpoint);
  // a twin stays behind and keeps the notes
  if (twins.length > 1) return;
  const isAlone = inColumn.length === 1 && inColumn[0]?.id === id;
  const lanes = new Map(model.lanes.map((lane) => [lane.id, lane.props.type]));
  const notes = cellsWhere(read, model.map.id, (cell) => {
    if (cell.column !== props.step) return false;
    if (cell.touchpoint) return cell.touchpoint === props.touchpoint;
    const type = lanes.get(cell.lane);
    return isAlone && type !== undefined && speaksOfTouchpoint(type);
  });
  for (const note of notes) {
    const there = cellsWhere(
      read,
      model.map.id,
      (cell) => cell.column === to && cell.lane === note.props.lane,
    );
    const orders = there.map((cell) => cell.props.order).sort();
    tx.update(note.id, {
      props: { column: to, order: orderAt(orders, orders.length), touchpoint: props.touchpoint },
    });
  }
}
