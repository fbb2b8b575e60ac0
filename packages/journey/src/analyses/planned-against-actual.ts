import type { BoardRecord, Read, RecordId } from '@feltline/board';
import type { PathStepProps } from '../records/path-step.ts';
import type { JourneyFacts, PlacedTouchpoint } from './journey-facts.ts';
import { type SequenceDeviations, sequenceDeviations } from './sequence-deviations.ts';

export interface PathDeviations extends SequenceDeviations<PlacedTouchpoint> {
  /** Met, and went wrong there. */
  readonly failed: readonly PlacedTouchpoint[];
}

/** Four ways in which what people did on one path differs from another, after Halvorsrud and others 2016. */
export function plannedAgainstActual(
  { places }: JourneyFacts,
  read: Read,
  planned: RecordId,
  actual: RecordId,
): PathDeviations {
  const [plan, walked] = [stepsOf(planned, read), stepsOf(actual, read)];
  const ids = (steps: readonly BoardRecord<PathStepProps>[]) =>
    steps.map(({ props }) => props.placement);
  const met = walked.filter(({ props }) => props.conformance !== 'missing');
  const { missing, adHoc, outOfOrder } = sequenceDeviations(ids(plan), ids(met));
  const named = (placements: readonly RecordId[]) =>
    placements.flatMap((id) => places.find(({ placement }) => placement === id) ?? []);
  return {
    missing: named(missing),
    adHoc: named(adHoc),
    outOfOrder: named(outOfOrder),
    failed: named(ids(met.filter(({ props }) => props.conformance === 'failed'))),
  };
}

function stepsOf(path: RecordId, read: Read): BoardRecord<PathStepProps>[] {
  return read
    .partsOf(path)
    .flatMap((id) => (read.record(id) as BoardRecord<PathStepProps> | undefined) ?? [])
    .filter(({ kind, problem }) => kind === 'path-step' && problem === undefined)
    .sort((a, b) => compare(a.props.order, b.props.order) || compare(a.id, b.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
