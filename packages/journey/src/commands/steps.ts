import type { Read, RecordId, Transaction } from '@feltline/board';
import type { MapModel } from '../map-model.ts';
import type { StageProps } from '../records/stage.ts';
import type { StepProps } from '../records/step.ts';
import { keepingStart } from './keep-start.ts';
import { indexAfter, orderAt, partOfMap } from './part-of-map.ts';
import type { RemoveOptions } from './stages.ts';
import { removeStepContents } from './step-contents.ts';

/** A column in a stage, after a step of it (null: first, left out: last). */
export function addStep(
  tx: Transaction,
  read: Read,
  stage: RecordId,
  { after, title = '' }: { after?: RecordId | null; title?: string } = {},
): RecordId {
  const { part, model } = partOfMap<StageProps>(read, stage, 'stage');
  const siblings = stepsOf(model, stage);
  return keepingStart(tx, read, model, () =>
    tx.create({
      kind: 'step',
      order: orderAt(
        siblings.map((step) => step.order),
        indexAfter(siblings, after),
      ),
      text: title,
      props: { map: part.props.map, stage },
    }),
  );
}

/** Puts a column, with all that stands in it, at `index` among the other columns of a stage. */
export function moveStep(
  tx: Transaction,
  read: Read,
  step: RecordId,
  { stage, index }: { stage: RecordId; index: number },
): void {
  const { model } = partOfMap<StepProps>(read, step, 'step');
  const others = stepsOf(model, stage).filter((other) => other.id !== step);
  keepingStart(tx, read, model, () =>
    tx.update(step, {
      order: orderAt(
        others.map((other) => other.order),
        index,
      ),
      props: { stage },
    }),
  );
}

/** Takes a column away. */
export function removeStep(
  tx: Transaction,
  read: Read,
  step: RecordId,
  { contents = 'unplaced' }: RemoveOptions = {},
): void {
  const { model } = partOfMap<StepProps>(read, step, 'step');
  keepingStart(tx, read, model, () => {
    if (contents === 'remove') removeStepContents(tx, read, model, step);
    tx.remove(step);
  });
}

function stepsOf(model: MapModel, stage: RecordId) {
  return model.steps.filter((step) => step.props.stage === stage);
}
