import { type Clock, realClock } from './Clock.ts';
import { Listeners } from './Listeners.ts';
import type { KeptBoard, LocalStore, LocalStoreState, StoredDocument } from './LocalStore.ts';

const databaseName = 'feltline-boards';
/** Changes of others may wait a little for company; own ones never. */
const othersWaitMs = 1_000;
const compactAbove = 200;
const firstRetryMs = 1_000;
const lastRetryMs = 30_000;

interface UpdateRow {
  readonly board: string;
  readonly update: Uint8Array;
}

interface BoardRow {
  readonly id: string;
  readonly epoch: string;
  readonly isAhead: boolean;
}

/** This device's copy of a board in IndexedDB: a log under `board:ID:EPOCH`, now and then made one. */
export class IndexedDbStore implements LocalStore {
  readonly #boardId: string;
  readonly #factory: IDBFactory;
  readonly #clock: Clock;
  readonly #listeners = new Listeners();
  #database: Promise<IDBDatabase> | undefined;
  #isLoaded = false;
  #epoch: string | undefined;
  #document: StoredDocument | undefined;
  #queue: { update: Uint8Array; isOwn: boolean }[] = [];
  /** The rows that are known to be in the document. */
  #keys: IDBValidKey[] = [];
  /** Whether storage says that the server lacks something, and whether it should. */
  #isAhead = false;
  #saysAhead = false;
  #isWriting = false;
  #isClosed = false;
  #isSetAside = false;
  #cancelWait: (() => void) | undefined;
  #cancelRetry: (() => void) | undefined;
  #error: Error | undefined;
  #waiting: (() => void)[] = [];

  constructor(boardId: string, options: { factory?: IDBFactory; clock?: Clock } = {}) {
    this.#boardId = boardId;
    this.#factory = options.factory ?? globalThis.indexedDB;
    this.#clock = options.clock ?? realClock;
  }

