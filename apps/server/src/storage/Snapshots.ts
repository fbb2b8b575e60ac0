import { Worker } from 'node:worker_threads';
import { CompactionRefused } from './snapshot.ts';
import type { SnapshotAnswer, SnapshotRequest } from './snapshotWorker.ts';

type Body<T> = T extends { id: number } ? Omit<T, 'id'> : never;

/** Packs and unpacks snapshots in a thread of its own. */
export class Snapshots {
  readonly #worker = new Worker(new URL('./snapshotWorker.ts', import.meta.url), {
    name: 'feltline snapshots',
    execArgv: [],
  });
  readonly #waiting = new Map<
    number,
    { resolve(bytes: Uint8Array): void; reject(error: Error): void }
  >();
  #nextId = 1;
  #ended: Error | undefined;

  constructor() {
    this.#worker.on('message', (answer: SnapshotAnswer) => this.#settle(answer));
    this.#worker.on('error', (error) =>
      this.#fail(new Error(`the snapshot worker failed: ${error.message}`, { cause: error })),
    );
    this.#worker.on('exit', () => this.#fail(new Error('the snapshot worker has ended')));
  }

  /** @throws CompactionRefused where `merged` is not the sum of `updates`. */
  pack(merged: Uint8Array, updates: readonly Uint8Array[]): Promise<Uint8Array> {
    return this.#send({ op: 'pack', merged, updates });
  }

  unpack(packed: Uint8Array): Promise<Uint8Array> {
    return this.#send({ op: 'unpack', packed });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #send(body: Body<SnapshotRequest>): Promise<Uint8Array> {
    if (this.#ended) return Promise.reject(this.#ended);
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ ...body, id });
    });
  }

  #settle(answer: SnapshotAnswer): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if ('bytes' in answer) waiting?.resolve(answer.bytes);
    else if ('refused' in answer)
      waiting?.reject(new CompactionRefused(answer.refused.replace(/^compaction refused: /, '')));
    else waiting?.reject(new Error(answer.failed));
  }

  #fail(error: Error): void {
    this.#ended ??= error;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
