import {
  applyNativeRecords,
  type Board,
  type ImportError,
  importNativeJson,
  toNativeJson,
} from '@feltline/board';
import { mapForTouchpointCsv, planTouchpointCsv, writeTouchpointCsv } from '@feltline/journey';
import { Problem, shown } from '../Problem.ts';
import { beyondLimits } from './beyondLimits.ts';
import { freeSpot } from './freeSpot.ts';
import { mapNamed, mapOrNew } from './mapNamed.ts';

export interface ImportResult {
  created: number;
  updated: number;
  skipped: number;
  warnings: readonly { row?: number; column?: string; message: string }[];
}

export interface ImportWishes {
  /** The id of a map on the board, `new`, or absent. */
  map: string | undefined;
  /** The language of titles that the import makes up. */
  locale: string | undefined;
}

/** A file that fits a board, and how to write it there. */
export interface ImportPlan {
  /** Changes the board the plan was made for, in one transaction. */
  apply: () => ImportResult;
}

export interface Format {
  type: string;
  extension: string;
  /** Reads only. Throws a Problem where the wishes do not fit the board. */
  plan: (
    text: string,
    board: Board,
    wishes: ImportWishes,
  ) => ImportPlan | { errors: readonly ImportError[] };
  write: (board: Board, map: string | undefined) => string;
}

const json: Format = {
  type: 'application/json; charset=utf-8',
  extension: 'journey.json',
  plan(text, board) {
    const read = importNativeJson(text);
    if ('errors' in read) return read;
    const errors = beyondLimits(read.records);
    if (errors.length > 0) return { errors };
    return {
      apply: () => {
        const { created, updated, skipped } = board.transact((tx) =>
          applyNativeRecords(tx, read.records),
        );
        return { created, updated, skipped, warnings: [] };
      },
    };
  },
  write: (board) => `${JSON.stringify(toNativeJson(board), null, 1)}\n`,
};

const touchpointCsv: Format = {
  type: 'text/csv; charset=utf-8; header=present',
  extension: 'csv',
  plan(text, board, { map, locale = 'en' }) {
    // Without a name it is the map whose ids the file speaks of, as when the file is dropped on the board.
    const target = map === undefined ? mapForTouchpointCsv(text, board.read) : mapOrNew(board, map);
    const planned = planTouchpointCsv(text, board, { map: target, at: freeSpot(board), locale });
    if ('errors' in planned) return planned;
    const { created, updated, skipped, warnings } = planned;
    return {
      apply: () => {
        board.transact((tx) => planned.apply(tx));
        return { created, updated, skipped, warnings: warnings.map(plainWarning) };
      },
    };
  },
  write: (board, map) => writeTouchpointCsv(mapNamed(board, map), board.read),
};

export const formats: ReadonlyMap<string, Format> = new Map([
  ['json', json],
  ['touchpoints-csv', touchpointCsv],
]);

/** `more` are formats that others make. @throws Problem where there is no such format. */
export function formatCalled(name: string | undefined, more: readonly string[] = []): Format {
  const format = formats.get(name ?? '');
  if (format) return format;
  throw new Problem('bad-value', {
    detail: 'format',
    got: name === undefined ? 'no format' : shown(name),
    expected: `one of ${[...formats.keys(), ...more].join(', ')}`,
  });
}

function plainWarning({ row, column, message }: ImportResult['warnings'][number]) {
  return { ...(row !== undefined && { row }), ...(column !== undefined && { column }), message };
}
