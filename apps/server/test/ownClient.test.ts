import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeCodes, SyncClient, type SyncStatus, type WebSocketLike } from '@feltline/sync';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { boardId } from '../src/storage/BoardStorage.ts';
import { SqliteClientOwners } from '../src/storage/ClientOwners.ts';
import { openDatabase, type SqliteDatabase } from '../src/storage/openDatabase.ts';
import { SqliteStorage } from '../src/storage/SqliteStorage.ts';
import { type ServedRooms, serveRooms } from './support/serveRooms.ts';
import { until } from './support/until.ts';

const board = boardId('board');
let dataDir: string;
let database: SqliteDatabase;
let storage: SqliteStorage;
let served: ServedRooms;
let clients: SyncClient[];

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'feltline-own-'));
  clients = [];
  await start();
});

afterEach(async () => {
  for (const client of clients) await client.destroy();
  await stop();
  await rm(dataDir, { recursive: true });
});

async function start(port = 0): Promise<void> {
  database = await openDatabase(dataDir);
  storage = await SqliteStorage.open(database);
  const clientOwners = await SqliteClientOwners.open(database);
  served = await serveRooms(
    { storage, clientOwners, version: '1.2.3', afterCrash: database.afterCrash },
    port,
  );
}

async function stop(): Promise<void> {
  const { unsavedBytes } = await served.stop();
  await storage.close();
  await database.close({ leavesUnsaved: unsavedBytes > 0 });
}

function person(name: string, token = 'edit') {
  const doc = new Y.Doc();
  const client = new SyncClient({
    url: `${served.url}/${board}`,
    token: () => token,
    doc,
    guest: { id: `guest-${name}-0000`, secret: `secret-of-${name}-000000`, name, color: '#1D4ED8' },
    WebSocket: WebSocket as unknown as new (url: string) => WebSocketLike,
  });
  clients.push(client);
  const becomes = (what: (status: SyncStatus) => boolean) =>
    until(
      () => what(client.status),
      (listener) => client.subscribe(listener),
    );
  return {
    client,
    doc,
    records: doc.getMap<unknown>('records'),
    becomes,
    saved: () => becomes(({ saved }) => saved === 'saved'),
  };
}

const holds = (doc: Y.Doc, key: string) =>
  until(
    () => doc.getMap('records').has(key),
    (listener) => {
      doc.on('update', listener);
      return () => doc.off('update', listener);
    },
  );

