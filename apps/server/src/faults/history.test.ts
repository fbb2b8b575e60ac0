import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { presenceFrame } from '../../test/support/presenceFrame.ts';
import { RawClient } from '../../test/support/RawClient.ts';
import { Workshop } from '../../test/support/Workshop.ts';
import { steadyClock } from '../rooms/steadyClock.ts';
import { TestServer } from '../testing/testServer.ts';
import { Guest } from './Guest.ts';

// Each takes a second or two; a machine that does ten other things is no reason to fail.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let workshop: Workshop;
beforeEach(() => {
  workshop = new Workshop();
});
afterEach(async () => {
  vi.useRealTimers();
  await workshop.close();
});

/** A session of notes that are added, moved and removed: one update each. */
function session(steps: readonly number[]): { updates: Uint8Array[]; doc: Y.Doc } {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const records = doc.getMap<Y.Map<unknown>>('records');
  for (const step of steps) {
    const id = `note${step % 5}`;
    const note = records.get(id);
    if (!note) records.set(id, new Y.Map<unknown>([['text', new Y.Text('x')]]));
    else if (step % 4 === 0) records.delete(id);
    else if (step % 4 === 1) (note.get('text') as Y.Text).insert(0, `${step}`);
    else note.set('geometry', [step, 0, 1, 1, 0]);
  }
  return { updates, doc };
}

test('[G2] every change twice, and in any order with what is asked for in between, makes the same document', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(40), { minLength: 4, maxLength: 25 }),
      fc.array(fc.nat(1000), { minLength: 60, maxLength: 60 }),
      async (steps, order) => {
        const one = new Workshop();
        const bob = one.join('bob');
        const raw = new RawClient(one);
        await one.settle();
        const { updates, doc } = session(steps);
        const shuffled = [...updates, ...updates]
          .map((update, at) => ({ update, by: order[at % order.length] ?? 0 }))
          .sort((a, b) => a.by - b.by);
        let asked = raw.received('step1').length;
        for (const { update } of shuffled) {
          raw.send({ type: 'update', update });
          await one.settle(20);
          // Whoever sent a gap is asked, and answers with what they have.
          const asks = raw.received('step1');
          for (; asked < asks.length; asked++)
            raw.send({
              type: 'step2',
              update: Y.encodeStateAsUpdate(doc, asks[asked]?.stateVector),
            });
          await one.settle(20);
        }
        await one.settle(500);
        expect(raw.closed).toBeUndefined();
        expect(bob.records.toJSON()).toEqual(doc.getMap('records').toJSON());
        expect(await one.onDisk()).toEqual(doc.getMap('records').toJSON());
        expect(Y.encodeStateVector(bob.doc).toString()).toBe(Y.encodeStateVector(doc).toString());
        await one.close();
      },
    ),
    { numRuns: 10, seed: 7 },
  );
});

test('[E5] five thousand edits without a line merge with what others did meanwhile', async () => {
  const [ann, bob] = [workshop.join('ann'), workshop.join('bob')];
  await workshop.settle();
  ann.records.set('shared', 'before');
  await workshop.settle();
  workshop.network.isUp = false;
  workshop.network.cut();
  for (let at = 0; at < 5_000; at++) ann.records.set(`offline${at}`, at);
  for (let at = 0; at < 500; at += 3) ann.records.delete(`offline${at}`);
  workshop.clock.advance(3600_000);
  workshop.network.isUp = true;
  for (let at = 0; at < 50; at++) bob.records.set(`online${at}`, at);
  const isSaved = () => workshop.people.every(({ client }) => client.status.saved === 'saved');
  for (let second = 0; second < 120 && !isSaved(); second++) {
    workshop.clock.advance(1_000);
    await workshop.settle(20);
  }
  await workshop.settle();
  expect(ann.client.status).toMatchObject({ connection: 'online', saved: 'saved' });
  expect(bob.client.status).toMatchObject({ connection: 'online', saved: 'saved' });
  expect(ann.records.toJSON()).toEqual(bob.records.toJSON());
  expect(await workshop.onDisk()).toEqual(bob.records.toJSON());
  expect(bob.records.size).toBe(1 + 5_000 - 167 + 50);
});

test('[E7] who closes is gone at once, and only they', async () => {
  const bob = workshop.join('bob');
  const [closing, staying] = [new RawClient(workshop), new RawClient(workshop)];
  await workshop.settle();
  const shown = () => [...bob.client.presence.peers().keys()].sort();
  closing.sendFrame(presenceFrame(11, 1));
  staying.sendFrame(presenceFrame(12, 1));
  await workshop.settle();
  expect(shown()).toEqual([11, 12]);
  closing.close();
  await workshop.settle(200);
  expect(shown()).toEqual([12]);
});

test.for([1, -1])(
  '[A11] a clock that is set %d day ahead does not move the time of rooms',
  (days) => {
    const before = steadyClock.now();
    vi.useFakeTimers({ toFake: ['Date'] });
    vi.setSystemTime(Date.now() + days * 24 * 3600_000);
    const passed = steadyClock.now() - before;
    expect(passed).toBeGreaterThanOrEqual(0);
    expect(passed).toBeLessThan(60_000);
  },
);

test('[A11] with a clock that was set a day back an edit is still stored and acknowledged', async () => {
  const server = await TestServer.start();
  try {
    const ann = await Guest.enter(server, await server.newBoard(), 'ann');
    ann.records.set('before', 1);
    await ann.saved();
    vi.useFakeTimers({ toFake: ['Date'] });
    vi.setSystemTime(Date.now() - 24 * 3600_000);
    for (let at = 0; at < 5; at++) {
      ann.records.set('after', at);
      await ann.saved();
    }
    expect(ann.socket.code).toBeUndefined();
    await ann.leave();
  } finally {
    vi.useRealTimers();
    await server.discard();
  }
});
