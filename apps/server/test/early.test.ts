import { MemoryDevice, MemoryLocalStore } from '@feltline/sync/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { board, Workshop } from './support/Workshop.ts';

let workshop: Workshop;

beforeEach(() => {
  workshop = new Workshop();
});
afterEach(() => workshop.close());

/** The board as `GET /state` answers it. */
async function early() {
  const update = await workshop.rooms.read(board, (doc) => Y.encodeStateAsUpdateV2(doc));
  return { epoch: await workshop.rooms.epoch(board), update };
}

async function written(...keys: string[]) {
  const ann = workshop.join('ann');
  await workshop.settle();
  for (const key of keys) ann.records.set(key, 1);
  await workshop.settle();
  return ann;
}

const kept = (device: MemoryDevice) => {
  const doc = new Y.Doc();
  for (const update of device.updates.get(device.epoch ?? '') ?? []) Y.applyUpdate(doc, update);
  return { records: doc.getMap('records').toJSON(), hasHole: doc.store.pendingStructs !== null };
};

describe('a board that was fetched before the line is open', () => {
  test('is there at once, and the line brings what has come since', async () => {
    const ann = await written('a');
    const fetched = await early();
    ann.records.set('b', 2);
    await workshop.settle();
    const bob = workshop.join('bob', { early: Promise.resolve(fetched) });
    await Promise.resolve().then(() => undefined);
    expect(bob.records.toJSON()).toEqual({ a: 1 });
    expect(bob.client.status).toMatchObject({ synced: false, connection: 'connecting' });
    expect(bob.client.hasUnsavedEdits).toBe(false);
    await workshop.settle();
    expect(bob.records.toJSON()).toEqual({ a: 1, b: 2 });
    expect(bob.client.status).toMatchObject({ synced: true, saved: 'saved' });
  });

  test('is not waited for where this device has a copy, and edits made on it offline go up', async () => {
    await written('a');
    const device = new MemoryDevice();
    const before = workshop.join('bob', { local: new MemoryLocalStore(device) });
    await workshop.settle();
    workshop.network.cut();
    before.records.set('offline', 1);
    await before.client.destroy();
    const bob = workshop.join('bob', {
      local: new MemoryLocalStore(device),
      early: new Promise(() => undefined),
    });
    await workshop.settle();
    expect(bob.client.status).toMatchObject({ synced: true, saved: 'saved' });
    expect(await workshop.onDisk()).toEqual({ a: 1, offline: 1 });
  });

  test('is kept on this device, before everything that builds on it', async () => {
    await written('a');
    const device = new MemoryDevice();
    const fetched = Promise.resolve(await early());
    const local = new MemoryLocalStore(device);
    const bob = workshop.join('bob', { local, early: fetched });
    await workshop.settle();
    expect(kept(device).records).toEqual({});
    bob.records.set('b', 2);
    expect(kept(device)).toEqual({ records: { a: 1, b: 2 }, hasHole: false });
    await workshop.settle(3000);
    expect(kept(device)).toEqual({ records: { a: 1, b: 2 }, hasHole: false });
  });

  test('is kept on this device also where nobody writes, or the page is left', async () => {
    await written('a');
    const [stayed, left] = [new MemoryDevice(), new MemoryDevice()];
    const fetched = await early();
    workshop.join('bob', {
      local: new MemoryLocalStore(stayed),
      early: Promise.resolve(fetched),
    });
    const cat = workshop.join('cat', {
      local: new MemoryLocalStore(left),
      early: Promise.resolve(fetched),
    });
    await workshop.settle();
    await cat.client.destroy();
    expect(kept(left).records).toEqual({ a: 1 });
    await workshop.settle(3000);
    expect(kept(stayed).records).toEqual({ a: 1 });
  });

  test('does not hold up the line where it could not be had, or cannot be read', async () => {
    await written('a');
    const { epoch } = await early();
    for (const early of [undefined, { epoch, update: new Uint8Array([1, 2, 3, 4]) }]) {
      const person = workshop.join(`person-${String(early)}`, { early: Promise.resolve(early) });
      await workshop.settle();
      expect(person.records.toJSON()).toEqual({ a: 1 });
    }
  });
});
