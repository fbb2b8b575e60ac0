import type { Clock } from '@feltline/sync';
import * as Y from 'yjs';
import type { BoardId, BoardStorage } from '../storage/BoardStorage.ts';
import type { ClientOwners } from '../storage/ClientOwners.ts';
import { StorageError } from '../storage/StorageError.ts';
import type { RoomLimits } from './limits.ts';
import type { RoomLog } from './RoomLog.ts';
import type { RoomMeter } from './RoomMeter.ts';

export interface DurableLogOptions {
  readonly board: BoardId;
  readonly storage: BoardStorage;
  readonly clientOwners: ClientOwners;
  readonly clock: Clock;
  readonly log: RoomLog;
  readonly limits: Pick<
    RoomLimits,
    'compactAfterRows' | 'compactAfterBytes' | 'compactAtMostEveryMs'
  >;
  readonly meter: RoomMeter;
  /** What storage holds since its newest snapshot. */
  readonly rows: number;
  readonly bytes: number;
  /** The whole document as it is now. */
  readonly encode: () => Uint8Array;
  /** Everything up to this position would survive a power cut. */
  readonly onDurable: (position: number) => void;
}

/** Merging many at once takes more than proportionally longer. */
const maxMerged = 50;
const firstRetryMs = 250;
const lastRetryMs = 5_000;

/** A room's way to the disk: one append at a time and in order, repeated until it succeeds. */
export class DurableLog {
  readonly #options: DurableLogOptions;
  #queue: Uint8Array[] = [];
  #bindings = new Map<number, string>();
  #isRunning = false;
  #pushed = 0;
  #durable = 0;
  #unsavedBytes = 0;
  /** When each change was pushed that is not durable yet, in milliseconds since 1970. */
  readonly #pushedAtMs: number[] = [];
  #rows: number;
  #bytes: number;
  #isCompacting = false;
  #compactedAt = Number.NEGATIVE_INFINITY;
  #trouble: Error | undefined;
  #waiting: { position: number; resolve(): void; reject(error: Error): void }[] = [];

  constructor(options: DurableLogOptions) {
    this.#options = options;
    this.#rows = options.rows;
    this.#bytes = options.bytes;
  }

  /** How many updates were pushed; the position of the last. */
  get pushed(): number {
    return this.#pushed;
  }

  get durable(): number {
    return this.#durable;
  }

  /** Bytes that would be lost if the process ended now. */
  get unsavedBytes(): number {
    return this.#unsavedBytes;
  }

  /** When the oldest change was pushed that is not durable, in milliseconds since 1970. */
  get unsavedSinceMs(): number | undefined {
    return this.#pushedAtMs[0];
  }

  /** Why the last append failed, while it is being repeated. */
  get trouble(): Error | undefined {
    return this.#trouble;
  }

