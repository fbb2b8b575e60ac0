import { Worker } from 'node:worker_threads';
import { StorageError } from './StorageError.ts';
import { CompactionRefused } from './snapshot.ts';
import type { SnapshotAnswer, SnapshotRequest } from './snapshotWorker.ts';

type Body<T> = T extends { id: number } ? Omit<T, 'id'> : never;

interface Thread {
  readonly worker: Worker;
  readonly waiting: Map<number, { resolve(bytes: Uint8Array): void; reject(error: Error): void }>;
}

/**
 * Packs and unpacks snapshots in a thread of its own, which is started anew where it has died.
 * Rejects with a `StorageError`: `corrupt` where the bytes are no snapshot, `closed` where the
 * thread ended meanwhile, `io` where it lacked something; the latter two say nothing of the bytes.
 */
export class Snapshots {
  #thread: Thread | undefined = this.#start();
  #nextId = 1;
  #isClosed = false;

  /** @throws CompactionRefused where `merged` is not the sum of `updates`. */
  pack(merged: Uint8Array, updates: readonly Uint8Array[]): Promise<Uint8Array> {
    return this.#send({ op: 'pack', merged, updates });
  }

  unpack(packed: Uint8Array): Promise<Uint8Array> {
    return this.#send({ op: 'unpack', packed });
  }

  /** @throws CompactionRefused where the fresh document would not be the same. */
  rebase(whole: Uint8Array): Promise<Uint8Array> {
    return this.#send({ op: 'rebase', whole });
  }

  /** What is unanswered is given up at once; resolves when the thread is gone. */
  async close(): Promise<void> {
    this.#isClosed = true;
    const thread = this.#thread;
    if (!thread) return;
    this.#ended(thread, 'the snapshot worker is closed');
    await thread.worker.terminate();
  }

  #start(): Thread {
    const worker = new Worker(new URL('./snapshotWorker.ts', import.meta.url), {
      name: 'feltline snapshots',
      execArgv: [],
    });
    const thread: Thread = { worker, waiting: new Map() };
    worker.on('message', (answer: SnapshotAnswer) => settle(thread, answer));
    worker.on('error', (error) =>
      this.#ended(thread, `the snapshot worker failed: ${error.message}`, error),
    );
    worker.on('exit', () => this.#ended(thread, 'the snapshot worker has ended'));
    return thread;
  }

  #send(body: Body<SnapshotRequest>): Promise<Uint8Array> {
    if (this.#isClosed)
      return Promise.reject(new StorageError('closed', 'the snapshot worker is closed'));
    this.#thread ??= this.#start();
    const { worker, waiting } = this.#thread;
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      worker.postMessage({ ...body, id });
    });
  }

  #ended(thread: Thread, reason: string, cause?: Error): void {
    if (this.#thread === thread) this.#thread = undefined;
    for (const { reject } of thread.waiting.values())
      reject(new StorageError('closed', reason, { cause }));
    thread.waiting.clear();
  }
}

function settle({ waiting }: Thread, answer: SnapshotAnswer): void {
  const asked = waiting.get(answer.id);
  waiting.delete(answer.id);
  if ('bytes' in answer) asked?.resolve(answer.bytes);
  else if ('refused' in answer)
    asked?.reject(new CompactionRefused(answer.refused.replace(/^compaction refused: /, '')));
  else asked?.reject(new StorageError(answer.code, answer.failed));
}
