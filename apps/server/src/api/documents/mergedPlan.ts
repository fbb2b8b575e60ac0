import type { Board, Transaction } from '@feltline/board';
import type { ImportPlan, ImportResult } from './Format.ts';
import { plainWarning } from './plainWarning.ts';

/** What a file that makes or updates a map would do, as one change of the board. */
export function mergedPlan(
  board: Board,
  planned: ImportResult & { apply(tx: Transaction): unknown },
): ImportPlan {
  const { created, updated, skipped, warnings } = planned;
  return {
    apply: () => {
      board.transact((tx) => planned.apply(tx));
      return { created, updated, skipped, warnings: warnings.map(plainWarning) };
    },
  };
}
