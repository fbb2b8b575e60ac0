import type {
  BoardId,
  BoardStorage,
  LoadedBoard,
  StorageMark,
} from '../../src/storage/BoardStorage.ts';
import { StorageError } from '../../src/storage/StorageError.ts';

/** A storage whose disk can be held up, fail, or be slow to open a board. */
export class StallingStorage implements BoardStorage {
  readonly #inner: BoardStorage;
  #generation = 0;
  #held: (() => void)[] | undefined;
  /** The next appends fail with this. */
  failure: Error | undefined;
  /** The next loads fail with this. */
  loadFailure: Error | undefined;
  loads = 0;
  appends = 0;

  constructor(inner: BoardStorage) {
    this.#inner = inner;
  }

  /** From now on nothing that is appended becomes durable, and nothing is loaded. */
  hold(): void {
    this.#held ??= [];
  }

  release(): void {
    const held = this.#held ?? [];
    this.#held = undefined;
    for (const go of held) go();
  }

  /** What was on its way to the disk never arrives. */
  crash(): void {
    this.#generation++;
    this.release();
  }

  async load(board: BoardId): Promise<LoadedBoard> {
    this.loads++;
    await this.#passed();
    if (this.loadFailure) throw this.loadFailure;
    return this.#inner.load(board);
  }

  async append(board: BoardId, update: Uint8Array): Promise<void> {
    this.appends++;
    await this.#passed();
    if (this.failure) throw this.failure;
    await this.#inner.append(board, update);
  }

  async compact(board: BoardId, merged: Uint8Array, mark: StorageMark): Promise<void> {
    await this.#passed();
    await this.#inner.compact(board, merged, mark);
  }

  async newEpoch(board: BoardId): Promise<string> {
    await this.#passed();
    return this.#inner.newEpoch(board);
  }

  async rebase(board: BoardId, whole: Uint8Array): Promise<void> {
    await this.#passed();
    if (this.failure) throw this.failure;
    await this.#inner.rebase(board, whole);
  }

  close(): Promise<void> {
    return this.#inner.close();
  }

  async #passed(): Promise<void> {
    const generation = this.#generation;
    const held = this.#held;
    if (held) await new Promise<void>((resolve) => held.push(resolve));
    if (generation !== this.#generation) throw new StorageError('closed', 'the process is gone');
  }
}
