import {
  decodeFrame,
  encodeMessage,
  encodePresence,
  PROTOCOL_VERSION,
  Presence,
  presenceJson,
} from '@feltline/sync';
import { MemoryDevice, MemoryLocalStore } from '@feltline/sync/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Visitor } from '../src/rooms/visitor.ts';
import { StorageError } from '../src/storage/StorageError.ts';
import { DeafSocket } from './support/DeafSocket.ts';
import { RawClient } from './support/RawClient.ts';
import { board, Workshop } from './support/Workshop.ts';

let workshop: Workshop;

beforeEach(() => {
  workshop = new Workshop();
});
afterEach(() => workshop.close());

describe('what people are told about their work', () => {
  test('[S10] saved only once the edit is on the disk', async () => {
    const ann = workshop.join('ann');
    await workshop.settle();
    expect(ann.client.status).toMatchObject({
      connection: 'online',
      saved: 'saved',
      synced: true,
      role: 'edit',
    });
    workshop.storage.hold();
    ann.records.set('a', 1);
    expect(ann.client.status.saved).toBe('saving');
    expect(ann.client.hasUnsavedEdits).toBe(true);
    await workshop.settle(500);
    expect(ann.client.status.saved).toBe('saving');
    workshop.storage.release();
    await workshop.settle();
    expect(ann.client.status.saved).toBe('saved');
    expect(ann.client.hasUnsavedEdits).toBe(false);
    expect(await workshop.onDisk()).toEqual({ a: 1 });
  });

  test('[S10] while the disk stalls for 5 s others see the edits and nobody is told saved', async () => {
    const [ann, bob] = [workshop.join('ann'), workshop.join('bob')];
    await workshop.settle();
    workshop.storage.hold();
    ann.records.set('a', 1);
    for (let second = 0; second < 5; second++) {
      await workshop.settle(1000);
      expect(bob.records.get('a')).toBe(1);
      expect(ann.client.status.saved).toBe('saving');
    }
    workshop.storage.release();
    await workshop.settle();
    expect(ann.client.status.saved).toBe('saved');
  });

  test('[S11] not saved after 8 s without disk and without this device, and it says so in between', async () => {
    const ann = workshop.join('ann');
    await workshop.settle();
    workshop.storage.hold();
    ann.records.set('a', 1);
    await workshop.settle(7900);
    expect(ann.client.status.saved).toBe('saving');
    await workshop.settle(200);
    expect(ann.client.status.saved).toBe('not-saved');
    workshop.storage.release();
    await workshop.settle();
    expect(ann.client.status.saved).toBe('saved');
  });

  test('[S11] a deletion counts like any edit', async () => {
    const ann = workshop.join('ann');
    ann.records.set('a', 1);
    await workshop.settle();
    workshop.storage.hold();
    ann.records.delete('a');
    await workshop.settle();
    expect(ann.client.status.saved).toBe('saving');
    workshop.storage.release();
    await workshop.settle();
    expect(ann.client.status.saved).toBe('saved');
    expect(await workshop.onDisk()).toEqual({});
  });

  test('[S12] offline, kept on this device: only once this device has it', async () => {
    const local = new MemoryLocalStore();
    const ann = workshop.join('ann', { local });
    await workshop.settle();
    workshop.network.isUp = false;
    workshop.network.cut();
    local.hold();
    ann.records.set('a', 1);
    expect(ann.client.status).toMatchObject({ connection: 'offline', saved: 'saving' });
    local.release();
    expect(ann.client.status.saved).toBe('offline-kept');
    local.hold();
    ann.records.set('b', 2);
    await workshop.settle(9000);
    expect(ann.client.status.saved).toBe('not-saved');
    workshop.network.isUp = true;
    await workshop.settle(31_000);
    expect(ann.client.status).toMatchObject({ connection: 'online', saved: 'saved' });
    expect(await workshop.onDisk()).toEqual({ a: 1, b: 2 });
  });

  test('somebody who never stops working is told saved now and then, not that nothing is saved', async () => {
    const ann = workshop.join('ann');
    await workshop.settle();
    for (let at = 0; at < 400; at++) {
      ann.records.set('a', at);
      await workshop.settle(30);
      expect(ann.client.status.saved).not.toBe('not-saved');
    }
  });
});

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