  get state(): LocalStoreState {
    if (this.#error) return 'failed';
    if (!this.#isLoaded) return 'opening';
    return this.#queue.some(({ isOwn }) => isOwn) || this.#isWriting ? 'writing' : 'stored';
  }

  get error(): Error | undefined {
    return this.#error;
  }

  async load(document: StoredDocument): Promise<KeptBoard> {
    this.#document = document;
    try {
      const kept = await this.#read(document);
      this.#isLoaded = true;
      this.#error = undefined;
      this.#wake();
      return kept;
    } catch (thrown) {
      this.#error = asError(thrown);
      throw this.#error;
    } finally {
      this.#listeners.tell();
    }
  }

  belongTo(epoch: string): void {
    if (this.#epoch === epoch) return;
    this.#epoch = epoch;
    this.#keys = [];
    this.#isLoaded = true;
    this.#wake();
  }

  append(update: Uint8Array, isOwn: boolean): void {
    if (this.#isClosed) return;
    this.#queue.push({ update, isOwn });
    if (isOwn) this.#isAhead = true;
    if (isOwn) this.#wake();
    else this.#wakeLater();
    if (isOwn) this.#listeners.tell();
  }

  markSaved(): void {
    this.#isAhead = false;
    // Whoever types is ahead again with the next key; said too late, it is sent once more and nothing comes of it.
    if (this.#saysAhead) this.#wakeLater();
  }

  async startOver(epoch: string): Promise<void> {
    // What this visit still writes goes with what it has written.
    this.#isSetAside = true;
    const transaction = await this.#begin('boards', 'readwrite');
    transaction
      .objectStore('boards')
      .put({ id: this.#boardId, epoch, isAhead: false } satisfies BoardRow);
    await completed(transaction);
  }

  whenStored(): Promise<void> {
    if (this.#isSettled()) return Promise.resolve();
    const stored = new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#wake();
    return stored;
  }

  subscribe(listener: () => void): () => void {
    return this.#listeners.add(listener);
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    // Without an epoch there is nowhere to put what waits; a failing disk is not waited for.
    if (this.#epoch !== undefined && !this.#error) await this.whenStored();
    this.#isClosed = true;
    this.#cancelWait?.();
    this.#cancelRetry?.();
    if (this.#database) (await this.#database.catch(() => undefined))?.close();
    this.#database = undefined;
  }

  /** Forgets everything that this device has kept of a board. */
  static async forget(boardId: string, factory: IDBFactory = globalThis.indexedDB): Promise<void> {
    const database = await openDatabase(factory);
    const transaction = database.transaction(['updates', 'boards'], 'readwrite');
    transaction.objectStore('boards').delete(boardId);
    const updates = transaction.objectStore('updates');
    const ofBoard = updates
      .index('board')
      .openKeyCursor(IDBKeyRange.bound(`board:${boardId}:`, `board:${boardId}:\uffff`));
    ofBoard.onsuccess = () => {
      const cursor = ofBoard.result;
      if (!cursor) return;
      updates.delete(cursor.primaryKey);
      cursor.continue();
    };
    await completed(transaction);
    database.close();
  }

  #keyOf(epoch: string): string {
    return `board:${this.#boardId}:${epoch}`;
  }

  async #read(document: StoredDocument): Promise<KeptBoard> {
    const transaction = await this.#begin(['updates', 'boards'], 'readonly');
    const board = await result<BoardRow | undefined>(
      transaction.objectStore('boards').get(this.#boardId),
    );
    if (!board || (this.#epoch !== undefined && this.#epoch !== board.epoch))
      return { isAhead: false };
    const ofBoard = transaction.objectStore('updates').index('board');
    const key = this.#keyOf(board.epoch);
    const [rows, keys] = await Promise.all([
      result<UpdateRow[]>(ofBoard.getAll(key)),
      result(ofBoard.getAllKeys(key)),
    ]);
    document.apply(rows.map(({ update }) => update));
    this.#epoch = board.epoch;
    this.#saysAhead = board.isAhead;
    this.#isAhead ||= board.isAhead;
    // In the document by now, so a later write may replace them.
    this.#keys = [...keys, ...this.#keys];
    return { epoch: board.epoch, isAhead: board.isAhead };
  }

  #isSettled(): boolean {
    const isAllSaid = this.#queue.length === 0 && this.#isAhead === this.#saysAhead;
    return isAllSaid && !this.#isWriting && !this.#error;
  }

  #wakeLater(): void {
    this.#cancelWait ??= this.#clock.after(othersWaitMs, () => this.#wake());
  }

  #wake(): void {
    this.#cancelWait?.();
    this.#cancelWait = undefined;
    if (!this.#isWriting && !this.#isClosed && this.#epoch !== undefined) void this.#write();
  }

  async #write(): Promise<void> {
    this.#isWriting = true;
    for (let retryMs = firstRetryMs; this.#hasWork() && !this.#isClosed; ) {
      try {
        await this.#writeOnce();
        this.#error = undefined;
        retryMs = firstRetryMs;
      } catch (thrown) {
        this.#error = asError(thrown);
        this.#listeners.tell();
        await new Promise<void>((resolve) => {
          this.#cancelRetry = this.#clock.after(retryMs, resolve);
        });
        retryMs = Math.min(2 * retryMs, lastRetryMs);
      }
    }
    this.#isWriting = false;
    for (const resolve of this.#waiting.splice(0)) resolve();
    this.#listeners.tell();
  }

  #hasWork(): boolean {
    return this.#queue.length > 0 || this.#isAhead !== this.#saysAhead || this.#isLong(0);
  }

  #isLong(more: number): boolean {
    return this.#document !== undefined && this.#keys.length + more > compactAbove;
  }

  async #writeOnce(): Promise<void> {
    const transaction = await this.#begin(['updates', 'boards'], 'readwrite', {
      durability: 'strict',
    });
    const epoch = this.#epoch;
    if (epoch === undefined)
      throw new Error('expected to know which history the updates belong to');
    const batch = [...this.#queue];
    const saysAhead = this.#isAhead;
    const updates = transaction.objectStore('updates');
    const board = this.#keyOf(epoch);
    const row: BoardRow = { id: this.#boardId, epoch, isAhead: saysAhead };
    if (!this.#isSetAside) transaction.objectStore('boards').put(row);
    const added: IDBValidKey[] = [];
    const add = (update: Uint8Array) => {
      const adding = updates.add({ board, update } satisfies UpdateRow);
      adding.onsuccess = () => added.push(adding.result);
    };
    // The whole document holds every known row and the batch.
    const whole = this.#isLong(batch.length) ? this.#document?.encode() : undefined;
    const replaced = whole ? this.#keys : [];
    if (whole) add(whole);
    else for (const { update } of batch) add(update);
    for (const key of replaced) updates.delete(key);
    await completed(transaction);
    this.#queue.splice(0, batch.length);
    this.#saysAhead = saysAhead;
    this.#keys = whole ? added : [...this.#keys, ...added];
  }

  #open(): Promise<IDBDatabase> {
    this.#database ??= openDatabase(this.#factory).then(
      (database) => {
        const forget = () => {
          database.close();
          this.#database = undefined;
        };
        // The browser closed it, or another page wants to change it: opened anew when next needed.
        database.onclose = forget;
        database.onversionchange = forget;
        return database;
      },
      (error: unknown) => {
        this.#database = undefined;
        throw error;
      },
    );
    return this.#database;
  }

  async #begin(...wanted: Parameters<IDBDatabase['transaction']>): Promise<IDBTransaction> {
    const opened = await this.#open();
    try {
      return opened.transaction(...wanted);
    } catch {
      // A connection that is closing refuses transactions without having said so.
      this.#database = undefined;
      return (await this.#open()).transaction(...wanted);
    }
  }
}

function openDatabase(factory: IDBFactory): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = factory.open(databaseName, 1);
    opening.onupgradeneeded = () => {
      opening.result
        .createObjectStore('updates', { autoIncrement: true })
        .createIndex('board', 'board');
      opening.result.createObjectStore('boards', { keyPath: 'id' });
    };
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
}

function result<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () =>
      reject(transaction.error ?? new Error('the transaction was aborted'));
  });
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