  push(update: Uint8Array, bindings?: ReadonlyMap<number, string>): void {
    this.#queue.push(update);
    this.#pushed++;
    this.#pushedAtMs.push(this.#options.clock.now());
    this.#unsavedBytes += update.byteLength;
    for (const [client, owner] of bindings ?? []) this.#bindings.set(client, owner);
    if (!this.#isRunning) void this.#run();
  }

  /** Resolves once all that was pushed so far is durable; rejects where it never will be. */
  settled(): Promise<void> {
    if (this.#durable >= this.#pushed) return Promise.resolve();
    return new Promise((resolve, reject) =>
      this.#waiting.push({ position: this.#pushed, resolve, reject }),
    );
  }

  /** Replaces the log by a snapshot, when there is anything to replace; for a room at rest. */
  async compactAtRest(): Promise<void> {
    if (this.#rows === 0 || this.#isRunning || this.#isCompacting) return;
    this.#isRunning = true;
    const compacted = await this.#beginCompaction(this.#options.encode());
    this.#isRunning = false;
    if (this.#queue.length > 0) void this.#run();
    await compacted.done;
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    while (this.#queue.length > 0) {
      const isDue = this.#isCompactionDue();
      const batch = this.#queue.splice(0, isDue ? this.#queue.length : maxMerged);
      // Exactly what storage will hold once the batch is in it: nothing else is waiting now.
      const whole = isDue ? this.#options.encode() : undefined;
      const bindings = this.#bindings;
      this.#bindings = new Map();
      const update = batch.length === 1 ? (batch[0] as Uint8Array) : Y.mergeUpdates(batch);
      if (!(await this.#store(update, bindings))) return;
      this.#rows++;
      this.#bytes += update.byteLength;
      this.#arrived(batch);
      if (whole) await this.#beginCompaction(whole);
    }
    this.#isRunning = false;
  }

  /** False where the storage was closed: nothing more can be stored. */
  async #store(update: Uint8Array, bindings: ReadonlyMap<number, string>): Promise<boolean> {
    const { board, storage, clientOwners, clock, log } = this.#options;
    for (let retryMs = firstRetryMs; ; retryMs = Math.min(2 * retryMs, lastRetryMs)) {
      try {
        await Promise.all([
          bindings.size > 0 && clientOwners.bind(board, bindings),
          storage.append(board, update),
        ]);
        if (this.#trouble) log.info({ board }, 'storing works again');
        this.#trouble = undefined;
        return true;
      } catch (thrown) {
        const error = thrown instanceof Error ? thrown : new Error(String(thrown));
        if (!this.#trouble)
          log.error(
            { board, reason: error.message },
            'storing failed; it is repeated until it succeeds',
          );
        this.#trouble = error;
        if (error instanceof StorageError && error.code === 'closed') {
          for (const { reject } of this.#waiting.splice(0)) reject(error);
          return false;
        }
      }
      await new Promise<void>((resolve) =>
        clock.after(retryMs * (0.5 + Math.random() / 2), resolve),
      );
    }
  }

  #arrived(batch: readonly Uint8Array[]): void {
    this.#durable += batch.length;
    const now = this.#options.clock.now();
    for (const at of this.#pushedAtMs.splice(0, batch.length))
      this.#options.meter.durableAfter(now - at);
    for (const { byteLength } of batch) this.#unsavedBytes -= byteLength;
    this.#waiting = this.#waiting.filter(({ position, resolve }) => {
      if (position > this.#durable) return true;
      resolve();
      return false;
    });
    this.#options.onDurable(this.#durable);
  }

  #isCompactionDue(): boolean {
    const { compactAfterRows, compactAfterBytes, compactAtMostEveryMs } = this.#options.limits;
    const isLong = this.#rows >= compactAfterRows || this.#bytes >= compactAfterBytes;
    return (
      isLong &&
      !this.#isCompacting &&
      this.#options.clock.now() - this.#compactedAt >= compactAtMostEveryMs
    );
  }

  /**
   * Resolves once the mark is taken: no append runs until then, so the mark names what `whole` holds
   * and nothing more. The work itself goes on beside the appends.
   */
  async #beginCompaction(whole: Uint8Array): Promise<{ done: Promise<void> }> {
    const { board, storage, clock, log } = this.#options;
    const rows = this.#rows;
    // Where compaction fails it is tried again after as much again.
    this.#rows = 0;
    this.#bytes = 0;
    this.#compactedAt = clock.now();
    const refused = (error: unknown) => {
      const isStopping = error instanceof StorageError && error.code === 'closed';
      log[isStopping ? 'debug' : 'warn'](
        { board, reason: String(error) },
        'the log was not compacted and stays as it is',
      );
    };
    try {
      const { mark } = await storage.load(board);
      this.#isCompacting = true;
      const done = storage
        .compact(board, whole, mark)
        .then(
          () => log.debug({ board, rows, bytes: whole.byteLength }, 'the log was compacted'),
          refused,
        )
        .finally(() => {
          this.#isCompacting = false;
        });
      return { done };
    } catch (error) {
      refused(error);
      return { done: Promise.resolve() };
    }
  }
}
