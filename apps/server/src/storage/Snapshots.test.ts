import type { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { Snapshots } from './Snapshots.ts';
import { packSnapshot } from './snapshot.ts';

test('[S49] what a dead worker leaves unanswered is told apart from bytes that are no snapshot', async () => {
  const workers: Worker[] = [];
  const noted = (worker: Worker) => workers.push(worker);
  process.on('worker', noted);
  const snapshots = new Snapshots();
  const update = Y.encodeStateAsUpdate(new Y.Doc());
  const packed = packSnapshot(update, [update]);
  // Still starting, so it cannot have answered; Node tells of it in the next turn.
  const unanswered = expect(snapshots.unpack(packed)).rejects.toMatchObject({ code: 'closed' });
  await new Promise(setImmediate);
  await workers[0]!.terminate();
  await unanswered;
  expect(await snapshots.unpack(packed)).toEqual(update);
  await expect(snapshots.unpack(new Uint8Array(40))).rejects.toMatchObject({ code: 'corrupt' });
  const late = expect(snapshots.unpack(packed)).rejects.toMatchObject({ code: 'closed' });
  await snapshots.close();
  await late;
  await expect(snapshots.unpack(packed)).rejects.toMatchObject({ code: 'closed' });
  process.off('worker', noted);
  expect(workers).toHaveLength(2);
});
