import { encodeMessage, encodePresence, presenceJson } from '@feltline/sync';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { RawClient } from './support/RawClient.ts';
import { rawUpdates } from './support/rawUpdates.ts';
import { Workshop } from './support/Workshop.ts';

let workshop: Workshop;

beforeEach(() => {
  workshop = new Workshop();
});
afterEach(() => workshop.close());

describe('what is taken', () => {
  test('[S26] a room that holds too much unsaved takes no more, and its people keep their edits', async () => {
    await workshop.close();
    workshop = new Workshop({ limits: { maxUnsavedBytes: 500 } });
    const [ann, bob] = [workshop.join('ann'), workshop.join('bob')];
    await workshop.settle();
    workshop.storage.hold();
    ann.records.set('a', 'x'.repeat(400));
    await workshop.settle();
    expect(bob.records.has('a')).toBe(true);
    ann.records.set('b', 'x'.repeat(400));
    await workshop.settle(100);
    expect(bob.records.has('b')).toBe(false);
    expect(ann.client.status).toMatchObject({
      connection: 'online',
      saved: 'saving',
      pressure: { isStuck: true },
    });
    workshop.storage.release();
    await workshop.settle(5000);
    expect(bob.records.has('b')).toBe(true);
    expect(ann.client.status.saved).toBe('saved');
    expect(ann.client.status.pressure).toBeUndefined();
  });

  test('[S53] who sends too fast is read more slowly, and loses nothing', async () => {
    const raw = new RawClient(workshop);
    await workshop.settle();
    for (const update of rawUpdates(400)) raw.send({ type: 'update', update });
    await workshop.settle(500);
    expect(raw.received('ack').at(-1)?.count).toBeLessThan(300);
    await workshop.settle(6_000);
    expect(raw.received('ack').at(-1)?.count).toBe(400);
    expect(Object.keys(await workshop.onDisk())).toHaveLength(400);
    expect(raw.closed).toBeUndefined();
  });

  test('[S53] who keeps sending too fast is sent away to try later, and nobody else', async () => {
    const [ann, raw] = [workshop.join('ann'), new RawClient(workshop)];
    await workshop.settle();
    const updates = rawUpdates(2_000);
    for (const update of updates) raw.send({ type: 'update', update });
    await workshop.settle(15_000);
    expect(raw.closed).toMatchObject({ code: 4529 });
    expect(ann.client.status.connection).toBe('online');
    expect(ann.records.size).toBeGreaterThan(240);
    expect(ann.records.size).toBeLessThan(2_000);
  });

  test('[S53] our page says why it waits, until it is back', async () => {
    const ann = workshop.join('ann');
    await workshop.settle();
    for (let at = 0; at < 3_000; at++) ann.records.set(`k${at % 10}`, at);
    while (ann.client.status.connection === 'online') await workshop.settle(1_000);
    expect(ann.client.status.waiting).toMatchObject({ code: 4529 });
    await workshop.settle(3_000);
    expect(ann.client.status).toMatchObject({ connection: 'online', saved: 'saved' });
    expect(ann.client.status.waiting).toBeUndefined();
    expect(await workshop.onDisk()).toEqual(ann.records.toJSON());
  });

  test('[S53] small messages in one frame count one by one', async () => {
    const raw = new RawClient(workshop);
    await workshop.settle();
    const ask = encodeMessage({ type: 'step1', stateVector: Uint8Array.of(0) });
    const many = Uint8Array.from({ length: 700 * ask.length }, (_, at) => ask[at % ask.length]!);
    for (let frame = 0; frame < 60; frame++) raw.sendFrame(many);
    await workshop.settle(15_000);
    expect(raw.closed).toMatchObject({ code: 4529 });
    expect(raw.received('step2').length).toBeLessThan(15 * 700);
  });

  test('[S54] a full board takes only deletions, and what was passed over once there is room', async () => {
    await workshop.close();
    workshop = new Workshop({ limits: { maxRecords: 10 } });
    const [ann, bob] = [workshop.join('ann'), workshop.join('bob')];
    await workshop.settle();
    for (let at = 0; at < 5; at++) ann.records.set(`k${at}`, at);
    await workshop.settle(2_000);
    expect(bob.client.status.pressure).toBeUndefined();
    for (let at = 5; at < 10; at++) ann.records.set(`k${at}`, at);
    await workshop.settle(2_000);
    expect(bob.client.status.pressure).toEqual({ isStuck: false, fullness: 1 });
    ann.records.set('more', 1);
    await workshop.settle(2_000);
    expect(bob.records.has('more')).toBe(false);
    expect(ann.client.status).toMatchObject({ connection: 'online', saved: 'saving' });
    const cem = workshop.join('cem');
    await workshop.settle();
    expect(cem.client.status.pressure?.fullness).toBe(1);
    bob.records.delete('k0');
    bob.records.delete('k1');
    await workshop.settle(3_000);
    expect(bob.records.get('more')).toBe(1);
    expect(ann.client.status).toMatchObject({ saved: 'saved', pressure: { fullness: 0.9 } });
    expect(await workshop.onDisk()).toEqual(bob.records.toJSON());
  });

  test('[S28] a change with a gap is asked about, and acknowledged once the gap is filled', async () => {
    const raw = new RawClient(workshop);
    await workshop.settle();
    const updates = rawUpdates(3);
    raw.send({ type: 'update', update: updates[0]! });
    raw.send({ type: 'update', update: updates[2]! });
    await workshop.settle();
    expect(raw.received('ack').at(-1)).toEqual({ type: 'ack', count: 1 });
    expect(raw.received('step1')).toHaveLength(2);
    expect(await workshop.onDisk()).toEqual({ k0: 0 });
    raw.send({ type: 'step2', update: Y.mergeUpdates(updates) });
    await workshop.settle();
    expect(raw.received('ack').at(-1)).toEqual({ type: 'ack', count: 3 });
    expect(await workshop.onDisk()).toEqual({ k0: 0, k1: 1, k2: 2 });
  });

  test('[S28] a gap that is not filled when asked about ends the connection', async () => {
    const raw = new RawClient(workshop);
    await workshop.settle();
    const update = rawUpdates(2)[1]!;
    raw.send({ type: 'update', update });
    raw.send({ type: 'step2', update });
    await workshop.settle();
    expect(raw.closed).toMatchObject({ code: 4422 });
    expect(await workshop.onDisk()).toEqual({});
  });

  test('[S50] presence of more than 64 KiB is not looked into: our page is refused, a stock client passed over', async () => {
    const [own, stock] = [new RawClient(workshop), new RawClient(workshop, 'token=raw')];
    const ann = workshop.join('ann');
    const crowd = Array.from({ length: 30_000 }, (_, at) => ({
      clientId: at,
      clock: 1,
      json: presenceJson({}),
    }));
    for (const client of [own, stock])
      client.send({ type: 'presence', entries: encodePresence(crowd) });
    await workshop.settle();
    expect(own.closed).toMatchObject({ code: 4413 });
    expect(stock.closed).toBeUndefined();
    expect(ann.client.presence.peers().size).toBe(0);
  });

  test('[S50] a change of more than 64 KiB by a reader is refused without looking into it', async () => {
    workshop.roles.set('raw', 'view');
    const reader = new RawClient(workshop);
    await workshop.settle();
    reader.send({ type: 'update', update: new Uint8Array(70_000).fill(255) });
    await workshop.settle();
    expect(reader.received('reject')).toEqual([
      { type: 'reject', count: 1, code: 4403, text: 'this link may view, not edit' },
    ]);
    for (let more = 0; more < 2; more++)
      reader.send({ type: 'update', update: new Uint8Array(70_000) });
    await workshop.settle();
    expect(reader.closed).toMatchObject({ code: 4403 });
  });
});
