import type { Board, Read, RecordId } from '@feltline/board';
import {
  type ListOptions,
  writeActionsCsv,
  writeOpportunitiesCsv,
  writePriorityCsv,
} from '@feltline/journey';
import type { Writes } from './Format.ts';
import { mapNamed } from './mapNamed.ts';

/** What follows from a map, a row each with the way back to its touchpoint. */
export const listFormats: readonly (readonly [name: string, format: Writes])[] = [
  ['priority-csv', listFormat(writePriorityCsv)],
  ['actions-csv', listFormat(writeActionsCsv)],
  ['opportunities-csv', listFormat(writeOpportunitiesCsv)],
];

function listFormat(write: (map: RecordId, read: Read, options: ListOptions) => string): Writes {
  return {
    type: 'text/csv; charset=utf-8; header=present',
    extension: 'csv',
    write: (board: Board, { map, boardUrl }) =>
      write(mapNamed(board, map), board.read, {
        ...(boardUrl && { linkTo: (id) => `${boardUrl}#at=${encodeURIComponent(id)}` }),
      }),
  };
}