describe('rooms', () => {
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

  test('[S45] a full disk is tried again until there is room; meanwhile nothing is acknowledged', async () => {
    const ann = workshop.join('ann');
    await workshop.settle();
    workshop.storage.failure = new StorageError('full', 'database or disk is full');
    ann.records.set('a', 1);
    await workshop.settle(3000);
    ann.records.set('b', 2);
    await workshop.settle(3000);
    expect(ann.client.status.saved).toBe('saving');
    expect(workshop.rooms.state()).toMatchObject({ reason: 'database or disk is full' });
    expect(workshop.rooms.state().unsavedBytes).toBeGreaterThan(0);
    workshop.storage.failure = undefined;
    await workshop.settle(6000);
    expect(ann.client.status.saved).toBe('saved');
    expect(workshop.rooms.state()).toMatchObject({ unsavedBytes: 0 });
    expect(workshop.rooms.state().reason).toBeUndefined();
    expect(await workshop.onDisk()).toEqual({ a: 1, b: 2 });
  });

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
    expect(ann.client.status.saved).toBe('saving');
    workshop.storage.release();
    await workshop.settle(5000);
    expect(bob.records.has('b')).toBe(true);
    expect(ann.client.status.saved).toBe('saved');
  });

  test('[S27] nobody can write under the client id of somebody else', async () => {
    const [ann, eve] = [workshop.join('ann'), workshop.join('eve')];
    ann.records.set('a', 1);
    await workshop.settle();
    eve.doc.clientID = ann.doc.clientID;
    eve.records.set('forged', 1);
    await workshop.settle();
    expect(eve.client.status).toMatchObject({ connection: 'refused', reason: { code: 4422 } });
    ann.records.set('b', 2);
    await workshop.settle();
    expect(ann.client.status.saved).toBe('saved');
    expect(await workshop.onDisk()).toEqual({ a: 1, b: 2 });
  });

  test('[S27] after a crash only a step 2 brings back what others wrote, not a change', async () => {
    const ann = workshop.join('ann');
    ann.records.set('a', 1);
    await workshop.settle();
    workshop.crash();
    const mallory = new RawClient(workshop);
    await workshop.settle();
    mallory.send({ type: 'update', update: continued(ann.doc, 'forged') });
    await workshop.settle();
    expect(mallory.closed).toMatchObject({ code: 4422 });
    await workshop.settle(1000);
    expect(await workshop.onDisk()).toEqual({ a: 1 });
  });

  test('[S27] who finds something else under their client id after a crash is not told saved', async () => {
    const ann = workshop.join('ann');
    ann.records.set('a', 1);
    await workshop.settle();
    workshop.network.isUp = false;
    workshop.crash();
    workshop.network.isUp = true;
    const mallory = new RawClient(workshop);
    await workshop.settle();
    mallory.send({ type: 'step2', update: continued(ann.doc, 'forged', 3) });
    await workshop.settle();
    expect(mallory.closed).toBeUndefined();
    ann.records.set('own', 1);
    await workshop.settle(40_000);
    expect(ann.client.status).toMatchObject({ connection: 'refused', keptEdits: { code: 4422 } });
    expect(ann.client.status.reason?.text).toContain('other changes of client id');
    expect(ann.client.status.saved).not.toBe('saved');
  });

  test('[S27] who finds their own changes brought back by others is told saved and goes on', async () => {
    const [ann, bob] = [workshop.join('ann'), workshop.join('bob')];
    await workshop.settle();
    workshop.storage.hold();
    const text = new Y.Text();
    ann.records.set('text', text);
    text.insert(0, 'word');
    await workshop.settle();
    text.insert(2, '-');
    text.delete(0, 1);
    ann.records.set('map', new Y.Map([['v', { n: 1.5 }]]));
    await workshop.settle();
    expect(bob.records.has('map')).toBe(true);
    workshop.network.isUp = false;
    workshop.crash();
    await workshop.settle();
    workshop.network.isUp = true;
    new RawClient(workshop).send({ type: 'step2', update: Y.encodeStateAsUpdate(bob.doc) });
    await workshop.settle(10);
    expect(ann.client.status.connection).toBe('offline');
    ann.records.set('own', 1);
    await workshop.settle(40_000);
    expect(ann.client.status).toMatchObject({ connection: 'online', saved: 'saved' });
    expect(await workshop.onDisk()).toEqual({ text: 'o-rd', map: { v: { n: 1.5 } }, own: 1 });
  });

  test('[S27] a returning guest goes on under the client id they had', async () => {
    const ann = workshop.join('ann');
    ann.records.set('a', 1);
    await workshop.settle();
    await ann.client.destroy();
    const again = workshop.join('ann', { doc: ann.doc });
    again.records.set('b', 2);
    await workshop.settle();
    expect(again.client.status.saved).toBe('saved');
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

  test('the server changes a board through its room, and everybody sees it once it is stored', async () => {
    const ann = workshop.join('ann');
    await workshop.settle();
    const edited = workshop.rooms.edit(board, (doc) => {
      doc.getMap('records').set('import', 1);
      return 'done';
    });
    await workshop.settle();
    expect(await edited).toBe('done');
    expect(ann.records.get('import')).toBe(1);
    expect(await workshop.onDisk()).toEqual({ import: 1 });
  });

  test('an edit of the server that is not stored in time says so, and is stored later', async () => {
    await workshop.rooms.epoch(board);
    workshop.storage.hold();
    const edited = workshop.rooms.edit(board, (doc) => doc.getMap('records').set('import', 1));
    const refused = expect(edited).rejects.toThrow('not stored yet');
    await workshop.settle(11_000);
    await refused;
    workshop.storage.release();
    await workshop.settle();
    expect(await workshop.onDisk()).toEqual({ import: 1 });
  });

  test('[S29] a room is put away after 30 s without people, compacted, and comes back whole', async () => {
    const ann = workshop.join('ann');
    for (let at = 0; at < 20; at++) {
      ann.records.set('a', at);
      await workshop.settle(20);
    }
    expect((await workshop.disk.load(board)).updates.length).toBeGreaterThan(5);
    await ann.client.destroy();
    await workshop.settle(29_000);
    expect(workshop.rooms.state().rooms).toBe(1);
    await workshop.settle(4_000);
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
    await workshop.settle(29_000);
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

  test('[S46] a long log is compacted while people work, and nothing is lost', async () => {
    const ann = workshop.join('ann');
    await workshop.settle();
    for (let at = 0; at < 700; at++) {
      ann.records.set(`k${at % 10}`, at);
      await workshop.settle(0);
    }
    await workshop.settle();
    expect((await workshop.disk.load(board)).updates.length).toBeLessThan(300);
    expect(await workshop.onDisk()).toEqual(ann.records.toJSON());
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

describe('the line', () => {
  test('[S36] who has not asked for more gets only messages that stock clients know, one in each frame', async () => {
    const stock = new RawClient(workshop, 'token=raw');
    const ann = workshop.join('ann');
    stock.send({ type: 'step1', stateVector: Uint8Array.of(0) });
    stock.send({ type: 'update', update: rawUpdates(1)[0]! });
    ann.client.presence.setLocal({ x: 1 });
    await workshop.settle(20_000);
    expect(new Set(stock.messages.map(({ type }) => type))).toEqual(
      new Set(['step1', 'step2', 'presence']),
    );
    expect(stock.messages).toHaveLength(stock.frames);
    expect(ann.records.get('k0')).toBe(0);
  });

  test('several messages in one frame are all understood', async () => {
    const raw = new RawClient(workshop);
    const [first, second] = rawUpdates(2);
    const frames = [
      encodeMessage({ type: 'step1', stateVector: Uint8Array.of(0) }),
      encodeMessage({ type: 'update', update: first! }),
      encodeMessage({ type: 'update', update: second! }),
    ];
    raw.sendFrame(Uint8Array.from(frames.flatMap((frame) => [...frame])));
    await workshop.settle();
    expect(raw.received('ack').at(-1)).toEqual({ type: 'ack', count: 2 });
    expect(await workshop.onDisk()).toEqual({ k0: 0, k1: 1 });
  });

  test('nobody is sent their own change, and a burst comes as few messages', async () => {
    const [raw, other] = [new RawClient(workshop), new RawClient(workshop)];
    for (const client of [raw, other])
      client.send({ type: 'step1', stateVector: Uint8Array.of(0) });
    await workshop.settle();
    for (const update of rawUpdates(120)) raw.send({ type: 'update', update });
    await workshop.settle(200);
    expect(raw.received('update')).toEqual([]);
    expect(other.received('update').length).toBeGreaterThan(1);
    expect(other.received('update').length).toBeLessThan(10);
  });

  test('[S37] an idle line is kept alive every 15 s, and one that answers no ping is cut', async () => {
    const raw = new RawClient(workshop);
    await workshop.settle();
    const before = raw.messages.length;
    await workshop.settle(40_000);
    expect(raw.messages.slice(before)).toEqual(
      Array.from({ length: 2 }, () => ({ type: 'presence', entries: Uint8Array.of(0) })),
    );
    const deaf = new DeafSocket();
    workshop.rooms.attach(deaf, visitor('deaf'));
    await workshop.settle(80_000);
    expect(deaf.isTerminated).toBe(true);
    expect(deaf.pings).toBe(2);
  });

  test('[S38] a slow line is spared presence, gets what it missed, and is ended when hopelessly behind', async () => {
    const slow = new DeafSocket();
    workshop.rooms.attach(slow, visitor('slow'));
    const [ann, bob] = [workshop.join('ann'), workshop.join('bob')];
    await workshop.settle();
    bob.client.presence.setLocal({ x: 1 });
    await workshop.settle();
    slow.bufferedAmount = 300 * 1024;
    const presence = () => slow.frames.filter(([type]) => type === 1).length;
    const before = presence();
    ann.client.presence.setLocal({ x: 1 });
    await bob.client.destroy();
    await workshop.settle();
    expect(presence()).toBe(before);
    slow.bufferedAmount = 0;
    ann.client.presence.setLocal({ x: 2 });
    await workshop.settle();
    const told = new Presence(1, workshop.clock);
    for (const message of slow.frames.flatMap(decodeFrame))
      if (message.type === 'presence') told.receive(message.entries);
    expect([...told.peers().values()].map(({ state }) => state)).toEqual([{ x: 2 }]);
    slow.bufferedAmount = 33 * 1024 * 1024;
    ann.client.presence.setLocal({ x: 3 });
    await workshop.rooms.edit(board, () => undefined);
    await workshop.settle(16_000);
    expect(slow.closed).toBe(4508);
  });

  test('[S39] a full board turns the next one away to try again later', async () => {
    await workshop.close();
    workshop = new Workshop({ limits: { maxPeople: 2 } });
    const people = ['ann', 'bob', 'cem'].map((name) => workshop.join(name));
    await workshop.settle();
    expect(people.map(({ client }) => client.status.connection)).toEqual([
      'online',
      'online',
      'offline',
    ]);
    await people[0]!.client.destroy();
    await workshop.settle(31_000);
    expect(people[2]!.client.status.connection).toBe('online');
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

  test('text is not understood', async () => {
    const socket = new DeafSocket();
    workshop.rooms.attach(socket, visitor('texter'));
    await workshop.settle();
    socket.say(Uint8Array.of(49), false);
    expect(socket.closed).toBe(4400);
  });
});

function visitor(name: string): Visitor {
  return {
    boardId: board,
    role: 'edit',
    linkId: name,
    user: { id: name, name, color: '#000000' },
    isKnown: true,
    wantsAcks: true,
  };
}

/** What `author` would write next, and what they have written, as somebody else makes it up. */
function continued(author: Y.Doc, key: string, times = 1): Uint8Array {
  const forged = new Y.Doc();
  Y.applyUpdate(forged, Y.encodeStateAsUpdate(author));
  forged.clientID = author.clientID;
  for (let at = 0; at < times; at++) forged.getMap('records').set(`${key}${at}`, 1);
  return Y.encodeStateAsUpdate(forged);
}

function filled(key: string): Y.Doc {
  const doc = new Y.Doc();
  doc.getMap('records').set(key, 1);
  return doc;
}

/** Changes of one author, one update each. */
function rawUpdates(count: number): Uint8Array[] {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  for (let at = 0; at < count; at++) doc.getMap('records').set(`k${at}`, at);
  return updates;
}
