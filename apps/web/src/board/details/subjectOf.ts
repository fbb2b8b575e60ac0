import { type Read, RecordId } from '@feltline/board';
import type { Editor, Target } from '@feltline/editor';
import { cellOfItem, type PlacementProps, readMap } from '@feltline/journey';
import { cellOfPart } from '@feltline/objects/models';

/** What the details speak of. */
export type Subject =
  | {
      readonly kind: 'touchpoint';
      readonly map: RecordId;
      readonly placement: RecordId;
      readonly touchpoint: RecordId;
    }
  | {
      readonly kind: 'stage' | 'step' | 'lane' | 'persona';
      readonly map: RecordId;
      readonly id: RecordId;
    }
  | { readonly kind: 'map'; readonly map: RecordId };

const parts: Readonly<Record<string, 'stage' | 'step' | 'lane' | 'persona'>> = {
  stage: 'stage',
  step: 'step',
  lane: 'lane',
  persona: 'persona',
};

/** What is chosen, as far as it is of a journey: a part of a map, a map, or a note that stands in one. */
export function subjectOf({
  selection,
  board,
}: Pick<Editor, 'selection' | 'board'>): Subject | undefined {
  const { focused } = selection;
  return focused && subjectAt(focused, board.read);
}

export function subjectAt({ object, part }: Target, read: Read): Subject | undefined {
  const record = read.record(object);
  if (record?.kind === 'journey-map')
    return part === undefined ? ofMap(object) : ofPart(object, part, read);
  const cell = cellOfItem(read, object)?.props;
  if (!cell) return undefined;
  return cell.touchpoint
    ? (ofTouchpoint(cell.map, cell.column, cell.touchpoint, read) ?? ofMap(cell.map))
    : ofColumn(cell.map, cell.column, read);
}

/** The only map of the board: what is meant while nothing is chosen. */
export function onlyMap(read: Read, objects: readonly RecordId[]): RecordId | undefined {
  const maps = objects.filter((id) => read.record(id)?.kind === 'journey-map');
  return maps.length === 1 ? maps[0] : undefined;
}

function ofMap(map: RecordId): Subject {
  return { kind: 'map', map };
}

function ofPart(map: RecordId, part: string, read: Read): Subject {
  const record = read.record(RecordId(part));
  const kind = parts[record?.kind ?? ''];
  if (kind) return { kind, map, id: RecordId(part) };
  if (record?.kind === 'placement') return ofPlacement(map, RecordId(part), read);
  const cell = cellOfPart(part);
  if (cell) return ofColumn(map, cell.column, read);
  // a point of a curve is named by its persona and its placement
  for (let at = part.indexOf(':'); at > 0; at = part.indexOf(':', at + 1)) {
    const placement = RecordId(part.slice(at + 1));
    if (read.record(placement)?.kind === 'placement') return ofPlacement(map, placement, read);
  }
  return ofMap(map);
}

function ofPlacement(map: RecordId, placement: RecordId, read: Read): Subject {
  const place = read.record(placement)?.props as PlacementProps | undefined;
  const touchpoint = place?.touchpoint;
  return touchpoint && read.record(touchpoint)?.kind === 'touchpoint'
    ? { kind: 'touchpoint', map, placement, touchpoint }
    : ofMap(map);
}

/** A cell speaks of the touchpoint above it where there is one, else of its column. */
function ofColumn(map: RecordId, column: RecordId, read: Read): Subject {
  if (read.record(map)?.kind !== 'journey-map') return ofMap(map);
  const placed = readMap(map, read).placementsByStep.get(column) ?? [];
  const [first] = placed;
  if (first && placed.length === 1) return ofPlacement(map, first.id, read);
  return read.record(column)?.kind === 'step' ? { kind: 'step', map, id: column } : ofMap(map);
}

function ofTouchpoint(
  map: RecordId,
  column: RecordId,
  touchpoint: RecordId,
  read: Read,
): Subject | undefined {
  if (read.record(map)?.kind !== 'journey-map') return undefined;
  const { placementsByStep } = readMap(map, read);
  const inColumn = placementsByStep.get(column) ?? [];
  const all = [...inColumn, ...[...placementsByStep.values()].flat()];
  const placement = all.find(({ props }) => props.touchpoint === touchpoint)?.id;
  return placement && read.record(touchpoint)
    ? { kind: 'touchpoint', map, placement, touchpoint }
    : undefined;
}
