import type { Read, RecordId, Transaction } from '@feltline/board';
import { readMap } from '../read-map.ts';
import type { LaneProps } from '../records/lane.ts';
import type { LaneType } from '../records/lane-type.ts';
import { indexAfter, orderAt, partOfMap } from './part-of-map.ts';
import type { RemoveOptions } from './stages.ts';
import { removeItems } from './step-contents.ts';

export interface NewLane {
  type: LaneType;
  /** The lane it comes after: the last when left out, null for the top. */
  after?: RecordId | null;
  title?: string;
  hint?: string;
}

/** A row; those below slide. */
export function addLane(
  tx: Transaction,
  read: Read,
  map: RecordId,
  { type, after, title = '', hint }: NewLane,
): RecordId {
  const { lanes } = readMap(map, read);
  return tx.create({
    kind: 'lane',
    order: orderAt(
      lanes.map((lane) => lane.order),
      indexAfter(lanes, after),
    ),
    text: title,
    props: { map, type, ...(hint ? { hint } : {}) },
  });
}

/** Puts a row at `index` among the others. */
export function moveLane(tx: Transaction, read: Read, lane: RecordId, index: number): void {
  const { model } = partOfMap<LaneProps>(read, lane, 'lane');
  const others = model.lanes.filter((other) => other.id !== lane);
  tx.update(lane, {
    order: orderAt(
      others.map((other) => other.order),
      index,
    ),
  });
}

/** Takes a row away. Without a touchpoint lane the touchpoints wait in the tray; feelings are kept in any case. */
export function removeLane(
  tx: Transaction,
  read: Read,
  lane: RecordId,
  { contents = 'unplaced' }: RemoveOptions = {},
): void {
  const { part, model } = partOfMap<LaneProps>(read, lane, 'lane');
  if (contents === 'remove') {
    removeItems(tx, read, model.map.id, (cell) => cell.lane === lane);
    const showsCards = model.lanes.find((other) => other.props.type === 'touchpoints')?.id === lane;
    const placements = showsCards ? [...model.placementsByStep.values()].flat() : [];
    for (const placement of placements) tx.remove(placement.id);
  }
  tx.remove(part.id);
}
