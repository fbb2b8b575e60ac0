import type { BoardRecord, Read, RecordId } from '@feltline/board';
import { type CellKey, cellKey, type MapModel } from './map-model.ts';
import type { CellProps } from './records/cell.ts';
import type { EmotionProps } from './records/emotion.ts';
import type { JourneyMapProps } from './records/journey-map.ts';
import type { LaneProps } from './records/lane.ts';
import { acceptsItems } from './records/lane-type.ts';
import type { PersonaProps } from './records/persona.ts';
import type { PlacementProps } from './records/placement.ts';
import type { StageProps } from './records/stage.ts';
import type { StepProps } from './records/step.ts';
import type { TouchpointProps } from './records/touchpoint.ts';

/**
 * Gathers a map from its records, in order; ties between equal orders are broken by id.
 * Whatever points to a stage, step or lane that is gone ends up in `unplaced`.
 * @throws if there is no map with this id
 */
export function readMap(mapId: RecordId, read: Read): MapModel {
  const map = read.record(mapId) as BoardRecord<JourneyMapProps> | undefined;
  if (map?.kind !== 'journey-map') {
    throw new Error(
      `got ${map ? `a ${map.kind}` : 'nothing'} for ${mapId}, expected a journey map`,
    );
  }
  const parts = partsByKind(mapId, read);
  const named = <P extends StageProps | StepProps>(part: BoardRecord<P>) => withName(part, read);
  const stages = ((parts.get('stage') ?? []) as BoardRecord<StageProps>[]).map(named);
  const lanes = (parts.get('lane') ?? []) as BoardRecord<LaneProps>[];
  const allSteps = ((parts.get('step') ?? []) as BoardRecord<StepProps>[]).map(named);
  const stepsOf = Map.groupBy(allSteps, (step) => step.props.stage);
  const steps = stages.flatMap((stage) => stepsOf.get(stage.id) ?? []);
  const stageIds = new Set(stages.map((stage) => stage.id));
  const lostSteps = allSteps.filter((step) => !stageIds.has(step.props.stage) && step.text);

  const placements = ordered(parts.get('placement') as BoardRecord<PlacementProps>[] | undefined);
  const grouped = Map.groupBy(placements, (placement) => placement.props.step);
  const placementsByStep = new Map(steps.map((step) => [step.id, grouped.get(step.id) ?? []]));
  const hasCards = lanes.some((lane) => lane.props.type === 'touchpoints');
  const lostPlacements = placements.filter((p) => !hasCards || !placementsByStep.has(p.props.step));

  const { cellItems, lostItems } = sortItems(
    (parts.get('cell') ?? []) as BoardRecord<CellProps>[],
    lanes,
    placementsByStep,
    read,
  );
  const emotions = new Map(
    ((parts.get('emotion') ?? []) as BoardRecord<EmotionProps>[]).map((e) => [e.id, e]),
  );
  return {
    map,
    stages,
    steps,
    lanes,
    placementsByStep,
    touchpoints: touchpointsOf(placements, read),
    cellItems,
    personas: personasOf(mapId, emotions.values(), read),
    emotions,
    unplaced: [...lostSteps, ...lostPlacements].map((r) => r.id).concat(lostItems),
    unplacedPlacements: new Map(lostPlacements.map((p) => [p.id, p])),
    unplacedSteps: lostSteps,
  };
}

/** A part of the same name as one of another map. */
function withName<P extends StageProps | StepProps>(
  part: BoardRecord<P>,
  read: Read,
): BoardRecord<P> {
  const named = namedBy(part, read);
  return named.id === part.id ? part : { ...part, text: named.text || (part.text ?? '') };
}

/** The record that bears the name of a stage or step: itself, or the one of another map it is linked to. */
export function namedBy(part: BoardRecord, read: Read): BoardRecord {
  const { sameAs } = part.props as { sameAs?: RecordId };
  const other = sameAs === undefined ? undefined : read.record(sameAs);
  return other?.kind === part.kind && !other.problem ? other : part;
}

/** Each kind by the records' own order, as `partsOf` gives them. */
function partsByKind(mapId: RecordId, read: Read): Map<string, BoardRecord[]> {
  const parts = new Map<string, BoardRecord[]>();
  for (const id of read.partsOf(mapId)) {
    const record = read.record(id);
    // an invalid part is kept as it is, but nothing can be laid out by it
    if (!record || record.problem) continue;
    const list = parts.get(record.kind);
    if (list) list.push(record);
    else parts.set(record.kind, [record]);
  }
  return parts;
}

function sortItems(
  cells: readonly BoardRecord<CellProps>[],
  lanes: readonly BoardRecord<LaneProps>[],
  columns: ReadonlyMap<RecordId, unknown>,
  read: Read,
) {
  const openLanes = new Set(lanes.filter((l) => acceptsItems(l.props.type)).map((l) => l.id));
  const contents = new Map<CellKey, BoardRecord<CellProps>[]>();
  const lost: BoardRecord<CellProps>[] = [];
  for (const cell of cells) {
    const { item, lane, column } = cell.props;
    if (read.kindOf(item) === undefined) continue;
    if (!openLanes.has(lane) || !columns.has(column)) {
      lost.push(cell);
      continue;
    }
    const key = cellKey(lane, column);
    const there = contents.get(key);
    if (there) there.push(cell);
    else contents.set(key, [cell]);
  }
  // few stand together, many on the map: each cell is put in order by itself
  const cellItems = new Map<CellKey, RecordId[]>();
  for (const [key, there] of contents)
    cellItems.set(key, (there.length > 1 ? ordered(there) : there).map(itemOf));
  // in the tray too, what stood side by side stays so
  const columnIds = [...columns.keys()];
  const lostItems = ordered(lost)
    .sort(
      ({ props: a }, { props: b }) =>
        columnIds.indexOf(a.column) - columnIds.indexOf(b.column) || compare(a.column, b.column),
    )
    .map(itemOf);
  return { cellItems, lostItems };
}

function itemOf({ props }: BoardRecord<CellProps>): RecordId {
  return props.item;
}

function touchpointsOf(placements: readonly BoardRecord<PlacementProps>[], read: Read) {
  const touchpoints = new Map<RecordId, BoardRecord<TouchpointProps>>();
  for (const { props } of placements) {
    const touchpoint = read.record(props.touchpoint);
    if (touchpoint?.kind === 'touchpoint' && !touchpoint.problem) {
      touchpoints.set(touchpoint.id, touchpoint as BoardRecord<TouchpointProps>);
    }
  }
  return touchpoints;
}

/** The personas made for this map and those with a feeling on it. */
function personasOf(
  mapId: RecordId,
  emotions: Iterable<BoardRecord<EmotionProps>>,
  read: Read,
): BoardRecord<PersonaProps>[] {
  const felt = new Set([...emotions].map((emotion) => emotion.props.persona));
  return read
    .ofKind('persona')
    .map((id) => read.record(id) as BoardRecord<PersonaProps> | undefined)
    .filter((persona) => persona !== undefined)
    .filter((persona) => !persona.problem)
    .filter((persona) => persona.props.map === mapId || felt.has(persona.id));
}

/** By the order inside the props, for records that are one value. */
function ordered<R extends BoardRecord<{ order: string }>>(records: readonly R[] = []): R[] {
  return records.toSorted((a, b) => compare(a.props.order, b.props.order) || compare(a.id, b.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
