import { applyNativeRecords, importNativeJson, toNativeJson } from '@feltline/board';
import { beyondLimits } from './beyondLimits.ts';
import type { Reads, Writes } from './Format.ts';

/** The whole board, record by record. */
export const jsonFormat: Reads & Writes = {
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
