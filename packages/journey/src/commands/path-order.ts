import type { BoardRecord, Read, RecordId, Transaction } from '@feltline/board';
import type { PathProps } from '../records/path.ts';
import type { PathStepProps } from '../records/path-step.ts';
import { orderAt } from './part-of-map.ts';
import { pathStepsOf } from './paths.ts';

/** The paths of a map, in their order. */
export function pathsOf(read: Read, map: RecordId): BoardRecord<PathProps>[] {
  return read
    .partsOf(map)
    .flatMap((id) => (read.record(id) as BoardRecord<PathProps> | undefined) ?? [])
    .filter(({ kind, problem }) => kind === 'path' && problem === undefined);
}

/**
 * Puts a step of a path at `index` among the others.
 * @throws if there is no such step
 */
export function movePathStep(tx: Transaction, read: Read, step: RecordId, index: number): void {
  const record = read.record(step) as BoardRecord<PathStepProps> | undefined;
  if (record?.kind !== 'path-step') {
    throw new Error(`got ${record?.kind ?? 'nothing'} for ${step}, expected a step of a path`);
  }
  const others = pathStepsOf(read, record.props.path).filter(({ id }) => id !== step);
  const order = orderAt(
    others.map(({ props }) => props.order),
    index,
  );
  tx.update(step, { props: { order } });
}
