import type { Board, LayeredRead, Read, RecordId, RecordPatch, Transaction } from '@feltline/board'
import type { Box, Point } from '@feltline/geometry'

/** What a gesture has done so far, laid over the records and never written before it ends. Other people's gestures lie underneath. */
export class Preview {
  constructor(_board: Board, _remote: () => readonly RecordPatch[], _changed: () => void) {}
  get patches(): readonly RecordPatch[] { return [] }
  /** The board with everybody's gestures laid over it. */
  get read(): LayeredRead { throw new Error('later') }
  /** Objects that look different from what the records say: paint these on the active layer. */
  get active(): ReadonlySet<RecordId> { return new Set() }
  move(_ids: Iterable<RecordId>, _delta: Point): void {}
  transform(_ids: Iterable<RecordId>, _from: Box, _to: Box): void {}
  set(_patches: readonly RecordPatch[]): void {}
  /** Shows what this change would do. */
  try(_change: (tx: Transaction, read: () => Read) => void): void {}
  /** Writes it: one transaction, one undo step. */
  commit(_label: string): void {}
  clear(): void {}
  refresh(): void {}
}