describe('our own client over real sockets and a real disk', () => {
  test('learns who it is, converges, is told saved, and sees others', async () => {
    const [ann, bob] = [person('Ann'), person('Bob', 'view')];
    await Promise.all([ann.saved(), bob.saved()]);
    expect(ann.client.status).toMatchObject({
      connection: 'online',
      role: 'edit',
      serverVersion: '1.2.3',
      user: {
        name: 'Ann',
        color: '#1D4ED8',
        role: 'edit',
        id: expect.stringMatching(/^[\w-]{22}$/),
      },
      epoch: await served.rooms.epoch(board),
    });
    ann.records.set('a', 1);
    await holds(bob.doc, 'a');
    await ann.saved();
    ann.client.presence.setLocal({ cursor: [1, 2] });
    await until(
      () => bob.client.presence.peers().size === 1,
      (listener) => bob.client.presence.subscribe(listener),
    );
    expect(bob.client.presence.peers().get(ann.doc.clientID)).toEqual({
      user: ann.client.status.user,
      state: { cursor: [1, 2] },
    });
    ann.client.setUser({ name: 'Anna', color: '#9D174D' });
    await until(
      () => bob.client.presence.peers().get(ann.doc.clientID)?.user.name === 'Anna',
      (listener) => bob.client.presence.subscribe(listener),
    );
    expect(ann.client.presence.peers().size).toBe(0);
  });

  test('[S10] with a disk that takes 5 s for each commit people see each other, and saved comes after', async () => {
    const [ann, bob] = [person('Ann'), person('Bob')];
    await Promise.all([ann.saved(), bob.saved()]);
    await database.suffer({ commitDelayMs: 5_000 });
    const told: string[] = [];
    ann.client.subscribe(() => told.push(ann.client.status.saved));
    const from = performance.now();
    ann.records.set('slow', 1);
    await holds(bob.doc, 'slow');
    expect(performance.now() - from).toBeLessThan(2_000);
    expect(ann.client.status.saved).toBe('saving');
    await ann.saved();
    expect(performance.now() - from).toBeGreaterThan(4_900);
    expect(told).toEqual(['saving', 'saved']);
    await database.suffer({});
  });

  test('[S45] a full disk is not told as saved, and is once there is room', async () => {
    const ann = person('Ann');
    await ann.saved();
    await database.suffer({ maxPages: 1 });
    ann.records.set('large', 'x'.repeat(100_000));
    await until(
      () => served.rooms.state().reason !== undefined,
      (listener) => {
        const timer = setInterval(listener, 20);
        return () => clearInterval(timer);
      },
    );
    expect(served.rooms.state().reason).toContain('full');
    expect(ann.client.status.saved).toBe('saving');
    await database.suffer({ maxPages: 0 });
    await ann.saved();
  });

  test('[S32] a restart brings everybody back by themselves, with what they did meanwhile', async () => {
    const [ann, bob] = [person('Ann'), person('Bob')];
    await Promise.all([ann.saved(), bob.saved()]);
    ann.records.set('before', 1);
    await ann.saved();
    const { port } = served;
    await stop();
    await ann.becomes(({ connection }) => connection === 'offline');
    ann.records.set('meanwhile', 2);
    await start(port);
    await Promise.all([ann.saved(), holds(bob.doc, 'meanwhile')]);
    expect(bob.records.toJSON()).toEqual({ before: 1, meanwhile: 2 });
    expect(database.afterCrash).toBe(false);
  });

  test('[S44] a board with a damaged row goes on: people are told, can work, and come back', async () => {
    const ann = person('Ann');
    await ann.saved();
    for (const key of ['a', 'b', 'c']) {
      ann.records.set(key, 1);
      await ann.saved();
    }
    await ann.client.destroy();
    const { port } = served;
    await database.run("UPDATE log SET data = x'00' WHERE seq = (SELECT max(seq) - 1 FROM log)");
    await stop();
    await start(port);
    const bob = person('Bob');
    await bob.saved();
    expect(bob.client.status.damage).toEqual({ count: 1, since: expect.any(Number) });
    expect(bob.records.has('a')).toBe(true);
    bob.records.set('d', 1);
    await bob.saved();
    await stop();
    await start(port);
    await bob.becomes(({ connection }) => connection === 'offline');
    await bob.saved();
    expect(bob.client.status.keptEdits).toBeUndefined();
    const later = person('Cem');
    await later.saved();
    expect(later.records.toJSON()).toEqual({ a: 1, d: 1 });
    expect(await served.rooms.read(board, ({ store }) => store.pendingStructs)).toBeNull();
  });

  test('[S14] what a full disk did not take before a stop comes back from whoever saw it', async () => {
    const [ann, bob] = [person('Ann'), person('Bob')];
    await Promise.all([ann.saved(), bob.saved()]);
    ann.records.set('a', 1);
    await holds(bob.doc, 'a');
    await ann.saved();
    await database.suffer({ maxPages: 1 });
    ann.records.set('large', 'x'.repeat(200_000));
    await holds(bob.doc, 'large');
    const { port } = served;
    await stop();
    await ann.client.destroy();
    await bob.becomes(({ connection }) => connection === 'offline');
    bob.records.set('b', 1);
    await start(port);
    await bob.saved();
    const later = person('Cem');
    await later.saved();
    expect([...later.records.keys()].sort()).toEqual(['a', 'b', 'large']);
    await stop();
    await start(port);
    expect(database.afterCrash).toBe(false);
  });

  test('[S14] what a damaged row took comes back from whoever has it, whoever wrote it', async () => {
    const [ann, bob] = [person('Ann'), person('Bob')];
    await Promise.all([ann.saved(), bob.saved()]);
    for (const key of ['a', 'b', 'c']) {
      ann.records.set(key, 1);
      await ann.saved();
    }
    await holds(bob.doc, 'c');
    await ann.client.destroy();
    const { port } = served;
    await stop();
    await bob.becomes(({ connection }) => connection === 'offline');
    const beside = await openDatabase(dataDir, { exclusive: false });
    await beside.run('UPDATE log SET crc = 0 WHERE seq = (SELECT max(seq) - 1 FROM log)');
    await beside.close();
    bob.records.set('own', 1);
    await start(port);
    await bob.saved();
    expect(bob.client.status).toMatchObject({ connection: 'online', damage: { count: 1 } });
    await stop();
    await start(port);
    const later = person('Cem');
    await later.saved();
    expect(later.records.toJSON()).toEqual({ a: 1, b: 1, c: 1, own: 1 });
  });

  test('[S22] a wrong token is told with its reason', async () => {
    const stranger = person('Eve', 'nonsense');
    await stranger.becomes(({ connection }) => connection === 'refused');
    expect(stranger.client.status.reason).toEqual({
      code: closeCodes.badToken,
      text: 'no link has the token nonsense',
    });
  });

  test('a frame larger than any update ends the attempts and keeps the edits', async () => {
    const ann = person('Ann');
    await ann.saved();
    const records = ann.records;
    ann.doc.transact(() => {
      for (let at = 0; at < 90; at++) records.set(`k${at}`, 'x'.repeat(200_000));
    });
    await ann.becomes(({ connection }) => connection === 'refused');
    expect(ann.client.status).toMatchObject({
      reason: { code: closeCodes.tooLarge },
      keptEdits: { code: closeCodes.tooLarge },
    });
  });
});
