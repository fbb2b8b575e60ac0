import type { Board, LayeredRead, RecordId, RecordPatch, Transaction } from '@feltline/board';
import type { Box, Point } from '@feltline/geometry';
import { moveObjects } from './changes/move-objects.ts';
import { scaleObjects } from './changes/scale-objects.ts';
import { effective, type NotedChange, PatchTransaction, writeChange } from './patch-transaction.ts';
import { isObject } from './spatial-index.ts';

const nothing: NotedChange = { patches: [], texts: new Map(), options: new Map() };

/**
 * What a gesture has done so far, laid over the records and never written before it ends.
 * Other people's gestures lie underneath.
 */
export class Preview {
  /** Counts the gestures that previewed something, for presence. */
  gesture = 0;
  /** The last gesture that ended in a commit. */
  committed: number | undefined;
  private readonly board: Board;
  private readonly remote: () => readonly RecordPatch[];
  private readonly changed: () => void;
  private readonly layered: LayeredRead;
  private local = nothing;
  private running = false;
  private activeIds: ReadonlySet<RecordId> | undefined;

  constructor(board: Board, remote: () => readonly RecordPatch[], changed: () => void) {
    this.board = board;
    this.remote = remote;
    this.changed = changed;
    this.layered = board.withPatches([]);
  }

  /** Only the own ones. */
  get patches(): readonly RecordPatch[] {
    return this.local.patches;
  }

  /** The board with everybody's gestures laid over it. */
  get read(): LayeredRead {
    return this.layered;
  }

  /** Objects that look different from what the records say: paint these on the active layer. */
  get active(): ReadonlySet<RecordId> {
    if (!this.activeIds) {
      const ids = new Set<RecordId>();
      for (const id of this.layered.affected) {
        const record = this.layered.record(id) ?? this.board.get(id);
        if (record && isObject(record, this.board)) ids.add(id);
      }
      this.activeIds = ids;
    }
    return this.activeIds;
  }

  /** Shows these objects moved by `delta` board units; what is inside a container comes out of it. */
  move(ids: Iterable<RecordId>, delta: Point): void {
    this.try((tx) => moveObjects(tx, ids, delta, this.board.read));
  }

  /** Shows these objects as if everything in `from` had been drawn into `to`, board space. */
  transform(ids: Iterable<RecordId>, from: Box, to: Box): void {
    this.try((tx) => scaleObjects(tx, ids, from, to, this.board.read));
  }

  set(patches: readonly RecordPatch[]): void {
    this.show({ ...nothing, patches });
  }

  /** Shows what this change would do. It always starts from the board, not from what was shown before. */
  try<T>(change: (tx: Transaction) => T): T {
    const tx = new PatchTransaction(this.board);
    const result = change(tx);
    this.show(tx.change);
    return result;
  }

  /** Writes what is shown: one transaction, one undo step; none if nothing differs. Says whether something was written. */
  commit(label: string): boolean {
    const change = effective(this.board, this.local);
    this.local = nothing;
    const writes = change.patches.length + change.texts.size > 0;
    if (writes) {
      this.committed = this.gesture;
      this.board.transact((tx) => writeChange(tx, change), { label });
    }
    this.finish();
    return writes;
  }

  clear(): void {
    if (!this.running) return;
    this.local = nothing;
    this.finish();
  }

  /** Takes up what others are doing now. */
  refresh(): void {
    this.layered.update([...this.remote(), ...this.local.patches]);
    this.activeIds = undefined;
  }

  private show(change: NotedChange): void {
    if (!this.running) this.gesture++;
    this.running = true;
    this.local = change;
    this.refresh();
    this.changed();
  }

  private finish(): void {
    this.running = false;
    this.refresh();
    this.changed();
  }
}
