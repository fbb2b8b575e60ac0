import type { BoardRecord, Read, RecordId, Transaction } from '@feltline/board';
import type { MapModel } from '../map-model.ts';
import { readMap } from '../read-map.ts';
import type { PlacementProps } from '../records/placement.ts';

/** Why a touchpoint should be looked at again: what happened beside it, or around the whole journey. */
export const rereviewReasons = [
  'added',
  'removed',
  'moved',
  'social',
  'economic',
  'technological',
  'other',
] as const;
export type RereviewReason = (typeof rereviewReasons)[number];

/** Reason and title of the touchpoint that caused it, which may be gone. */
export interface Rereview {
  readonly reason: RereviewReason;
  readonly title: string;
}

/**
 * Marks the map and what stands before and after each of these placements as they stand now. While a map is being made,
 * before anything on it was reviewed, there is nothing to look at again.
 */
export function markNeighbours(
  tx: Transaction,
  read: Read,
  placements: readonly RecordId[],
  reason: 'added' | 'removed' | 'moved',
): void {
  const own = new Set(placements);
  for (const id of placements) {
    const placement = read.record(id) as BoardRecord<PlacementProps> | undefined;
    if (placement?.kind !== 'placement') continue;
    const model = readMap(placement.props.map, read);
    if (isBeingMade(model)) continue;
    const because = stored({ reason, title: titleOf(model, placement.props.touchpoint) });
    const { touchpoint } = placement.props;
    for (const neighbour of neighbours(model, id, own)) {
      if (neighbour !== touchpoint) tx.update(neighbour, { props: { rereviewBecause: because } });
    }
    tx.update(model.map.id, { props: { rereviewBecause: because } });
  }
}

/** Marks all touchpoints of a map, as when the world around it has changed. */
export function markWholeMap(
  tx: Transaction,
  read: Read,
  map: RecordId,
  reason: RereviewReason,
): void {
  const because = stored({ reason, title: '' });
  for (const id of [map, ...readMap(map, read).touchpoints.keys()]) {
    tx.update(id, { props: { rereviewBecause: because } });
  }
}

/** What a mark says; nothing where there is none. Words that are not ours are somebody's own reason. */
export function rereviewOf(mark: string | undefined): Rereview | undefined {
  if (!mark) return undefined;
  const [reason = '', ...title] = mark.split(':');
  const known = rereviewReasons.find((one) => one === reason);
  return known ? { reason: known, title: title.join(':') } : { reason: 'other', title: mark };
}

function isBeingMade({ map, touchpoints }: MapModel): boolean {
  const reviewed = [map, ...touchpoints.values()].some(({ props }) => props.lastReviewedAt);
  return !reviewed;
}

function stored({ reason, title }: Rereview): string {
  return title ? `${reason}:${title}` : reason;
}

function titleOf(model: MapModel, touchpoint: RecordId): string {
  return model.touchpoints.get(touchpoint)?.text ?? '';
}

/** The touchpoints right before and after a placement in journey order. */
function neighbours(model: MapModel, id: RecordId, own: ReadonlySet<RecordId>): RecordId[] {
  const order = model.steps.flatMap((step) => model.placementsByStep.get(step.id) ?? []);
  const at = order.findIndex((one) => one.id === id);
  if (at < 0) return [];
  const around = [
    order.slice(0, at).findLast((one) => !own.has(one.id)),
    order.slice(at + 1).find((one) => !own.has(one.id)),
  ];
  return around.flatMap((one) =>
    one && model.touchpoints.has(one.props.touchpoint) ? one.props.touchpoint : [],
  );
}
