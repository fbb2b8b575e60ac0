import type { Read, RecordId, Transaction } from '@feltline/board';
import { cellKey, type MapModel } from '../map-model.ts';
import { readMap } from '../read-map.ts';
import type { JourneyMapProps } from '../records/journey-map.ts';
import { ascending, type LaneSpec } from './map-records.ts';

/** What a map becomes: its rows in their order, and what else differs between the two kinds. */
export interface Conversion {
  readonly props: Partial<JourneyMapProps>;
  readonly lanes: readonly LaneSpec[];
}

/**
 * Makes another kind of map of a map, in place: stages, steps, touchpoints, feelings and notes stay the records they
 * are. Rows both kinds have stay, empty rows of the old kind go, rows with content that the new kind lacks come last.
 */
export function convertMap(
  tx: Transaction,
  read: Read,
  map: RecordId,
  { props, lanes }: Conversion,
): void {
  const model = readMap(map, read);
  const left = [...model.lanes];
  const nextOrder = ascending();
  for (const { title, ...spec } of lanes) {
    const at = left.findIndex((lane) => isSameLane(lane, { title, ...spec }));
    const [known] = at < 0 ? [] : left.splice(at, 1);
    const order = nextOrder();
    if (known) tx.update(known.id, { order });
    else tx.create({ kind: 'lane', order, text: title, props: { map, ...spec } });
  }
  for (const lane of left) {
    if (hasNotes(model, lane.id)) tx.update(lane.id, { order: nextOrder() });
    else tx.remove(lane.id);
  }
  tx.update(map, { props });
}

/** Of rows that only hold notes there may be several: these are told apart by their titles. */
function isSameLane({ text, props }: MapModel['lanes'][number], spec: LaneSpec): boolean {
  if (props.type !== spec.type) return false;
  return (spec.type !== 'stickies' && spec.type !== 'text') || text === spec.title;
}

function hasNotes(model: MapModel, lane: RecordId): boolean {
  return model.steps.some((step) => model.cellItems.has(cellKey(lane, step.id)));
}
