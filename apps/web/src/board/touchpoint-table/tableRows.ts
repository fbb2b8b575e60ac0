import type { BoardRecord, Read, RecordId } from '@feltline/board';
import {
  type MapModel,
  type MeasuredMetric,
  metricsOf,
  type PlacementProps,
  phases,
  readMap,
  type TouchpointProps,
} from '@feltline/journey';
import type { SheetGroup } from '../sheet/sheetTypes.ts';

/** A touchpoint where it stands. */
export interface TableRow {
  /** Of the placement. */
  readonly id: string;
  readonly placement: BoardRecord<PlacementProps>;
  readonly touchpoint: BoardRecord<TouchpointProps>;
  /** None where it waits in the tray. */
  readonly stage: RecordId | undefined;
  readonly metrics: readonly MeasuredMetric[];
}

/** A map as rows: its touchpoints in journey order, under the phases of their stages. */
export function tableRows(
  map: RecordId,
  read: Read,
  titleOf: (phase: string) => string,
): { readonly model: MapModel; readonly groups: readonly SheetGroup<TableRow>[] } {
  const model = readMap(map, read);
  const metrics = metricsOf(read);
  const phaseOf = new Map(model.stages.map(({ id, props }) => [id, props.phase]));
  const row = (placement: BoardRecord<PlacementProps>, stage?: RecordId): TableRow[] => {
    const touchpoint = model.touchpoints.get(placement.props.touchpoint);
    if (!touchpoint) return [];
    const { id } = placement;
    return [{ id, placement, touchpoint, stage, metrics: metrics.get(touchpoint.id) ?? [] }];
  };
  const placed = model.steps.flatMap(({ id, props }) =>
    (model.placementsByStep.get(id) ?? []).flatMap((one) => row(one, props.stage)),
  );
  const lost = [...model.unplacedPlacements.values()].flatMap((one) => row(one));
  const ofPhase = (phase: string | null) =>
    placed.filter(({ stage }) => (stage && phaseOf.get(stage)) === phase);
  const groups = [
    ...phases
      .filter((phase) => [...phaseOf.values()].includes(phase))
      .map((phase) => ({ id: phase, title: titleOf(phase), rows: ofPhase(phase) })),
    { id: 'none', title: titleOf('none'), rows: ofPhase(null) },
    { id: 'unplaced', title: titleOf('unplaced'), rows: lost },
  ];
  const hasPhases = groups.length > 2;
  return {
    model,
    groups: groups.filter(
      ({ id, rows }) => rows.length > 0 || (id === 'none' ? !hasPhases : id !== 'unplaced'),
    ),
  };
}
