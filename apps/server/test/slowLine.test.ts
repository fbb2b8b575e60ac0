import { once } from 'node:events';
import { decodeFrame, encodeMessage, SyncClient } from '@feltline/sync';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { MemoryClientOwners } from '../src/storage/ClientOwners.ts';
import { MemoryStorage } from '../src/storage/MemoryStorage.ts';
import { DeafSocket } from './support/DeafSocket.ts';
import { editor } from './support/editor.ts';
import { type ServedRooms, serveRooms } from './support/serveRooms.ts';
import { until } from './support/until.ts';
import { board, Workshop } from './support/Workshop.ts';

const mebibyte = 1024 * 1024;

describe('a slow line', () => {
  let workshop: Workshop;

  beforeEach(() => {
    workshop = new Workshop();
  });
  afterEach(() => workshop.close());

  test('[S51] lags above 1 MiB, and gets everything it lacks as one change once it is free, deletions too', async () => {
    const ann = workshop.join('ann');
    for (const key of ['kept', 'gone', 'changed']) ann.records.set(key, 1);
    await workshop.settle();
    const slow = new DeafSocket();
    workshop.rooms.attach(slow, editor(board, 'slow'));
    await workshop.settle();
    slow.say(encodeMessage({ type: 'step1', stateVector: Uint8Array.of(0) }));
    slow.bufferedAmount = 2 * mebibyte;
    ann.records.set('last', 'seen');
    await workshop.settle();
    const told = updatesOf(slow);
    expect(told.at(-1)?.type).toBe('update');
    for (let at = 0; at < 200; at++) {
      ann.records.set('changed', at);
      if (at === 100) ann.records.delete('gone');
      await workshop.settle(20);
    }
    expect(updatesOf(slow)).toHaveLength(told.length);
    slow.bufferedAmount = 63 * 1024;
    await workshop.settle(200);
    expect(updatesOf(slow)).toHaveLength(told.length + 1);
    expect(documentOf(slow)).toEqual({ kept: 1, changed: 199, last: 'seen' });
    ann.records.set('later', 2);
    await workshop.settle();
    expect(documentOf(slow)).toEqual(ann.records.toJSON());
    expect(slow.closed).toBeUndefined();
  });

  test('[S52] is ended when it takes nothing for 30 s, and not while it takes something', async () => {
    const [slow, dead] = [new DeafSocket(), new DeafSocket()];
    for (const socket of [slow, dead]) {
      workshop.rooms.attach(socket, editor(board, socket === slow ? 'slow' : 'dead'));
      await workshop.settle();
      socket.say(encodeMessage({ type: 'step1', stateVector: Uint8Array.of(0) }));
      socket.bufferedAmount = 2 * mebibyte;
    }
    for (let second = 0; second < 100; second++) {
      dead.bufferedAmount = 2 * mebibyte + sentTo(dead);
      slow.bufferedAmount = 2 * mebibyte + sentTo(slow) - second * 8 * 1024;
      await workshop.settle(1000);
      if (second === 20) expect(dead.closed).toBeUndefined();
    }
    expect(dead.closed).toBe(4508);
    expect(slow.closed).toBeUndefined();
    expect(slow.isTerminated).toBe(false);
  });
});

describe('a slow line over TCP', () => {
  let served: ServedRooms;

  beforeEach(async () => {
    served = await serveRooms({
      storage: new MemoryStorage(),
      clientOwners: new MemoryClientOwners(),
    });
  });
  afterEach(() => served.stop());

  test('[S51] somebody who reads nothing while others write 12 MB ends exactly equal, and little waits for them', async () => {
    const writers = ['ann', 'bob'].map((name) => connect(name));
    for (const { client } of writers)
      await until(
        () => client.status.synced,
        (listener) => client.subscribe(listener),
      );
    const doc = new Y.Doc();
    const slow = new WebSocket(`${served.url}/board?token=view&cap=1`);
    const hasBoard = new Promise<void>((resolve) => doc.once('afterTransaction', () => resolve()));
    await once(slow, 'open');
    slow.on('message', (frame: Buffer) => {
      for (const message of decodeFrame(frame))
        if (message.type === 'step2' || message.type === 'update')
          Y.applyUpdate(doc, message.update);
    });
    slow.send(encodeMessage({ type: 'step1', stateVector: Y.encodeStateVector(doc) }));
    await hasBoard;
    slow.pause();
    let most = 0;
    for (let round = 0; round < 60; round++) {
      const writer = writers[round % 2]!;
      writer.records.set(writer.name, `${round % 10}`.repeat(200_000));
      records(writers).delete(`note${round - 5}`);
      records(writers).set(`note${round}`, round);
      for (const { client } of writers)
        await until(
          () => client.status.saved === 'saved',
          (listener) => client.subscribe(listener),
        );
      most = Math.max(most, served.rooms.state().waitingBytes);
    }
    expect(served.rooms.state().lagging).toBe(1);
    expect(most).toBeLessThan(2 * mebibyte);
    slow.resume();
    const shown = () =>
      JSON.stringify(doc.getMap('records').toJSON(), [...records(writers).keys()].sort());
    const wanted = JSON.stringify(records(writers).toJSON(), [...records(writers).keys()].sort());
    await until(
      () => shown() === wanted,
      (listener) => {
        doc.on('update', listener);
        return () => doc.off('update', listener);
      },
    );
    expect(Y.encodeStateVector(doc)).toEqual(Y.encodeStateVector(writers[0]!.doc));
    expect(doc.store.pendingStructs).toBeNull();
    slow.terminate();
    for (const { client } of writers) await client.destroy();
  });

  function connect(name: string) {
    const doc = new Y.Doc();
    const client = new SyncClient({
      url: `${served.url}/board`,
      token: () => `edit.${name}`,
      doc,
      guest: {
        id: `guest-${name}-0000`,
        secret: `secret-of-${name}-000000`,
        name,
        color: '#123456',
      },
      WebSocket: WebSocket as never,
    });
    return { name, doc, client, records: doc.getMap<unknown>('records') };
  }
});

function sentTo({ frames }: DeafSocket): number {
  return frames.reduce((sum, { byteLength }) => sum + byteLength, 0);
}

function records(writers: readonly { records: Y.Map<unknown> }[]): Y.Map<unknown> {
  return writers[0]!.records;
}

function updatesOf({ frames }: DeafSocket) {
  return frames
    .flatMap(decodeFrame)
    .filter((message) => message.type === 'step2' || message.type === 'update');
}

function documentOf(socket: DeafSocket): unknown {
  const doc = new Y.Doc();
  for (const { update } of updatesOf(socket)) Y.applyUpdate(doc, update);
  return doc.getMap('records').toJSON();
}
