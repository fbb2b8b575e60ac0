import { newId } from './new-id.ts';
import { RecordId } from './record.ts';

/**
 * New ids for copies. Simple ids get a fresh one; composite ids ('a:b') are put together from their renewed parts, so
 * a copy's emotion point is found at the copied placement. Ids that are not among `ids` or `others` stay.
 */
export function renewedIds(
  ids: readonly string[],
  others: readonly string[] = [],
): (id: string) => RecordId {
  const fresh = new Map<string, RecordId>();
  for (const id of [...ids, ...others]) if (!id.includes(':')) fresh.set(id, newId());
  return (id) =>
    RecordId(
      id
        .split(':')
        .map((part) => fresh.get(part) ?? part)
        .join(':'),
    );
}

/** JSON-like data with every text and key that is an id (or made of ids) renewed. */
export function renewIn(value: unknown, ids: (id: string) => string): unknown {
  if (typeof value === 'string') return ids(value);
  if (Array.isArray(value)) return value.map((item) => renewIn(item, ids));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [ids(key), renewIn(item, ids)]),
  );
}
