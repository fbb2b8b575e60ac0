import { Worker } from 'node:worker_threads';
import type {
  Database,
  DatabaseHealth,
  RunResult,
  SqlValue,
  Statement,
  StatementResult,
} from './Database.ts';
import type {
  DatabaseAnswer,
  DatabaseMessage,
  DatabaseRequest,
  DatabaseWorkerData,
  StorageFaults,
} from './databaseProtocol.ts';
import { StorageError } from './StorageError.ts';

export interface OpenDatabaseOptions {
  /** Refuse where another server has the directory. A tool that works beside a server says false. */
  readonly exclusive?: boolean;
  readonly faults?: StorageFaults;
  /** The worker has died: nothing can be stored any more, so the process should end and be started anew. */
  readonly onFailure?: (error: StorageError) => void;
}

export interface SqliteDatabase extends Database {
  /** For tests: from now on the worker suffers from these, and from nothing else. */
  suffer(faults: StorageFaults): Promise<void>;
}

/**
 * Opens `dataDir/feltline.db`, making the directory where it is missing.
 * @throws StorageError `busy` where another server has the directory.
 */
export async function openDatabase(
  dataDir: string,
  options: OpenDatabaseOptions = {},
): Promise<SqliteDatabase> {
  const data: DatabaseWorkerData = {
    dataDir,
    exclusive: options.exclusive ?? true,
    faults: options.faults ?? {},
  };
  const worker = new Worker(new URL('./databaseWorker.ts', import.meta.url), {
    workerData: data,
    name: 'feltline storage',
    // Flags of the main thread, such as an input type, need not suit the worker.
    execArgv: [],
  });
  const first = await new Promise<DatabaseMessage>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
  if (first.type === 'ready')
    return new WorkerDatabase(worker, first.afterCrash, options.onFailure);
  await worker.terminate();
  if (first.type === 'failed')
    throw new StorageError(first.code, first.message, { sqlite: first.sqlite });
  throw new Error(`expected the storage worker to be ready, got ${first.type}`);
}

type WithoutId<T> = T extends { id: number } ? Omit<T, 'id'> : never;

interface Waiting {
  resolve(results: readonly StatementResult[]): void;
  reject(error: StorageError): void;
}

class WorkerDatabase implements SqliteDatabase {
  readonly afterCrash: boolean;
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #outbox: DatabaseRequest[] = [];
  #nextId = 1;
  #health: DatabaseHealth = { ok: true };
  readonly #onFailure: ((error: StorageError) => void) | undefined;
  #closing: Promise<void> | undefined;

  constructor(worker: Worker, afterCrash: boolean, onFailure?: (error: StorageError) => void) {
    this.afterCrash = afterCrash;
    this.#onFailure = onFailure;
    this.#worker = worker;
    worker.on('message', (message: DatabaseMessage) => {
      if (message.type === 'answers') for (const answer of message.answers) this.#settle(answer);
    });
    worker.on('error', (error) => this.#fail(`the storage worker failed: ${error.message}`, error));
    worker.on('exit', () => this.#fail('the database is closed'));
  }

  async run(sql: string, params: readonly SqlValue[] = []): Promise<RunResult> {
    const [result] = await this.#send({ op: 'query', sql, params: params.map(exactBytes) });
    return result as StatementResult;
  }

  async all<Row>(sql: string, params: readonly SqlValue[] = []): Promise<Row[]> {
    const [result] = await this.#send({ op: 'query', sql, params: params.map(exactBytes) });
    return (result as StatementResult<Row>).rows;
  }

  async transaction(statements: readonly Statement[]): Promise<StatementResult[]> {
    const exact = statements.map((statement) => ({
      ...statement,
      params: (statement.params ?? []).map(exactBytes),
    }));
    return [...(await this.#send({ op: 'transaction', statements: exact }))];
  }

  async exec(sql: string): Promise<void> {
    await this.#send({ op: 'exec', sql });
  }

  async suffer(faults: StorageFaults): Promise<void> {
    await this.#send({ op: 'faults', faults });
  }

  health(): DatabaseHealth {
    return this.#health;
  }

  close({ leavesUnsaved = false }: { leavesUnsaved?: boolean } = {}): Promise<void> {
    this.#closing ??= this.#send({ op: 'close', leavesUnsaved }).then(() => undefined);
    return this.#closing;
  }

  #send(request: WithoutId<DatabaseRequest>): Promise<readonly StatementResult[]> {
    if (this.#closing) return Promise.reject(new StorageError('closed', 'the database is closed'));
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      // One post for everything that one turn of the event loop asks for.
      if (this.#outbox.push({ ...request, id } as DatabaseRequest) === 1)
        queueMicrotask(() => this.#post());
    });
  }

  #post(): void {
    const requests = this.#outbox;
    this.#outbox = [];
    this.#worker.postMessage(requests);
  }

  #settle(answer: DatabaseAnswer): void {
    const waiting = this.#waiting.get(answer.id);
    // What a dying worker still says comes after its end was noticed.
    if (!waiting) return;
    this.#waiting.delete(answer.id);
    if (answer.ok) {
      if (answer.committed) this.#health = { ok: true };
      waiting.resolve(answer.results);
      return;
    }
    if (answer.code !== 'statement')
      this.#health = { ok: false, reason: answer.message, since: this.#health.since ?? Date.now() };
    waiting.reject(new StorageError(answer.code, answer.message, { sqlite: answer.sqlite }));
  }

  #fail(reason: string, cause?: unknown): void {
    const isExpected = this.#closing !== undefined;
    const error = new StorageError('closed', reason, { cause });
    this.#closing ??= Promise.resolve();
    this.#health = { ok: false, reason, since: this.#health.since ?? Date.now() };
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
    if (!isExpected) this.#onFailure?.(error);
  }
}

/** A view into a larger buffer would be posted with the whole buffer behind it. */
function exactBytes(value: SqlValue): SqlValue {
  return value instanceof Uint8Array && value.byteLength !== value.buffer.byteLength
    ? new Uint8Array(value)
    : value;
}
