import type { Board, RecordId } from '@feltline/board';
import { type Point, pointInBox } from '@feltline/geometry';
import { planTouchpointCsv } from '@feltline/journey';

/**
 * The map a touchpoint list is meant for: the one it was dropped on, else the one that knows most of its ids,
 * else a new one. `at` in board space.
 */
export function targetMap(text: string, board: Board, at: Point): RecordId | 'new' {
  const maps = board.read.ofKind('journey-map');
  const under = maps.find((id) => {
    const box = board.read.box(id);
    return box !== undefined && pointInBox(at, box);
  });
  if (under) return under;
  const known = maps.map((map) => {
    const planned = planTouchpointCsv(text, board, { map });
    return { map, updated: 'errors' in planned ? 0 : planned.updated };
  });
  const best = known.sort((a, b) => b.updated - a.updated)[0];
  return best && best.updated > 0 ? best.map : 'new';
}
