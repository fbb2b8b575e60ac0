import { PROTOCOL_VERSION } from '@feltline/sync';
import { MemoryDevice, MemoryLocalStore } from '@feltline/sync/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { StorageError } from '../src/storage/StorageError.ts';
import { RawClient } from './support/RawClient.ts';
import { board, Workshop } from './support/Workshop.ts';

let workshop: Workshop;

beforeEach(() => {
  workshop = new Workshop();
});
afterEach(() => workshop.close());

describe('coming back', () => {
  test('[S13] offline edits of a closed page merge on return, with what others did', async () => {
    const device = new MemoryDevice();
    const ann = workshop.join('ann', { local: new MemoryLocalStore(device) });
    const bob = workshop.join('bob');
    ann.records.set('a', 1);
    await workshop.settle();
    workshop.network.isUp = false;
    workshop.network.cut();
    ann.records.set('offline', 2);
    await ann.client.destroy();
    workshop.network.isUp = true;
    await workshop.settle(31_000);
    bob.records.set('meanwhile', 3);
    await workshop.settle();
    const again = workshop.join('ann', { local: new MemoryLocalStore(device) });
    await workshop.settle();
    expect(again.records.toJSON()).toEqual({ a: 1, offline: 2, meanwhile: 3 });
    expect(bob.records.toJSON()).toEqual({ a: 1, offline: 2, meanwhile: 3 });
    expect(again.client.status.saved).toBe('saved');
    expect(device.isAhead).toBe(false);
  });

  test('[S14] a crash before the disk loses nothing while one who saw it is there', async () => {
    const [ann, bob] = [workshop.join('ann'), workshop.join('bob')];
    ann.records.set('a', 1);
    await workshop.settle();
    workshop.storage.hold();
    ann.records.set('unsaved', 2);
    await workshop.settle();
    expect(bob.records.get('unsaved')).toBe(2);
    await ann.client.destroy();
    // The process dies with what the disk has not taken.
    workshop.storage.failure = new StorageError('closed', 'gone with the process');
    workshop.storage.release();
    await workshop.settle();
    workshop.storage.failure = undefined;
    expect(await workshop.onDisk()).toEqual({ a: 1 });
    workshop.restart();
    await workshop.settle(1000);
    expect(await workshop.onDisk()).toEqual({ a: 1, unsaved: 2 });
    expect(bob.client.status.saved).toBe('saved');
  });

  test('[S15] a page that belongs to another history is stopped, and its edits are kept', async () => {
    const device = new MemoryDevice();
    const ann = workshop.join('ann', { local: new MemoryLocalStore(device) });
    ann.records.set('a', 1);
    await workshop.settle();
    workshop.network.isUp = false;
    workshop.network.cut();
    ann.records.set('offline', 2);
    // What the device holds turns out to be of a history that the server no longer has.
    const [epoch, updates] = [...device.updates][0]!;
    device.updates.delete(epoch);
    device.updates.set('another history', updates);
    device.epoch = 'another history';
    await ann.client.destroy();
    workshop.network.isUp = true;
    const again = workshop.join('ann', { local: new MemoryLocalStore(device) });
    await workshop.settle();
    expect(again.client.status).toMatchObject({
      connection: 'refused',
      reason: { code: 4409 },
      keptEdits: { code: 4409 },
      saved: 'offline-kept',
    });
    expect(again.records.toJSON()).toEqual({ a: 1, offline: 2 });
    expect(await workshop.onDisk()).toEqual({ a: 1 });
    await again.client.destroy();
    const anew = workshop.join('ann', { local: new MemoryLocalStore(device) });
    await workshop.settle();
    expect(anew.client.status).toMatchObject({ connection: 'online', saved: 'saved' });
    expect(anew.records.toJSON()).toEqual({ a: 1 });
  });

  test('[S15] people on a board that is put back keep what they have, and begin anew at the next visit', async () => {
    const device = new MemoryDevice();
    const ann = workshop.join('ann', { local: new MemoryLocalStore(device) });
    const bob = workshop.join('bob');
    ann.records.set('a', 1);
    await workshop.settle();
    const { epoch } = ann.client.status;
    const put = workshop.rooms.newEpoch(board);
    await workshop.settle(200);
    expect(await put).not.toBe(epoch);
    for (const { client } of [ann, bob])
      expect(client.status).toMatchObject({ connection: 'refused', reason: { code: 4409 } });
    ann.records.set('late', 2);
    await workshop.settle(200);
    expect(ann.client.status).toMatchObject({ keptEdits: { code: 4409 } });
    expect(await workshop.onDisk()).toEqual({ a: 1 });
    await ann.client.destroy();
    const again = workshop.join('ann', { local: new MemoryLocalStore(device) });
    await workshop.settle();
    expect(again.client.status).toMatchObject({ connection: 'online', epoch: await put });
    expect(again.records.toJSON()).toEqual({ a: 1 });
  });

  test('[S15] who comes while a board is put back waits for it, and an edit before it is in it', async () => {
    const ann = workshop.join('ann');
    await workshop.settle();
    workshop.storage.hold();
    ann.records.set('a', 1);
    workshop.network.flush();
    const put = workshop.rooms.newEpoch(board);
    const bob = workshop.join('bob');
    await workshop.settle(200);
    workshop.storage.release();
    await workshop.settle(1000);
    expect(await workshop.onDisk()).toEqual({ a: 1 });
    const cem = workshop.join('cem');
    await workshop.settle();
    expect(cem.client.status.epoch).toBe(await put);
    expect(cem.records.toJSON()).toEqual({ a: 1 });
    expect(bob.client.status.connection).toBe('refused');
  });

  test('[S16] a page of another protocol keeps its edits, sends nothing and asks to reload', async () => {
    const ann = workshop.join('ann', { local: new MemoryLocalStore() });
    ann.records.set('a', 1);
    await workshop.settle();
    // The server that comes next says hello with a later protocol.
    const { attach } = workshop.rooms;
    workshop.restart({});
    workshop.rooms.attach = function (socket, visitor) {
      const send = socket.send.bind(socket);
      socket.send = (frame) =>
        send(
          frame[0] === 120
            ? Buffer.from(
                Buffer.from(frame)
                  .toString('latin1')
                  .replace(`"protocol":${PROTOCOL_VERSION}`, `"protocol":${PROTOCOL_VERSION + 1}`),
                'latin1',
              )
            : frame,
        );
      attach.call(this, socket, visitor);
    };
    ann.records.set('later', 2);
    await workshop.settle(1000);
    expect(ann.client.status).toMatchObject({
      connection: 'refused',
      needsReload: true,
      reason: { code: 4426 },
      saved: 'offline-kept',
    });
    expect(await workshop.onDisk()).toEqual({ a: 1 });
  });

  test('[S16] the server tells a page of another protocol to reload', async () => {
    const raw = new RawClient(workshop);
    raw.send({ type: 'hello', json: `{"protocol":${PROTOCOL_VERSION + 1}}` });
    await workshop.settle();
    expect(raw.closed).toMatchObject({ code: 4426 });
  });

  test('[S17] somebody who may no longer edit keeps what they did meanwhile', async () => {
    const ann = workshop.join('ann', { local: new MemoryLocalStore() });
    ann.records.set('a', 1);
    await workshop.settle();
    workshop.roles.set('ann', 'view');
    workshop.network.cut();
    ann.records.set('meanwhile', 2);
    await workshop.settle(1000);
    expect(ann.client.status).toMatchObject({
      connection: 'online',
      role: 'view',
      keptEdits: { code: 4403 },
      saved: 'offline-kept',
    });
    expect(await workshop.onDisk()).toEqual({ a: 1 });
    workshop.roles.set('ann', 'edit');
    workshop.network.cut();
    await workshop.settle(1000);
    expect(ann.client.status).toMatchObject({ role: 'edit', saved: 'saved' });
    expect(ann.client.status.keptEdits).toBeUndefined();
    expect(await workshop.onDisk()).toEqual({ a: 1, meanwhile: 2 });
  });

  test('[S17] a viewer who has done nothing is told saved and sends nothing', async () => {
    const viewer = workshop.join('vic', { role: 'view', local: new MemoryLocalStore() });
    await workshop.settle();
    expect(viewer.client.status).toMatchObject({ role: 'view', saved: 'saved', synced: true });
    workshop.network.cut();
    await workshop.settle(1000);
    expect(viewer.client.status).toMatchObject({ connection: 'online', saved: 'saved' });
  });

  test('[S18] an edit the server does not take ends the attempts and is kept', async () => {
    const ann = workshop.join('ann', { local: new MemoryLocalStore() });
    await workshop.settle();
    ann.doc.getMap('another root').set('a', 1);
    await workshop.settle();
    expect(ann.client.status).toMatchObject({
      connection: 'refused',
      reason: { code: 4422 },
      keptEdits: { code: 4422 },
      saved: 'offline-kept',
    });
    expect(ann.client.status.reason?.text).toContain('expected the root records');
  });

  test('after a refusal nobody knocks again until told to', async () => {
    const ann = workshop.join('ann');
    await workshop.settle();
    workshop.rooms.closeLink('ann');
    await workshop.settle();
    expect(ann.client.status).toMatchObject({
      connection: 'refused',
      reason: { code: 4401, text: 'this link was revoked' },
    });
    await workshop.settle(60_000);
    expect(workshop.rooms.state().connections).toBe(0);
    ann.client.retry();
    await workshop.settle();
    expect(ann.client.status.connection).toBe('online');
  });

  test('a line that goes silent is given up and taken up again', async () => {
    const ann = workshop.join('ann');
    await workshop.settle();
    const { flush } = workshop.network;
    workshop.network.flush = () => undefined;
    await workshop.settle(11_000);
    workshop.network.flush = flush;
    expect(ann.client.status.connection).toBe('offline');
    await workshop.settle(2_000);
    expect(ann.client.status.connection).toBe('online');
  });
});
