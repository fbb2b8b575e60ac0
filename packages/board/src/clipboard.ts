import type { Box, Point } from '@feltline/geometry';
import type { Board } from './board.ts';
import type { NativeRecord } from './native-json.ts';
import type { RecordId } from './record.ts';
import type { Transaction } from './transaction.ts';

/** What the clipboard carries: plain JSON. */
export interface ClipboardPayload {
  format: 'feltline-clipboard';
  version: 1;
  /** The copied ids without their contents, back to front. */
  roots: string[];
  records: NativeRecord[];
  /** Records the copies need but share: used where the board has them, else created. */
  references: NativeRecord[];
  /** Bounds of each root at the time of copying, `board` space. */
  boxes: Record<string, Box>;
}

export interface PasteOptions {
  /** Moves the copies by this much, board units. */
  offset?: Point;
  /** Puts the centre of the copies here, `board` space. */
  at?: Point;
  /** Copies stay in the container of the original where that one is on this board. */
  keepBindings?: boolean;
}

export function copyRecords(_board: Board, _ids: readonly RecordId[]): ClipboardPayload {
  throw new Error('not yet');
}

/** Returns the ids of the copied roots, back to front. */
export function pasteRecords(
  _tx: Transaction,
  _payload: ClipboardPayload,
  _options: PasteOptions = {},
): RecordId[] {
  throw new Error('not yet');
}
