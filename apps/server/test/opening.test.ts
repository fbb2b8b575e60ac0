import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { StorageError } from '../src/storage/StorageError.ts';
import { filled } from './support/filled.ts';
import { board, Workshop } from './support/Workshop.ts';

let workshop: Workshop;

beforeEach(() => {
  workshop = new Workshop();
});
afterEach(() => workshop.close());

describe('opening and putting away', () => {
  test('[S23] nothing is sent before the board is loaded, and what came early is answered then', async () => {
    await workshop.disk.append(board, Y.encodeStateAsUpdate(filled('a')));
    workshop.storage.hold();
    const ann = workshop.join('ann');
    ann.records.set('early', 1);
    await workshop.settle(1000);
    expect(ann.client.status).toMatchObject({ connection: 'connecting', synced: false });
    workshop.storage.release();
    await workshop.settle();
    expect(ann.records.toJSON()).toEqual({ a: 1, early: 1 });
    expect(await workshop.onDisk()).toEqual({ a: 1, early: 1 });
  });

  test('[S23] many who come first get one room', async () => {
    workshop.storage.hold();
    const people = ['ann', 'bob', 'cem', 'dot'].map((name) => workshop.join(name));
    await workshop.settle();
    workshop.storage.release();
    await workshop.settle();
    expect(workshop.storage.loads).toBe(1);
    people[0]!.records.set('a', 1);
    await workshop.settle();
    expect(people.map(({ records }) => records.get('a'))).toEqual([1, 1, 1, 1]);
  });

  test('[S23] a board that cannot be loaded is never shown empty, and opens once it can be', async () => {
    await workshop.disk.append(board, Y.encodeStateAsUpdate(filled('a')));
    workshop.storage.loadFailure = new StorageError('io', 'cannot read');
    const ann = workshop.join('ann');
    await workshop.settle(200);
    expect(ann.client.status).toMatchObject({ connection: 'offline', synced: false });
    workshop.storage.loadFailure = undefined;
    await workshop.settle(2000);
    expect(ann.records.toJSON()).toEqual({ a: 1 });
  });

  test('a board whose loading takes too long is not waited for for ever', async () => {
    workshop.storage.hold();
    const ann = workshop.join('ann');
    await workshop.settle(10_500);
    expect(ann.client.status.connection).toBe('offline');
  });

  test('[S29] a room is put away within 30 s without people, compacted, and comes back whole', async () => {
    const ann = workshop.join('ann');
    for (let at = 0; at < 20; at++) {
      ann.records.set('a', at);
      await workshop.settle(20);
    }
    expect((await workshop.disk.load(board)).updates.length).toBeGreaterThan(5);
    await ann.client.destroy();
    await workshop.settle(24_000);
    expect(workshop.rooms.state().rooms).toBe(1);
    await workshop.settle(5_000);
    expect(workshop.rooms.state().rooms).toBe(0);
    expect((await workshop.disk.load(board)).updates).toHaveLength(1);
    const bob = workshop.join('bob');
    await workshop.settle();
    expect(bob.records.toJSON()).toEqual({ a: 19 });
  });

  test('[S29] somebody who comes while a room is being put away gets that room', async () => {
    const ann = workshop.join('ann');
    ann.records.set('a', 1);
    await workshop.settle();
    await ann.client.destroy();
    await workshop.settle(24_000);
    workshop.storage.hold();
    await workshop.settle(3_000);
    const bob = workshop.join('bob');
    bob.records.set('b', 2);
    await workshop.settle();
    expect(bob.client.status.synced).toBe(true);
    workshop.storage.release();
    await workshop.settle(1000);
    expect(workshop.rooms.state().rooms).toBe(1);
    expect(bob.client.status.saved).toBe('saved');
    expect(await workshop.onDisk()).toEqual({ a: 1, b: 2 });
  });

  test('[S55] a board that is mostly what was deleted is written anew while nobody is there', async () => {
    const doc = filled('a');
    // Every second part of it stays, so that what is deleted cannot be joined into one.
    doc.transact(() => {
      for (let at = 0; at < 4_000; at++) doc.getMap('records').set(`k${at % 2_000}`, at);
    });
    const others = Array.from({ length: 12 }, () => new Y.Doc());
    for (let turn = 0; turn < 12; turn++) {
      const other = others[turn]!;
      Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
      for (let at = 0; at < 2_000; at++) other.getMap('records').set(`k${at}`, turn);
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    }
    for (let at = 10; at < 2_000; at++) doc.getMap('records').delete(`k${at}`);
    await workshop.disk.append(board, Y.encodeStateAsUpdate(doc));
    const ann = workshop.join('ann');
    await workshop.settle();
    const { epoch } = ann.client.status;
    const before = Y.encodeStateAsUpdate(ann.doc).byteLength;
    await ann.client.destroy();
    await workshop.settle(58_000);
    expect(workshop.rooms.state().rooms).toBe(0);
    const bob = workshop.join('bob');
    await workshop.settle();
    expect(bob.records.toJSON()).toEqual(doc.getMap('records').toJSON());
    expect(bob.client.status.epoch).not.toBe(epoch);
    expect(Y.encodeStateAsUpdate(bob.doc).byteLength).toBeLessThan(before / 10);
  });

  test('[S32] a stop stores and acknowledges everything, then tells everybody to come back', async () => {
    const ann = workshop.join('ann');
    await workshop.settle();
    ann.records.set('a', 1);
    workshop.network.flush();
    const stopped = workshop.rooms.stop();
    await workshop.settle();
    await stopped;
    expect(await workshop.onDisk()).toEqual({ a: 1 });
    expect(ann.client.status).toMatchObject({ connection: 'offline' });
    workshop.restart({});
    await workshop.settle(2000);
    expect(ann.client.status).toMatchObject({ connection: 'online', saved: 'saved' });
  });

  test('[S32] a stop waits for a board that is being loaded, and stores what came for it', async () => {
    await workshop.disk.append(board, Y.encodeStateAsUpdate(filled('a')));
    workshop.storage.hold();
    const edited = workshop.rooms.edit(board, (doc) => doc.getMap('records').set('import', 1));
    await workshop.settle();
    let isStopped = false;
    const stopped = workshop.rooms.stop().then(() => {
      isStopped = true;
    });
    await workshop.settle(1000);
    expect(isStopped).toBe(false);
    workshop.storage.release();
    await workshop.settle();
    await Promise.all([stopped, edited]);
    expect(await workshop.onDisk()).toEqual({ a: 1, import: 1 });
  });

  test('[S32] a stop does not wait for ever for a disk that hangs', async () => {
    const ann = workshop.join('ann');
    await workshop.settle();
    workshop.storage.hold();
    ann.records.set('a', 1);
    workshop.network.flush();
    const stopped = workshop.rooms.stop();
    await workshop.settle(9_000);
    await stopped;
    expect(ann.client.status.saved).not.toBe('saved');
  });
});
