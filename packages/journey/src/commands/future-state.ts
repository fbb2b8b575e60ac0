import { newId, type Read, type RecordId, type Transaction } from '@feltline/board';
import type { Point } from '@feltline/geometry';
import { emotionTenths } from '../emotion-value.ts';
import { readMap } from '../read-map.ts';
import { cellIdOf } from '../records/cell.ts';
import { type EmotionProps, emotionIdOf } from '../records/emotion.ts';
import { cellOfItem } from './cells.ts';

export interface FutureWishes {
  /** Top left corner of the new map, `board` space. */
  readonly at: Point;
  readonly title: string;
}

/**
 * A map as it shall be, linked to the one that is: the same touchpoints and personas, stages, steps and lanes of its
 * own. Every feeling begins at its target, or where it is if that is better; what does not work is not taken along.
 * @throws if there is no such map
 */
export function addFutureState(
  tx: Transaction,
  read: Read,
  map: RecordId,
  { at, title }: FutureWishes,
): RecordId {
  const model = readMap(map, read);
  const { lastReviewedAt: _, rereviewBecause: __, ...props } = model.map.props;
  const future = newId();
  const geometry = [at.x, at.y, 0, 0, 0] as const;
  const state = { ...props, state: 'future', basedOn: map };
  tx.create({ id: future, kind: 'journey-map', geometry, text: title, props: state });
  const twins = new Map<RecordId, RecordId>();
  const copy = (
    record: { id: RecordId; kind: string; order?: string; text?: string },
    own: object,
  ) => {
    const { id, kind, order, text } = record;
    const twin = tx.create({
      kind,
      ...(order !== undefined && { order }),
      ...(text !== undefined && { text }),
      props: { ...own, map: future },
    });
    twins.set(id, twin);
    return twin;
  };
  const twinOf = (id: RecordId) => twins.get(id) as RecordId;
  for (const stage of model.stages) copy(stage, stage.props);
  for (const step of model.steps) copy(step, { ...step.props, stage: twinOf(step.props.stage) });
  for (const lane of model.lanes) copy(lane, lane.props);
  const { defaultTarget } = model.map.props;
  for (const placement of [...model.placementsByStep.values()].flat()) {
    const step = twinOf(placement.props.step);
    const own = copy(placement, { ...placement.props, step });
    for (const { id: persona } of model.personas) {
      const now = emotionTenths(model, persona, placement.id);
      if (now === null) continue;
      const point = model.emotions.get(emotionIdOf(persona, placement.id))?.props;
      const value = Math.max(now, point?.target ?? defaultTarget);
      const felt: EmotionProps = {
        map: future,
        persona,
        placement: own,
        value,
        source: 'workshop',
      };
      tx.create({ id: emotionIdOf(persona, own), kind: 'emotion', props: felt });
    }
  }
  for (const item of [...model.cellItems.values()].flat()) {
    const cell = cellOfItem(read, item)?.props;
    const note = read.record(item);
    const lane = model.lanes.find(({ id }) => id === cell?.lane);
    if (!cell || !note || !lane || lane.props.type === 'negatives') continue;
    const { kind, text, props: look } = note;
    const twin = tx.create({ kind, ...(text !== undefined && { text }), props: look });
    const { from: ___, ...place } = cell;
    const bound = {
      ...place,
      map: future,
      item: twin,
      lane: twinOf(cell.lane),
      column: twinOf(cell.column),
    };
    tx.create({ id: cellIdOf(twin), kind: 'cell', props: bound });
  }
  return future;
}
