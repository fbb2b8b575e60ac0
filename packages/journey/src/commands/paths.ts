import {
  type BoardRecord,
  newId,
  type Read,
  type RecordId,
  type Transaction,
} from '@feltline/board';
import type { ExitProps } from '../records/exit.ts';
import type { PathProps } from '../records/path.ts';
import type { PathStepProps } from '../records/path-step.ts';
import type { PlacementProps } from '../records/placement.ts';
import { ascending } from './map-records.ts';
import { orderAt, partOfMap } from './part-of-map.ts';

export interface NewPath {
  title?: string;
  kind?: PathProps['pathKind'];
  /** The placements it comes by, in its order; the same one again for a loop. */
  placements?: readonly RecordId[];
  personas?: readonly RecordId[];
}

/** One more way through a map. */
export function addPath(
  tx: Transaction,
  _read: Read,
  map: RecordId,
  { title = '', kind = 'main', placements = [], personas = [] }: NewPath = {},
): RecordId {
  const path = tx.create({
    id: newId(),
    kind: 'path',
    text: title,
    props: {
      map,
      pathKind: kind,
      personas: Object.fromEntries(personas.map((id) => [id, true])),
    },
  });
  const next = ascending();
  for (const placement of placements)
    tx.create({ kind: 'path-step', props: { path, placement, order: next() } });
  return path;
}

/** The places along a path, in its order. */
export function pathStepsOf(read: Read, path: RecordId): BoardRecord<PathStepProps>[] {
  return read
    .partsOf(path)
    .flatMap((id) => (read.record(id) as BoardRecord<PathStepProps> | undefined) ?? [])
    .filter(({ kind, problem }) => kind === 'path-step' && problem === undefined)
    .sort((a, b) => compare(a.props.order, b.props.order) || compare(a.id, b.id));
}

/**
 * Lets a path come by a placement: where it would in the order of the map, or at its end where `atEnd` says so (to come
 * back to it once more).
 * @param journey all placements of the map in journey order
 */
export function addToPath(
  tx: Transaction,
  read: Read,
  path: RecordId,
  placement: RecordId,
  journey: readonly RecordId[],
  atEnd = false,
): RecordId {
  partOfMap<PathProps>(read, path, 'path');
  const steps = pathStepsOf(read, path);
  const rank = journey.indexOf(placement);
  const before = steps.findLastIndex(({ props }) => journey.indexOf(props.placement) <= rank);
  const orders = steps.map(({ props }) => props.order);
  const order = orderAt(orders, atEnd ? steps.length : before + 1);
  return tx.create({ kind: 'path-step', props: { path, placement, order } });
}

/** The path goes past it from then on, however often it came by. */
export function leaveOutOfPath(
  tx: Transaction,
  read: Read,
  path: RecordId,
  placement: RecordId,
): void {
  for (const { id, props } of pathStepsOf(read, path)) {
    if (props.placement === placement) tx.remove(id);
  }
}

/** Says that people leave at a placement: why, and which share of those who come there, 0 … 1. */
export function addExit(
  tx: Transaction,
  read: Read,
  placement: RecordId,
  { reason = '', share }: { reason?: string; share?: number } = {},
): RecordId {
  const { map } = partOfMap<PlacementProps>(read, placement, 'placement').part.props;
  const props: ExitProps = { map, placement, ...(share === undefined ? {} : { share }) };
  return tx.create({ kind: 'exit', text: reason, props });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
