import type { PictureStore } from './PictureStore.ts';

export interface SendProblem {
  readonly status: number;
  /** What the server says, as `application/problem+json`. */
  readonly body: Readonly<Record<string, unknown>>;
}

export type Sending =
  | { readonly state: 'sending'; readonly done: number }
  /** No network, or a server that cannot save at the moment: it is tried again by itself. */
  | { readonly state: 'waiting' }
  /** Refused: it is tried again when somebody says so. */
  | { readonly state: 'failed'; readonly problem: SendProblem };

export interface PictureSenderOptions {
  boardId: string;
  token: string;
  store: PictureStore;
  mayWrite(): boolean;
  onChange(): void;
}

const firstRetryMs = 2000;
const lastRetryMs = 60_000;

/** Sends what the board's server lacks, one after the other, and goes on where an earlier visit left off. */
export class PictureSender {
  readonly #options: PictureSenderOptions;
  readonly #all = new Map<string, Sending>();
  readonly #listeners = new Set<() => void>();
  readonly #onOnline = () => this.wake();
  #isSending = false;
  #retryMs = firstRetryMs;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #request: XMLHttpRequest | undefined;
  #isClosed = false;

  constructor(options: PictureSenderOptions) {
    this.#options = options;
    window.addEventListener('online', this.#onOnline);
    void options.store.sendingOf(options.boardId).then((hashes) => {
      for (const hash of hashes) this.#begin(hash);
    });
  }

  /** Everything under way, by hash; the same object until something changes. */
  get all(): ReadonlyMap<string, Sending> {
    return this.#shown;
  }
  #shown: ReadonlyMap<string, Sending> = new Map();

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Notes durably that it has to be sent, and begins. */
  async send(hash: string): Promise<void> {
    if (this.#all.has(hash)) return;
    this.#begin(hash);
    await this.#options.store.addSending(this.#options.boardId, hash);
  }

  retryFailed(): void {
    for (const [hash, { state }] of this.#all)
      if (state === 'failed') this.#all.set(hash, { state: 'waiting' });
    this.wake();
  }

  /** What was refused is not tried any more. */
  giveUp(): void {
    for (const [hash, { state }] of [...this.#all]) {
      if (state !== 'failed') continue;
      this.#all.delete(hash);
      void this.#options.store.removeSending(this.#options.boardId, hash);
    }
    this.#changed();
  }

  wake(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#changed();
    void this.#next();
  }

  destroy(): void {
    this.#isClosed = true;
    window.removeEventListener('online', this.#onOnline);
    clearTimeout(this.#timer);
    this.#request?.abort();
    this.#listeners.clear();
  }

  #begin(hash: string): void {
    if (this.#all.has(hash) || this.#isClosed) return;
    this.#all.set(hash, { state: 'waiting' });
    this.#changed();
    if (this.#timer === undefined) void this.#next();
  }

  async #next(): Promise<void> {
    if (this.#isSending || this.#isClosed || !this.#options.mayWrite()) return;
    const [hash] = [...this.#all].find(([, { state }]) => state === 'waiting') ?? [];
    if (hash === undefined) return;
    this.#isSending = true;
    const goesOn = await this.#sendOne(hash);
    this.#isSending = false;
    if (this.#isClosed) return;
    this.#changed();
    if (goesOn) return this.#next();
    this.#timer = setTimeout(() => this.wake(), this.#retryMs);
    this.#retryMs = Math.min(lastRetryMs, this.#retryMs * 2);
  }

  /** Says whether the next one may be tried at once. */
  async #sendOne(hash: string): Promise<boolean> {
    const { store, boardId } = this.#options;
    const kept = await store.get(hash);
    if (!kept) {
      // Nothing to send: the picture is missing, which the board shows.
      this.#all.delete(hash);
      await store.removeSending(boardId, hash);
      return true;
    }
    const problem = await this.#post(hash, kept.file);
    if (problem === undefined) {
      this.#retryMs = firstRetryMs;
      this.#all.delete(hash);
      await store.keep(hash, kept.file, boardId);
      await store.removeSending(boardId, hash);
      return true;
    }
    const isFinal = problem.status >= 400 && problem.status < 500 && problem.status !== 429;
    this.#all.set(hash, isFinal ? { state: 'failed', problem } : { state: 'waiting' });
    return isFinal;
  }

  /** By XMLHttpRequest, which alone tells how far an upload is. */
  #post(hash: string, file: Blob): Promise<SendProblem | undefined> {
    const { boardId, token } = this.#options;
    return new Promise((resolve) => {
      const request = new XMLHttpRequest();
      this.#request = request;
      request.open('POST', `/api/boards/${encodeURIComponent(boardId)}/images`);
      request.setRequestHeader('authorization', `Bearer ${token}`);
      request.setRequestHeader('content-type', file.type || 'application/octet-stream');
      request.upload.onprogress = ({ loaded, total }) => {
        this.#all.set(hash, { state: 'sending', done: total ? loaded / total : 0 });
        this.#changed();
      };
      request.onload = () =>
        resolve(
          request.status === 201
            ? undefined
            : { status: request.status, body: parsed(request.responseText) },
        );
      const fail = () => resolve({ status: 0, body: {} });
      request.onerror = fail;
      request.onabort = fail;
      request.send(file);
    });
  }

  #changed(): void {
    this.#shown = new Map(this.#all);
    this.#options.onChange();
    for (const listener of [...this.#listeners]) listener();
  }
}

function parsed(text: string): Record<string, unknown> {
  try {
    const body: unknown = JSON.parse(text);
    return body && typeof body === 'object' ? (body as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
