import type { Read, RecordId } from '@feltline/board';
import { cellOfItem } from './commands/cells.ts';
import { cellKey, type MapModel } from './map-model.ts';
import type { PlacementProps } from './records/placement.ts';

export const noteTypes = ['positives', 'negatives'] as const;
/** The sign of a note: what works, what does not. */
export type NoteType = (typeof noteTypes)[number];

/** A note and the touchpoint it names, if it names one. */
interface Note {
  readonly item: RecordId;
  readonly touchpoint: RecordId | undefined;
}

/**
 * The notes of one sign that speak of a placement, in their order. A note that names no touchpoint
 * of its column speaks of the first one there.
 */
export function notesOn(
  model: MapModel,
  read: Read,
  { id, props }: { id: RecordId; props: PlacementProps },
  type: NoteType,
): RecordId[] {
  const column = model.placementsByStep.get(props.step);
  const lanes = model.lanes.filter((lane) => lane.props.type === type).map((lane) => lane.id);
  if (!column) return notesInTray(model, read, lanes, props).map(({ item }) => item);
  const first = column.find((one) => one.props.touchpoint === props.touchpoint);
  if (first?.id !== id) return [];
  const present = new Set(column.map((one) => one.props.touchpoint));
  const items = lanes.flatMap((lane) => model.cellItems.get(cellKey(lane, props.step)) ?? []);
  return noted(items, read)
    .filter(({ touchpoint }) =>
      touchpoint && present.has(touchpoint)
        ? touchpoint === props.touchpoint
        : column[0]?.id === id,
    )
    .map(({ item }) => item);
}

/** Of a placement whose column is gone: what waits in the tray for the same column. */
function notesInTray(
  model: MapModel,
  read: Read,
  lanes: readonly RecordId[],
  { step, touchpoint }: PlacementProps,
): Note[] {
  const items = model.unplaced.filter((id) => {
    const cell = cellOfItem(read, id)?.props;
    return cell?.column === step && lanes.includes(cell.lane);
  });
  return noted(items, read).filter((note) => note.touchpoint === touchpoint);
}

function noted(items: readonly RecordId[], read: Read): Note[] {
  return items.map((item) => ({ item, touchpoint: cellOfItem(read, item)?.props.touchpoint }));
}
