import { type BoardRecord, orderBetween, type Read, type RecordId } from '@feltline/board';
import type { MapModel } from '../map-model.ts';
import { readMap } from '../read-map.ts';

/**
 * A part and the map it belongs to.
 * @throws if the record is not of this kind
 */
export function partOfMap<P extends { map: RecordId }>(
  read: Read,
  id: RecordId,
  kind: string,
): { part: BoardRecord<P>; model: MapModel } {
  const part = read.record(id) as BoardRecord<P> | undefined;
  if (part?.kind !== kind) {
    throw new Error(`got ${part ? `a ${part.kind}` : 'nothing'} for ${id}, expected a ${kind}`);
  }
  return { part, model: readMap(part.props.map, read) };
}

/** An order that puts something at `index` among the others, which are in order. */
export function orderAt(others: readonly (string | undefined)[], index: number): string {
  const place = Math.max(0, Math.min(others.length, index));
  return orderBetween(others[place - 1], others[place]);
}

/** The index behind `after`: the end when left out, the beginning for null. */
export function indexAfter(
  siblings: readonly { readonly id: RecordId }[],
  after: RecordId | null | undefined,
): number {
  if (after === null) return 0;
  const found = siblings.findIndex((sibling) => sibling.id === after);
  return found < 0 ? siblings.length : found + 1;
}
