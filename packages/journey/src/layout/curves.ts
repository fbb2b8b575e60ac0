import type { BoardRecord, RecordId } from '@feltline/board';
import { emotionTenths } from '../emotion-value.ts';
import type { MapModel } from '../map-model.ts';
import type { PlacementProps } from '../records/placement.ts';
import { importanceOf } from '../records/touchpoint.ts';
import type { ColumnSpan } from './columns.ts';
import { emotionScale } from './emotion-scale.ts';
import type { MapCurve, MapLayout } from './map-layout.ts';

/** One curve per persona and emotion lane; columns in logical order. */
export function layCurves(
  model: MapModel,
  columns: readonly ColumnSpan[],
  lanes: MapLayout['lanes'],
): MapCurve[] {
  return lanes
    .filter((lane) => lane.type === 'emotion')
    .flatMap((lane) => {
      const only = model.lanes.find((record) => record.id === lane.id)?.props.personas ?? {};
      const isOpen = Object.keys(only).length === 0;
      return model.personas
        .filter((persona) => isOpen || only[persona.id])
        .map((persona) => layCurve(model, persona.id, columns, lane));
    });
}

function layCurve(
  model: MapModel,
  persona: RecordId,
  columns: readonly ColumnSpan[],
  lane: MapLayout['lanes'][number],
): MapCurve {
  const { yOf } = emotionScale(lane);
  const points = columns.flatMap((column) => {
    const placements = model.placementsByStep.get(column.id) ?? [];
    return placements.map((placement, i) => {
      const value = emotionTenths(model, persona, placement.id);
      // several points share the column evenly, in their order
      const x = column.x + (column.width * (i + 0.5)) / placements.length;
      return { placement: placement.id, at: { x, y: yOf(value ?? 0) }, value };
    });
  });
  const columnMeans = columns.map((column) => ({
    column: column.id,
    value: columnMean(model, persona, model.placementsByStep.get(column.id) ?? []),
  }));
  return { persona, lane: lane.id, points, columnMeans };
}

/** Mean of the known values weighted by importance, tenths (not rounded); null where none is known. */
export function columnMean(
  model: MapModel,
  persona: RecordId,
  placements: readonly BoardRecord<PlacementProps>[],
): number | null {
  let sum = 0;
  let weights = 0;
  for (const { id, props } of placements) {
    const value = emotionTenths(model, persona, id);
    if (value === null) continue;
    const weight = importanceOf(model.touchpoints.get(props.touchpoint)?.props ?? {});
    sum += value * weight;
    weights += weight;
  }
  return weights > 0 ? sum / weights : null;
}
