import {
  applyNativeRecords,
  type Board,
  type ImportError,
  importNativeJson,
  RecordId,
  toNativeJson,
} from '@feltline/board';
import * as journey from '@feltline/journey';

// TEMP
const { planTouchpointCsv, writeTouchpointCsv } = journey as any;

import { Problem, shown } from './Problem.ts';

export interface ImportResult {
  created: number;
  updated: number;
  skipped: number;
  warnings: readonly { row?: number; column?: string; message: string }[];
}

/** A file that fits a board, and how to write it there. */
export interface ImportPlan {
  /** Changes the board the plan was made for, in one transaction. */
  apply: () => ImportResult;
}

export interface Format {
  type: string;
  extension: string;
  /** `map` is the id of a map on the board, `new`, or absent. Reads only. */
  plan: (
    text: string,
    board: Board,
    map: string | undefined,
  ) => ImportPlan | { errors: readonly ImportError[] };
  write: (board: Board, map: string | undefined) => string;
}

const json: Format = {
  type: 'application/json; charset=utf-8',
  extension: 'journey.json',
  plan(text, board) {
    const read = importNativeJson(text);
    if ('errors' in read) return read;
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
  plan(text, board, map) {
    const planned = planTouchpointCsv(text, board, { map: targetMap(board, map) ?? 'new' });
    if ('errors' in planned) return planned;
    const { created, updated, skipped, warnings } = planned;
    return {
      apply: () => {
        board.transact((tx) => planned.apply(tx));
        return { created, updated, skipped, warnings };
      },
    };
  },
  write(board, map) {
    const target = targetMap(board, map);
    if (target && target !== 'new') return writeTouchpointCsv(target, board.read);
    throw new Problem('no-such-map', {
      got: map ?? 'a board without a map',
      expected: 'the id of a map',
    });
  },
};

export const formats: ReadonlyMap<string, Format> = new Map([
  ['json', json],
  ['touchpoints-csv', touchpointCsv],
]);

export function formatCalled(name: string | undefined): Format {
  const format = formats.get(name ?? '');
  if (format) return format;
  throw new Problem('bad-value', {
    detail: 'format',
    got: name === undefined ? 'no format' : shown(name),
    expected: `one of ${[...formats.keys()].join(', ')}`,
  });
}

/** The map that is meant: the named one, else the only one, else none. */
function targetMap(board: Board, map: string | undefined): RecordId | 'new' | undefined {
  if (map === 'new') return map;
  const maps = board.read.ofKind('journey-map');
  const known = maps.map((id) => ({ id, title: board.get(id)?.text ?? '' }));
  if (map !== undefined) {
    if (maps.includes(RecordId(map))) return RecordId(map);
    throw new Problem('no-such-map', {
      got: shown(map),
      expected: 'the id of a map on this board',
      maps: known,
    });
  }
  if (maps.length <= 1) return maps[0];
  throw new Problem('several-maps', {
    got: 'no map=',
    expected: 'map= with the id of one of them',
    maps: known,
  });
}
