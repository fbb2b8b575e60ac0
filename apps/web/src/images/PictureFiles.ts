import { ApiProblem, callApi } from '../api/callApi.ts';
import type { PictureStore } from './PictureStore.ts';
import { PicturesThere } from './PicturesThere.ts';

export interface PictureFilesOptions {
  boardId: string;
  token: string;
  store: PictureStore;
  /** A file that was not to be had has come, or the other way round. */
  onChange(hash: string): void;
  /** This device has it, and the board's server does not. */
  onOnlyHere(hash: string): void;
}

const firstRetryMs = 1000;
const lastRetryMs = 60_000;
const retries = 24;
/** So long something that is not there yet counts as on its way. */
const waitingMs = 30_000;

interface Absent {
  readonly since: number;
  tries: number;
  /** The server has answered that it does not have it. */
  isMissing: boolean;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** Files of pictures by their hash: of this device where it has them, else of the server. */
export class PictureFiles {
  readonly #options: PictureFilesOptions;
  readonly #asking: PicturesThere;
  readonly #loading = new Map<string, Promise<Blob | undefined>>();
  readonly #absent = new Map<string, Absent>();
  readonly #uncompared = new Map<string, Blob>();
  readonly #onOnline = () => this.retryAll();

  constructor(options: PictureFilesOptions) {
    this.#options = options;
    this.#asking = new PicturesThere(options.boardId, options.token);
    window.addEventListener('online', this.#onOnline);
  }

  load(hash: string): Promise<Blob | undefined> {
    let loading = this.#loading.get(hash);
    if (!loading) {
      loading = this.#load(hash).finally(() => this.#loading.delete(hash));
      this.#loading.set(hash, loading);
    }
    return loading;
  }

  stateOf(hash: string): 'loading' | 'waiting' | 'missing' {
    const absent = this.#absent.get(hash);
    if (!absent?.isMissing) return 'loading';
    return Date.now() - absent.since < waitingMs ? 'waiting' : 'missing';
  }

  /** Whoever has it may have sent it by now. */
  retryAll(): void {
    for (const [hash, file] of this.#uncompared) void this.#compare(hash, file);
    for (const [hash, absent] of this.#absent) {
      clearTimeout(absent.timer);
      absent.tries = Math.min(absent.tries, 3);
      this.#retry(hash);
    }
  }

  destroy(): void {
    window.removeEventListener('online', this.#onOnline);
    for (const { timer } of this.#absent.values()) clearTimeout(timer);
    this.#absent.clear();
  }

  async #load(hash: string): Promise<Blob | undefined> {
    const { store, boardId, token } = this.#options;
    const kept = await store.get(hash);
    if (kept) {
      this.#absent.delete(hash);
      if (!kept.boards.includes(boardId)) void this.#compare(hash, kept.file);
      return kept.file;
    }
    try {
      if (!(await this.#asking.has(hash))) return this.#isAbsent(hash, true);
      const answer = await callApi(`/boards/${encodeURIComponent(boardId)}/images/${hash}`, {
        token,
      });
      const file = await answer.blob();
      clearTimeout(this.#absent.get(hash)?.timer);
      this.#absent.delete(hash);
      void store.keep(hash, file, boardId);
      return file;
    } catch (error) {
      return this.#isAbsent(hash, error instanceof ApiProblem && error.status === 404);
    }
  }

  /** This device has seen it on another board: does the server know that it stands on this one, too? */
  async #compare(hash: string, file: Blob): Promise<void> {
    const { store, boardId, onOnlyHere } = this.#options;
    try {
      const isThere = await this.#asking.has(hash);
      this.#uncompared.delete(hash);
      if (isThere) await store.keep(hash, file, boardId);
      else onOnlyHere(hash);
    } catch {
      // No line to the server: asked again when there is one.
      this.#uncompared.set(hash, file);
    }
  }

  #isAbsent(hash: string, isMissing: boolean): undefined {
    const before = this.#absent.get(hash);
    const absent = before ?? { since: Date.now(), tries: 0, isMissing, timer: undefined };
    absent.isMissing = isMissing;
    this.#absent.set(hash, absent);
    absent.tries += 1;
    clearTimeout(absent.timer);
    if (absent.tries < retries) {
      const wait = Math.min(lastRetryMs, firstRetryMs * 1.4 ** (absent.tries - 1));
      absent.timer = setTimeout(() => this.#retry(hash), wait);
    }
    this.#options.onChange(hash);
    return undefined;
  }

  #retry(hash: string): void {
    void this.load(hash).then((file) => file && this.#options.onChange(hash));
  }
}
