import { mapForTouchpointCsv, planTouchpointCsv, writeTouchpointCsv } from '@feltline/journey';
import type { Reads, Writes } from './Format.ts';
import { freeSpot } from './freeSpot.ts';
import { mapNamed, mapOrNew } from './mapNamed.ts';
import { mergedPlan } from './mergedPlan.ts';

/** One row per touchpoint and place. */
export const touchpointCsvFormat: Reads & Writes = {
  type: 'text/csv; charset=utf-8; header=present',
  extension: 'csv',
  plan(text, board, { map, locale = 'en' }) {
    // Without a name it is the map whose ids the file speaks of, as when the file is dropped on the board.
    const target = map === undefined ? mapForTouchpointCsv(text, board.read) : mapOrNew(board, map);
    const planned = planTouchpointCsv(text, board, { map: target, at: freeSpot(board), locale });
    return 'errors' in planned ? planned : mergedPlan(board, planned);
  },
  write: (board, { map }) => writeTouchpointCsv(mapNamed(board, map), board.read),
};
