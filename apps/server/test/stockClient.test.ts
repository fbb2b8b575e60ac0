import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { boardId } from '../src/storage/BoardStorage.ts';
import { MemoryClientOwners } from '../src/storage/ClientOwners.ts';
import { MemoryStorage } from '../src/storage/MemoryStorage.ts';
import { type ServedRooms, serveRooms } from './support/serveRooms.ts';
import { until } from './support/until.ts';

const board = boardId('board');
let storage: MemoryStorage;
let served: ServedRooms;
let providers: WebsocketProvider[];

beforeEach(async () => {
  storage = new MemoryStorage();
  served = await serveRooms({ storage, clientOwners: new MemoryClientOwners() });
  providers = [];
});

afterEach(async () => {
  for (const provider of providers) {
    provider.destroy();
    provider.doc.destroy();
  }
  await served.stop();
});

/** The client of npm, as it is. */
function stock(token: string, doc = new Y.Doc()): WebsocketProvider {
  const provider = new WebsocketProvider(served.url, board, doc, {
    params: { token },
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  });
  providers.push(provider);
  return provider;
}

const synced = (provider: WebsocketProvider) =>
  until(
    () => provider.synced,
    (listener) => {
      provider.on('sync', listener);
      return () => provider.off('sync', listener);
    },
  );
const records = (provider: WebsocketProvider) => provider.doc.getMap<unknown>('records');
const holds = (provider: WebsocketProvider, key: string) =>
  until(
    () => records(provider).has(key),
    (listener) => {
      provider.doc.on('update', listener);
      return () => provider.doc.off('update', listener);
    },
  );
const sees = (
  provider: WebsocketProvider,
  what: (states: Map<number, Record<string, unknown>>) => boolean,
) =>
  until(
    () => what(provider.awareness.getStates() as Map<number, Record<string, unknown>>),
    (listener) => {
      provider.awareness.on('change', listener);
      return () => provider.awareness.off('change', listener);
    },
  );

describe('the unmodified y-websocket client', () => {
  test('[S20] two of them converge both ways, and a third finds it all', async () => {
    const [ann, bob] = [stock('edit'), stock('edit')];
    records(ann).set('before', 1);
    await Promise.all([synced(ann), synced(bob)]);
    await holds(bob, 'before');
    records(bob).set('after', 2);
    await holds(ann, 'after');
    const late = stock('view');
    await synced(late);
    expect(records(late).toJSON()).toEqual({ before: 1, after: 2 });
  });

  test('a board survives everybody leaving and the server restarting', async () => {
    const [ann, bob] = [stock('edit'), stock('edit')];
    await Promise.all([synced(ann), synced(bob)]);
    records(ann).set('kept', true);
    await holds(bob, 'kept');
    await served.rooms.edit(board, (doc) => doc.getMap('records').set('server', 1));
    ann.destroy();
    bob.destroy();
    await served.stop();
    served = await serveRooms({ storage, clientOwners: new MemoryClientOwners() });
    const later = stock('edit');
    await synced(later);
    expect(records(later).toJSON()).toEqual({ kept: true, server: 1 });
  });

  test('[S21] a viewer hears everything and changes nothing for anyone', async () => {
    const viewer = stock('view');
    const editor = stock('edit');
    await Promise.all([synced(viewer), synced(editor)]);
    records(viewer).set('forged', 1);
    records(editor).set('real', 2);
    await holds(viewer, 'real');
    expect(records(editor).toJSON()).toEqual({ real: 2 });
    expect(await served.rooms.read(board, (doc) => doc.getMap('records').toJSON())).toEqual({
      real: 2,
    });
  });

  test('[S21] a viewer that goes on trying is told so and does not come back', async () => {
    const viewer = stock('view');
    await synced(viewer);
    const closed = new Promise<{ code: number }>((resolve) => viewer.on('closed', resolve));
    for (const attempt of [1, 2, 3]) records(viewer).set(`forged${attempt}`, attempt);
    expect(await closed).toMatchObject({ code: 4403 });
    expect(viewer.shouldConnect).toBe(false);
  });

  test('[S22] a wrong token is told the reason and ends the attempts', async () => {
    const stranger = stock('nonsense');
    const closed = await new Promise<{ code: number; reason: string }>((resolve) =>
      stranger.on('closed', resolve),
    );
    expect(closed).toEqual({ code: 4401, reason: 'no link has the token nonsense' });
    expect(stranger.shouldConnect).toBe(false);
  });

  test('[S22] a revoked link is closed with the reason, others stay', async () => {
    const [out, stays] = [stock('edit.revoked'), stock('edit.other')];
    await Promise.all([synced(out), synced(stays)]);
    const closed = new Promise<{ code: number }>((resolve) => out.on('closed', resolve));
    served.rooms.closeLink('revoked');
    expect(await closed).toMatchObject({ code: 4401 });
    expect(stays.wsconnected).toBe(true);
  });

  test('[S30] presence reaches others with the identity that the server knows, and goes with its owner', async () => {
    const [ann, bob] = [stock('edit'), stock('view')];
    ann.awareness.setLocalState({ cursor: [1, 2], user: { id: 'boss', name: 'The boss' } });
    await Promise.all([synced(ann), synced(bob)]);
    await sees(bob, (states) => states.has(ann.doc.clientID));
    const state = bob.awareness.getStates().get(ann.doc.clientID);
    expect(state).toEqual({
      cursor: [1, 2],
      user: {
        id: expect.stringMatching(/^anonymous-/),
        name: '',
        color: expect.any(String),
        role: 'edit',
      },
    });
    ann.awareness.setLocalStateField('cursor', null);
    await sees(bob, (states) => states.get(ann.doc.clientID)?.cursor === null);
    ann.destroy();
    await sees(bob, (states) => !states.has(ann.doc.clientID));
  });

  test('[S31] somebody who reconnects is visible at once, without having moved', async () => {
    const [ann, bob] = [stock('edit'), stock('edit')];
    ann.awareness.setLocalState({ cursor: [3, 3] });
    await Promise.all([synced(ann), synced(bob)]);
    await sees(bob, (states) => states.has(ann.doc.clientID));
    ann.disconnect();
    await sees(bob, (states) => !states.has(ann.doc.clientID));
    // As after a broken line: the same client id, the same state, the same clock.
    ann.awareness.states.set(ann.doc.clientID, { cursor: [3, 3] });
    ann.connect();
    await sees(bob, (states) => states.has(ann.doc.clientID));
    expect(bob.awareness.getStates().get(ann.doc.clientID)).toMatchObject({ cursor: [3, 3] });
  });

  test('text frames and nonsense close one connection and nobody else', async () => {
    const [bystander, other] = [stock('edit'), stock('edit')];
    await Promise.all([synced(bystander), synced(other)]);
    for (const nonsense of [
      'text',
      Buffer.from([]),
      Buffer.from([0, 9]),
      Buffer.from([77, 1, 2]),
    ]) {
      const socket = new WebSocket(`${served.url}/${board}?token=edit`);
      await once(socket, 'open');
      socket.send(nonsense);
      const [code] = await once(socket, 'close');
      expect(code).toBe(4400);
    }
    expect(bystander.wsconnected).toBe(true);
    records(bystander).set('fine', 1);
    await holds(other, 'fine');
  });
});
