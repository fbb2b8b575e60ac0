import { defineObject, type Geometry, RecordId } from '@feltline/board';
import * as v from 'valibot';
import { maybe, recordId, soft } from './schema.ts';

/** Says which cell of a map an item (a sticky) is bound to. The item stores no geometry meanwhile. */
export interface CellProps {
  item: RecordId;
  map: RecordId;
  lane: RecordId;
  /** A step. */
  column: RecordId;
  /** Place within the cell. */
  order: string;
  /** Which touchpoint of the column the item speaks of, where it is known. */
  touchpoint?: RecordId;
  /** Where the item stood before; used if the map disappears under it. */
  from?: Geometry;
}

const number = v.pipe(v.number(), v.finite());

const props = v.looseObject({
  item: recordId,
  map: recordId,
  lane: recordId,
  column: recordId,
  order: soft(v.string(), ''),
  touchpoint: maybe(recordId),
  from: maybe(v.tuple([number, number, number, number, number])),
});

export const cellRecord = defineObject<CellProps>({
  kind: 'cell',
  role: 'part',
  props,
  // Where it stands is one value: an undo never mixes two people's moves.
  oneValue: ['map', 'lane', 'column', 'order'],
  partOf: (cell) => cell.props.map,
});

/** An item is in one cell at most, so its binding has an id of its own. */
export function cellIdOf(item: RecordId): RecordId {
  return RecordId(`${item}:cell`);
}
