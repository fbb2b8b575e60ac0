import { randomUUID } from 'node:crypto';
import type { BoardId, BoardStorage, LoadedBoard, StorageMark } from './BoardStorage.ts';
import { rebased } from './rebased.ts';
import { StorageError } from './StorageError.ts';
import { packSnapshot, unpackSnapshot } from './snapshot.ts';

interface Row {
  readonly at: number;
  readonly update: Uint8Array;
}

/** A board's log in memory: gone with the process, otherwise like the real one. */
export class MemoryStorage implements BoardStorage {
  readonly #boards = new Map<BoardId, Row[]>();
  readonly #epochs = new Map<BoardId, string>();
  #lastRow = 0;
  #closed = false;

  async load(board: BoardId): Promise<LoadedBoard> {
    await this.#expectOpen();
    const rows = this.#boards.get(board) ?? [];
    const epoch = this.#epochs.get(board) ?? randomUUID();
    this.#epochs.set(board, epoch);
    return {
      epoch,
      updates: rows.map(({ update }) => update.slice()),
      mark: { upTo: rows.at(-1)?.at ?? 0 },
    };
  }

  async append(board: BoardId, update: Uint8Array): Promise<void> {
    await this.#expectOpen();
    const rows = this.#boards.get(board) ?? [];
    this.#boards.set(board, rows);
    rows.push({ at: ++this.#lastRow, update: update.slice() });
  }

  async compact(board: BoardId, merged: Uint8Array, mark: StorageMark): Promise<void> {
    await this.#expectOpen();
    const rows = this.#boards.get(board) ?? [];
    const named = rows.filter(({ at }) => at <= mark.upTo);
    const packed = packSnapshot(
      merged,
      named.map(({ update }) => update),
    );
    const later = rows.filter(({ at }) => at > mark.upTo);
    this.#boards.set(board, [{ at: mark.upTo, update: unpackSnapshot(packed) }, ...later]);
  }

  async newEpoch(board: BoardId): Promise<string> {
    await this.#expectOpen();
    const epoch = randomUUID();
    this.#epochs.set(board, epoch);
    return epoch;
  }

  async rebase(board: BoardId, whole: Uint8Array): Promise<void> {
    await this.newEpoch(board);
    this.#boards.set(board, [{ at: ++this.#lastRow, update: rebased(whole) }]);
  }

  close(): Promise<void> {
    this.#closed = true;
    return Promise.resolve();
  }

  #expectOpen(): Promise<void> {
    return this.#closed
      ? Promise.reject(new StorageError('closed', 'the storage is closed'))
      : Promise.resolve();
  }
}
