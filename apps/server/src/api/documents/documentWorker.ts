// Reads and writes whole documents, which may take seconds, beside the thread that talks to people.
import { parentPort } from 'node:worker_threads';
import { Problem } from '../Problem.ts';
import type { DocumentAnswer, DocumentRequest } from './DocumentThread.ts';
import { documentJobs } from './documentJobs.ts';

if (!parentPort)
  throw new Error('documentWorker.ts runs in a worker thread, expected a parent port');
const port = parentPort;

// One after the other, as they came.
let before: Promise<void> = Promise.resolve();
port.on('message', ({ id, name, job }: DocumentRequest) => {
  before = before.then(async () => {
    port.postMessage({ id, ...(await answer(name, job)) } satisfies DocumentAnswer);
  });
});

async function answer(
  name: DocumentRequest['name'],
  job: never,
): Promise<Omit<DocumentAnswer, 'id'>> {
  try {
    return { result: await documentJobs[name](job) };
  } catch (error) {
    if (error instanceof Problem) return { problem: error.problem, details: error.details };
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
