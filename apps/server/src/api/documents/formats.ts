import {
  applyNativeRecords,
  type Board,
  type ImportError,
  importNativeJson,
  RecordId,
  toNativeJson,
} from '@feltline/board';
import { mapForTouchpointCsv, planTouchpointCsv, writeTouchpointCsv } from '@feltline/journey';
import { Problem, shown } from '../Problem.ts';
import { beyondLimits } from './beyondLimits.ts';
import { freeSpot } from './freeSpot.ts';

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
    const target =
      map === undefined ? mapForTouchpointCsv(text, board.read) : mapCalled(board, map);
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
  write: (board, map) => writeTouchpointCsv(mapToWrite(board, map), board.read),
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

function mapCalled(board: Board, name: string): RecordId | 'new' {
  if (name === 'new' || mapsOf(board).includes(RecordId(name))) return name as RecordId | 'new';
  throw noSuchMap(board, shown(name), 'the id of a map on this board, or new');
}

function mapToWrite(board: Board, name: string | undefined): RecordId {
  const maps = mapsOf(board);
  const [only] = maps;
  if (name !== undefined) {
    if (maps.includes(RecordId(name))) return RecordId(name);
    throw noSuchMap(board, shown(name), 'the id of a map on this board');
  }
  if (!only) throw noSuchMap(board, 'a board without a map', 'a board with a map');
  if (maps.length === 1) return only;
  throw new Problem('several-maps', {
    got: 'no map=',
    expected: 'map= with the id of one of them',
    maps: titled(board),
  });
}

function noSuchMap(board: Board, got: string, expected: string): Problem {
  return new Problem('no-such-map', { got, expected, maps: titled(board) });
}

function mapsOf(board: Board): readonly RecordId[] {
  return board.read.ofKind('journey-map');
}

function titled(board: Board): { id: string; title: string }[] {
  return mapsOf(board).map((id) => ({ id, title: board.get(id)?.text ?? '' }));
}

function plainWarning({ row, column, message }: ImportResult['warnings'][number]) {
  return { ...(row !== undefined && { row }), ...(column !== undefined && { column }), message };
}
