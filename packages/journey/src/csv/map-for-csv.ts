import type { Read, RecordId } from '@feltline/board';
import { readMap } from '../read-map.ts';
import { type ReadWishes, readTouchpointRows } from './read-rows.ts';

/**
 * The map a dropped file speaks of: the one with most of its ids, the first of equals; a new one if
 * none has any. A file that cannot be read wants a new map, and its errors are found there.
 */
export function mapForTouchpointCsv(
  source: string | Uint8Array,
  read: Read,
  wishes: ReadWishes = {},
): RecordId | 'new' {
  const file = readTouchpointRows(source, wishes);
  if ('errors' in file) return 'new';
  const wanted = new Set(file.rows.map((row) => row.id));
  let best: RecordId | 'new' = 'new';
  let most = 0;
  for (const map of read.ofKind('journey-map')) {
    if (read.record(map)?.problem) continue;
    const touchpoints = [...readMap(map, read).touchpoints.values()];
    const shared = touchpoints.filter(
      ({ id, props }) => wanted.has(id) || (props.importId && wanted.has(props.importId)),
    ).length;
    if (shared > most) {
      most = shared;
      best = map;
    }
  }
  return best;
}
