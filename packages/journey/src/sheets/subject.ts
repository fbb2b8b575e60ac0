import type { Read, RecordId } from '@feltline/board';
import { cellOfItem } from '../commands/cells.ts';
import { readMap } from '../read-map.ts';
import type { LaneProps } from '../records/lane.ts';

/** What a method is about. */
export interface Subject {
  /** A note in a lane of what does not work. */
  readonly note?: RecordId;
  readonly touchpoint?: RecordId;
  readonly map?: RecordId;
  /** A page that goes before. */
  readonly sheet?: RecordId;
}

/** The note as a problem to ask about, with its touchpoint: the one it names, else the first of its column. */
export function subjectOfNote(read: Read, note: RecordId): Subject | undefined {
  const cell = cellOfItem(read, note)?.props;
  const lane = cell && (read.record(cell.lane)?.props as unknown as LaneProps | undefined);
  if (!cell || lane?.type !== 'negatives' || read.record(cell.map)?.kind !== 'journey-map')
    return undefined;
  const first = readMap(cell.map, read).placementsByStep.get(cell.column)?.[0];
  const touchpoint = cell.touchpoint ?? first?.props.touchpoint;
  return { note, map: cell.map, ...(touchpoint && { touchpoint }) };
}
