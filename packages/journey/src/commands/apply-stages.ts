import type { Read, RecordId, Transaction } from '@feltline/board';
import { cellKey, type MapModel } from '../map-model.ts';
import { readMap } from '../read-map.ts';
import type { StageSpec } from './map-records.ts';
import { addStage, removeStage } from './stages.ts';

/**
 * Gives a map a usual set of stages: those there are take the names and phases in their order, missing ones come behind
 * them. Of those that are left, the empty ones go; what stands in the others stays where it is. Returns how many stayed.
 */
export function applyStages(
  tx: Transaction,
  read: Read,
  map: RecordId,
  stages: readonly Pick<StageSpec, 'title' | 'phase'>[],
): number {
  const model = readMap(map, read);
  for (const [i, { title, phase = null }] of stages.entries()) {
    const known = model.stages[i];
    if (!known) {
      addStage(tx, tx.read, map, { title, phase });
      continue;
    }
    // a name shared with another map is this map's own from now on
    tx.update(known.id, { props: { phase, sameAs: undefined } });
    tx.setText(known.id, title);
  }
  const left = model.stages.slice(stages.length);
  const empty = left.filter(({ id }) => isEmpty(model, id));
  for (const { id } of empty) removeStage(tx, tx.read, id);
  return left.length - empty.length;
}

function isEmpty(model: MapModel, stage: RecordId): boolean {
  return model.steps
    .filter(({ props }) => props.stage === stage)
    .every(
      ({ id }) =>
        model.placementsByStep.get(id)?.length === 0 &&
        !model.lanes.some((lane) => model.cellItems.has(cellKey(lane.id, id))),
    );
}
