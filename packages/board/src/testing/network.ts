import * as Y from 'yjs';
import type { Board } from '../board.ts';

interface Parcel {
  readonly to: Board;
  readonly update: Uint8Array;
}

/**
 * Carries updates between boards as badly as a network can: in any order, more than once, and not at all while a
 * board is cut off. Whoever comes back exchanges what is missing, as the sync protocol does.
 */
export class Network {
  readonly #boards: readonly Board[];
  readonly #offline = new Set<Board>();
  #parcels: Parcel[] = [];

  constructor(boards: readonly Board[]) {
    this.#boards = boards;
    for (const board of boards) {
      board.doc.on('update', (update: Uint8Array, origin: unknown) => {
        if (origin === this || this.#offline.has(board)) return;
        for (const to of boards) if (to !== board) this.#parcels.push({ to, update });
      });
    }
  }

  /** Delivers one waiting update, whichever `choice` says; with `again` it stays waiting, to arrive twice. */
  deliver(choice: number, again: boolean): void {
    const index = choice % Math.max(1, this.#parcels.length);
    const parcel = this.#parcels[index];
    if (parcel === undefined || this.#offline.has(parcel.to)) return;
    if (!again) this.#parcels.splice(index, 1);
    Y.applyUpdate(parcel.to.doc, parcel.update, this);
  }

  /** Cuts a board off, or brings it back. */
  toggle(choice: number): void {
    const board = this.#boards[choice % this.#boards.length]!;
    if (!this.#offline.delete(board)) {
      this.#offline.add(board);
      this.#parcels = this.#parcels.filter((parcel) => parcel.to !== board);
      return;
    }
    for (const other of this.#boards) if (!this.#offline.has(other)) this.#exchange(board, other);
  }

  /** Everybody is back and has everything. */
  settle(): void {
    this.#offline.clear();
    for (const { to, update } of this.#parcels) Y.applyUpdate(to.doc, update, this);
    this.#parcels = [];
    // the second round carries what the first one completed
    for (let round = 0; round < 2; round++) {
      for (const board of this.#boards) {
        for (const other of this.#boards) if (other !== board) this.#exchange(board, other);
      }
    }
  }

  #exchange(a: Board, b: Board): void {
    Y.applyUpdate(a.doc, Y.encodeStateAsUpdate(b.doc, Y.encodeStateVector(a.doc)), this);
    Y.applyUpdate(b.doc, Y.encodeStateAsUpdate(a.doc, Y.encodeStateVector(b.doc)), this);
  }
}
