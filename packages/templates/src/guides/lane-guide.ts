import type { Read, RecordId } from '@feltline/board';
import { cellKey, type LaneType, readMap } from '@feltline/journey';
import { cellPart } from '@feltline/objects/models';
import type { GuideStep } from './guide-step.ts';

/** The steps through a map lane by lane: something stands in each. */
export function laneGuide(
  lanes: readonly { readonly type: LaneType; readonly key: string }[],
): readonly GuideStep[] {
  return lanes.map(({ type, key }) => ({
    key,
    about: `${key}Hint`,
    isDone: (read, map) => filled(read, map, type).done > 0,
    next(read, map) {
      const { lane, empty } = filled(read, map, type);
      if (!lane || !empty) return undefined;
      return { object: map, part: cellPart(lane, empty), action: 'journey.addNote' };
    },
  }));
}

function filled(read: Read, map: RecordId, type: LaneType) {
  const { lanes, steps, cellItems } = readMap(map, read);
  const lane = lanes.find(({ props }) => props.type === type)?.id;
  const isFilled = (step: RecordId) => lane !== undefined && cellItems.has(cellKey(lane, step));
  const empty = steps.find(({ id }) => !isFilled(id))?.id;
  return { lane, empty, done: steps.filter(({ id }) => isFilled(id)).length };
}
