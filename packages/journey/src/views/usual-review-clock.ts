import type { BoardRecord, Read, RecordId } from '@feltline/board';
import { placesOf } from '../commands/touchpoints.ts';
import type { StageProps } from '../records/stage.ts';
import type { StepProps } from '../records/step.ts';

/** Days between reviews where nobody has said otherwise: what comes after the purchase ages faster. */
const AFTER = 90;
const BEFORE = 180;

/** Every how many days a touchpoint is usually reviewed, from the phases it stands in. */
export function usualReviewClock(read: Read, touchpoint: RecordId): number {
  const isAfter = placesOf(read, touchpoint).some(({ props }) => {
    const step = read.record(props.step) as BoardRecord<StepProps> | undefined;
    const stage = step?.props.stage && (read.record(step.props.stage) as BoardRecord<StageProps>);
    return stage?.props.phase === 'after';
  });
  return isAfter ? AFTER : BEFORE;
}

/** Whether a clock runs for it: its own, or that of a map it stands on. */
export function hasReviewClock(read: Read, touchpoint: RecordId): boolean {
  const every = (id: RecordId) => read.record(id)?.props['reviewEveryDays'];
  return (
    every(touchpoint) !== undefined ||
    placesOf(read, touchpoint).some(({ props }) => every(props.map) !== undefined)
  );
}
