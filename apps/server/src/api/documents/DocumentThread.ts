import { Worker } from 'node:worker_threads';
import { Problem, type ProblemDetails, type ProblemName } from '../Problem.ts';
import type { JobName, Jobs } from './documentJobs.ts';

export interface DocumentRequest {
  id: number;
  name: JobName;
  job: never;
}

/** One of `result`, `problem` (with `details`) and `failed` is there. */
export interface DocumentAnswer {
  id: number;
  result?: unknown;
  problem?: ProblemName;
  details?: ProblemDetails;
  failed?: string;
}

/** A job that needs more is an attack or a mistake; only the thread ends over it. */
const maxHeapMb = 1024;
const maxJobMs = 60_000;

interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/** The thread for work on whole documents. Jobs are done one after the other; the thread starts with the first. */
export class DocumentThread {
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #nextId = 1;

  /** @throws Problem where the job is refused, or takes too long. */
  async run<Name extends JobName>(
    name: Name,
    job: Jobs[Name]['job'],
  ): Promise<Jobs[Name]['result']> {
    const id = this.#nextId++;
    const worker = this.#running();
    const giveUp = setTimeout(() => this.#end(worker, new Problem('took-too-long')), maxJobMs);
    try {
      return (await new Promise((resolve, reject) => {
        this.#waiting.set(id, { resolve, reject });
        worker.postMessage({ id, name, job }, buffersIn(job));
      })) as Jobs[Name]['result'];
    } finally {
      clearTimeout(giveUp);
      this.#waiting.delete(id);
      if (this.#waiting.size === 0) this.#worker?.unref();
    }
  }

  /** Gives up what waits; resolves once the thread is gone. */
  async close(): Promise<void> {
    const worker = this.#worker;
    if (!worker) return;
    this.#end(worker, ended());
    await worker.terminate();
  }

  #running(): Worker {
    if (this.#worker) {
      this.#worker.ref();
      return this.#worker;
    }
    const worker = new Worker(new URL('./documentWorker.ts', import.meta.url), {
      name: 'feltline documents',
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: maxHeapMb },
    });
    worker.on('message', (answer: DocumentAnswer) => this.#settle(answer));
    worker.on('error', (error) => this.#end(worker, error));
    worker.on('exit', () => this.#end(worker, ended()));
    this.#worker = worker;
    return worker;
  }

  #settle({ id, result, problem, details, failed }: DocumentAnswer): void {
    const waiting = this.#waiting.get(id);
    if (problem) waiting?.reject(new Problem(problem, details));
    else if (failed !== undefined) waiting?.reject(new Error(failed));
    else waiting?.resolve(result);
  }

  /** What waits is given up; the next job gets a new thread. */
  #end(worker: Worker, error: Error): void {
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    for (const { reject } of this.#waiting.values()) reject(error);
    void worker.terminate();
  }
}

function ended(): Error {
  return new Error('the thread for documents has ended');
}

/** Large bytes are handed over, not copied. */
function buffersIn(job: object): ArrayBuffer[] {
  return Object.values(job).flatMap((value) =>
    value instanceof Uint8Array && value.buffer instanceof ArrayBuffer ? [value.buffer] : [],
  );
}
