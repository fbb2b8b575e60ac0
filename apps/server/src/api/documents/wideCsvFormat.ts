import { planWideCsv, writeWideCsv } from '@feltline/journey';
import { Problem, shown } from '../Problem.ts';
import type { Reads, Writes } from './Format.ts';
import { freeSpot } from './freeSpot.ts';
import { mapNamed } from './mapNamed.ts';
import { plainWarning } from './plainWarning.ts';

/** A map as people draw it in a spreadsheet: stages above, a row for each lane. */
export const wideCsvFormat: Reads & Writes = {
  type: 'text/csv; charset=utf-8',
  extension: 'csv',
  plan(text, board, { map = 'new', locale = 'en' }) {
    if (map !== 'new') {
      const expected = 'map=new, or none: a table of this form makes a new map';
      throw new Problem('bad-value', { detail: 'map', got: shown(map), expected });
    }
    const planned = planWideCsv(text, { at: freeSpot(board), locale });
    if ('errors' in planned) return planned;
    const { records, counts, warnings } = planned;
    return {
      apply: () => {
        board.transact((tx) => {
          for (const record of records) tx.create(record);
        });
        const created = counts.touchpoints + counts.notes;
        return { created, updated: 0, skipped: 0, warnings: warnings.map(plainWarning) };
      },
    };
  },
  write: (board, { map }) => writeWideCsv(mapNamed(board, map), board.read),
};
