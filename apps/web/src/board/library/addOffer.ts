import type { Language, Read, RecordId, Transaction } from '@feltline/board';
import {
  addFromLibrary,
  bucketOf,
  type MapModel,
  onBoard,
  placesOf,
  placeTouchpoint,
} from '@feltline/journey';
import type { Offer } from './libraryGroups.ts';

/** The record an offer would be one more place of, if there is one. */
export function knownOf(read: Read, { entry, touchpoint }: Offer): RecordId | undefined {
  return touchpoint ?? (entry && onBoard(read, entry));
}

/** Whether what it stands for is in that stage already. */
export function isInStage(read: Read, model: MapModel, offer: Offer, stage: RecordId): boolean {
  const known = knownOf(read, offer);
  const steps = new Set(
    model.steps.filter(({ props }) => props.stage === stage).map(({ id }) => id),
  );
  return known !== undefined && placesOf(read, known).some(({ props }) => steps.has(props.step));
}

/** The stage an offer goes to: the chosen one, else where it belongs. */
export function stageFor(
  model: MapModel,
  offer: Offer,
  chosen: RecordId | undefined,
): RecordId | undefined {
  if (chosen && model.stages.some(({ id }) => id === chosen)) return chosen;
  return offer.entry
    ? bucketOf(model, offer.entry, offer.phase)
    : (model.stages.find(({ id }) => model.steps.some(({ props }) => props.stage === id))?.id ??
        model.stages[0]?.id);
}

/**
 * The column of a stage where one more touchpoint has most room: the first that is empty, else the last. Nothing where
 * the stage has none.
 */
export function columnIn(model: MapModel, stage: RecordId): RecordId | undefined {
  const steps = model.steps.filter(({ props }) => props.stage === stage);
  const empty = steps.find(({ id }) => (model.placementsByStep.get(id) ?? []).length === 0);
  return (empty ?? steps.at(-1))?.id;
}

/** Puts what is offered into a column; `isNew` makes another record where one is known. */
export function addOffer(
  tx: Transaction,
  map: RecordId,
  column: RecordId,
  { entry, touchpoint }: Offer,
  { language, isNew = false, index }: { language: Language; isNew?: boolean; index?: number },
): RecordId {
  if (touchpoint) return placeTouchpoint(tx, tx.read, map, column, touchpoint, index);
  if (!entry) throw new Error('got an offer of nothing, expected an entry or a touchpoint');
  const options = { language, reuse: !isNew, ...(index !== undefined && { index }) };
  return addFromLibrary(tx, tx.read, map, column, entry, options).placement;
}
