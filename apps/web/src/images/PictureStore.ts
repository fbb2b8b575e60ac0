const databaseName = 'feltline-pictures';
/** Kept on this device beyond what still has to be sent; the longest unseen go first. */
const maxBytes = 400 * 1024 * 1024;

export interface KeptPicture {
  readonly hash: string;
  readonly file: Blob;
  /** Boards whose server copy is known to have it. */
  readonly boards: readonly string[];
  readonly usedAt: number;
}

interface SendingRow {
  readonly board: string;
  readonly hash: string;
}

/**
 * The pictures this device has: everything seen, for when there is no network, and everything that has not been sent
 * yet. Where the browser keeps nothing, they last as long as the page.
 */
export class PictureStore {
  readonly #factory: IDBFactory | undefined;
  readonly #inMemory = new Map<string, KeptPicture>();
  readonly #sendingInMemory = new Map<string, SendingRow>();
  #database: Promise<IDBDatabase> | undefined;

  constructor(factory: IDBFactory | undefined = globalThis.indexedDB) {
    this.#factory = factory;
  }

  async get(hash: string): Promise<KeptPicture | undefined> {
    const here = this.#inMemory.get(hash);
    if (here) return here;
    const kept = await this.#ask<KeptPicture | undefined>('files', 'readonly', (files) =>
      files.get(hash),
    );
    const isStale = kept && Date.now() - kept.usedAt > 86_400_000;
    if (isStale) void this.#put({ ...kept, usedAt: Date.now() });
    return kept;
  }

  /** Keeps the bytes; `board` is one whose server has them, if that is known. */
  async keep(hash: string, file: Blob, board?: string): Promise<void> {
    const before = (await this.get(hash))?.boards ?? [];
    const boards = board === undefined || before.includes(board) ? before : [...before, board];
    await this.#put({ hash, file, boards, usedAt: Date.now() });
    void this.#prune();
  }

  async addSending(board: string, hash: string): Promise<void> {
    this.#sendingInMemory.set(`${board} ${hash}`, { board, hash });
    await this.#ask('sending', 'readwrite', (rows) => rows.put({ board, hash }));
  }

  async removeSending(board: string, hash: string): Promise<void> {
    this.#sendingInMemory.delete(`${board} ${hash}`);
    await this.#ask('sending', 'readwrite', (rows) => rows.delete([board, hash]));
  }

  /** Hashes of what the board's server still lacks, from this visit and earlier ones. */
  async sendingOf(board: string): Promise<readonly string[]> {
    const rows = (await this.#sending()).filter((row) => row.board === board);
    return [...new Set(rows.map(({ hash }) => hash))];
  }

  async #sending(): Promise<readonly SendingRow[]> {
    const stored = await this.#ask<SendingRow[]>('sending', 'readonly', (rows) => rows.getAll());
    return [...(stored ?? []), ...this.#sendingInMemory.values()];
  }

  async #put(picture: KeptPicture): Promise<void> {
    const key = await this.#ask<IDBValidKey>('files', 'readwrite', (files) => files.put(picture));
    if (key === undefined) this.#inMemory.set(picture.hash, picture);
  }

  async #prune(): Promise<void> {
    const all =
      (await this.#ask<KeptPicture[]>('files', 'readonly', (files) => files.getAll())) ?? [];
    let bytes = all.reduce((sum, { file }) => sum + file.size, 0);
    if (bytes <= maxBytes) return;
    const needed = new Set((await this.#sending()).map(({ hash }) => hash));
    for (const { hash, file } of all.sort((a, b) => a.usedAt - b.usedAt)) {
      if (bytes <= maxBytes) return;
      if (needed.has(hash)) continue;
      bytes -= file.size;
      await this.#ask('files', 'readwrite', (files) => files.delete(hash));
    }
  }

  /** Undefined where the browser's storage fails: then memory has to do. */
  async #ask<T>(
    store: 'files' | 'sending',
    mode: IDBTransactionMode,
    ask: (store: IDBObjectStore) => IDBRequest,
  ): Promise<T | undefined> {
    try {
      this.#database ??= open(this.#factory);
      const transaction = (await this.#database).transaction(store, mode);
      const request = ask(transaction.objectStore(store));
      return await new Promise<T>((resolve, reject) => {
        transaction.oncomplete = () => resolve(request.result as T);
        transaction.onabort = () => reject(transaction.error);
        transaction.onerror = () => reject(transaction.error);
      });
    } catch {
      return undefined;
    }
  }
}

function open(factory: IDBFactory | undefined): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    if (!factory) throw new Error('expected IndexedDB, got none');
    const request = factory.open(databaseName, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('files', { keyPath: 'hash' });
      request.result.createObjectStore('sending', { keyPath: ['board', 'hash'] });
    };
    request.onsuccess = () => {
      // Another tab that wants a newer version must not wait for this one.
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('expected the database to open, got blocked'));
  });
}
