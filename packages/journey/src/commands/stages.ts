import type { Read, RecordId, Transaction } from '@feltline/board';
import type { MapModel } from '../map-model.ts';
import { readMap } from '../read-map.ts';
import type { Phase, StageProps } from '../records/stage.ts';
import { stageColorAt } from '../records/stage-colors.ts';
import { keepingStart } from './keep-start.ts';
import { indexAfter, orderAt, partOfMap } from './part-of-map.ts';
import { removeStepContents } from './step-contents.ts';

export interface NewStage {
  /** The stage it comes after: the last when left out, null for the very beginning. */
  after?: RecordId | null;
  /** That of its neighbour when left out. */
  phase?: Phase | null;
  title?: string;
  color?: string;
}

/** What happens to what stood in a removed stage, step or lane: it waits in the tray, or goes too. */
export interface RemoveOptions {
  contents?: 'unplaced' | 'remove';
}

/** A stage with one column; the others slide. */
export function addStage(
  tx: Transaction,
  read: Read,
  map: RecordId,
  { after, phase, title = '', color }: NewStage = {},
): { stage: RecordId; step: RecordId } {
  const model = readMap(map, read);
  const index = indexAfter(model.stages, after);
  const neighbour = model.stages[index - 1] ?? model.stages[index];
  return keepingStart(tx, read, model, () => {
    const stage = tx.create({
      kind: 'stage',
      order: orderAt(orders(model), index),
      text: title,
      props: {
        map,
        phase: phase === undefined ? (neighbour?.props.phase ?? null) : phase,
        color: color ?? stageColorAt(model.stages.length),
      },
    });
    const step = tx.create({ kind: 'step', text: '', props: { map, stage } });
    return { stage, step };
  });
}

/** Puts a stage at `index` among the others; carried across the phase bar, it takes the phase it lands in. */
export function moveStage(tx: Transaction, read: Read, stage: RecordId, index: number): void {
  const { part, model } = partOfMap<StageProps>(read, stage, 'stage');
  const others = model.stages.filter((other) => other.id !== stage);
  const place = Math.max(0, Math.min(others.length, index));
  const around = [others[place - 1], others[place]].flatMap((other) => other?.props.phase ?? []);
  const phase = part.props.phase;
  const [landsIn] = around;
  tx.update(stage, {
    order: orderAt(
      others.map((other) => other.order),
      place,
    ),
    ...(landsIn && !around.some((other) => other === phase) ? { props: { phase: landsIn } } : {}),
  });
}

/** Takes a stage and its columns away. */
export function removeStage(
  tx: Transaction,
  read: Read,
  stage: RecordId,
  { contents = 'unplaced' }: RemoveOptions = {},
): void {
  const { model } = partOfMap<StageProps>(read, stage, 'stage');
  const steps = model.steps.filter((step) => step.props.stage === stage);
  keepingStart(tx, read, model, () => {
    for (const step of steps) {
      if (contents === 'remove') removeStepContents(tx, read, model, step.id);
      tx.remove(step.id);
    }
    tx.remove(stage);
  });
}

export function setPhase(tx: Transaction, _read: Read, stage: RecordId, phase: Phase | null): void {
  tx.update(stage, { props: { phase } });
}

function orders(model: MapModel): (string | undefined)[] {
  return model.stages.map((stage) => stage.order);
}
