import { once } from 'node:events';
import { cp, mkdtemp, open, readdir, readFile, rm, stat, truncate } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeCodes, SyncClient, type SyncStatus, type WebSocketLike } from '@feltline/sync';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { boardId } from '../storage/BoardStorage.ts';
import { type NewBoard, TestServer } from '../testing/testServer.ts';
import { makeBackup } from './makeBackup.ts';
import { BackupError } from './manifest.ts';
import { beginRestore } from './pendingRestore.ts';
import { restoreBackup } from './restoreBackup.ts';

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>';

let server: TestServer;
let clients: SyncClient[];
beforeEach(async () => {
  clients = [];
  // A port that stays: people come back to the address they know.
  server = await TestServer.start({ PORT: String(await freePort()) });
});
afterEach(async () => {
  for (const client of clients) await client.destroy();
  await server.discard();
});

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, 'close');
  return port;
}

/** Somebody with the board open, in our own client, from the history they know. */
function person(board: NewBoard, name: string) {
  const doc = new Y.Doc();
  const client = new SyncClient({
    url: `${server.origin.replace('http', 'ws')}/sync/${board.id}`,
    token: () => board.links.edit.token,
    doc,
    guest: { id: `guest-${name}-0000`, secret: `secret-of-${name}-000000`, name, color: '#1D4ED8' },
    WebSocket: WebSocket as unknown as new (url: string) => WebSocketLike,
  });
  clients.push(client);
  const becomes = (holds: (status: SyncStatus) => boolean) =>
    new Promise<void>((resolve) => {
      const look = () => holds(client.status) && resolve();
      client.subscribe(look);
      look();
    });
  return {
    doc,
    client,
    becomes,
    records: doc.getMap<unknown>('records'),
    saved: () => becomes(({ saved }) => saved === 'saved'),
  };
}

const stored = (board: NewBoard) =>
  server.running.rooms.read(
    boardId(board.id),
    (doc) => doc.getMap('records').toJSON() as Record<string, unknown>,
  );

describe('a backup that was made while people worked', () => {
  test('[A10] is whole, is restored as a new history, and nobody with a newer copy merges the two', async () => {
    const board = await server.newBoard({ title: 'Shoes' });
    const picture = await server.call('POST', `/api/boards/${board.id}/images`, {
      token: board.links.edit.token,
      body: svg,
    });
    const ann = person(board, 'Ann');
    await ann.saved();
    ann.records.set('before', 1);
    await ann.saved();

    let isWriting = true;
    let written = 0;
    const writing = (async () => {
      while (isWriting) {
        ann.records.set(`key${written}`, { at: written++, text: 'x'.repeat(500) });
        await new Promise(setImmediate);
      }
    })();
    const { file, bytes, lines, manifest } = await makeBackup(server.dataDir);
    isWriting = false;
    await writing;
    expect((await stat(file)).size).toBe(bytes);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readdir(join(server.dataDir, 'backups'))).toHaveLength(1);
    expect(manifest).toMatchObject({ boards: 1, missingPictures: [] });
    expect(manifest.files.map(({ name }) => name)).toEqual([
      'feltline.db',
      'secret',
      `images/${picture.json.hash.slice(0, 2)}/${picture.json.hash}`,
    ]);
    expect(lines[0]).toMatch(/^Backup of 1 board: database .+ kB, 1 picture .+ bytes/);

    ann.records.set('after', 1);
    await ann.saved();
    await expect(restoreBackup(server.dataDir, file)).rejects.toMatchObject({ code: 'busy' });
    await server.stop();
    await ann.becomes(({ connection }) => connection === 'offline');
    const said = await restoreBackup(server.dataDir, file);
    expect(said.join('\n')).toMatch(
      /Restored .* 1 board, 3 files[\s\S]*1 board began a new history[\s\S]*before-restore-/,
    );
    await server.run();

    // Whoever has more than the backup is told, and keeps it.
    await ann.becomes(({ connection }) => connection === 'refused');
    expect(ann.client.status.reason).toMatchObject({ code: closeCodes.wrongEpoch });
    expect(ann.records.get('after')).toBe(1);
    const restored = await stored(board);
    expect(restored).toMatchObject({ before: 1 });
    expect(restored).not.toHaveProperty('after');
    // Of what was being written, the backup has the first part and nothing twice.
    const keys = Object.keys(restored).filter((key) => /^key\d/.test(key));
    expect(keys.map((key) => Number(key.slice(3))).sort((a, b) => a - b)).toEqual(
      keys.map((_, at) => at),
    );
    expect(keys.length).toBeLessThanOrEqual(written);

    // Links and pictures are those of before; who comes anew works on what was restored.
    const again = await server.call('GET', `/api/boards/${board.id}/images/${picture.json.hash}`, {
      token: board.links.view.token,
    });
    expect(again.text).toBe(svg);
    const bob = person(board, 'Bob');
    await bob.saved();
    expect(bob.records.toJSON()).toEqual(restored);
    bob.records.set('later', 1);
    await bob.saved();
    expect(await stored(board)).toEqual({ ...restored, later: 1 });
  });

  test('is restored into an empty directory, on another machine, say', async () => {
    const board = await server.newBoard({ title: 'Moved' });
    const elsewhere = await mkdtemp(join(tmpdir(), 'feltline-elsewhere-'));
    const { file } = await makeBackup(server.dataDir, join(elsewhere, 'shoes.tar'));
    await server.discard();
    await restoreBackup(server.dataDir, file);
    await server.run();
    const { json } = await server.call('GET', `/api/boards/${board.id}`, {
      token: board.links.owner.token,
    });
    expect(json.title).toBe('Moved');
    await rm(elsewhere, { recursive: true });
  });
});

describe('what is no whole backup', () => {
  test('is refused, and the data stays as it is', async () => {
    await server.newBoard();
    const { file } = await makeBackup(server.dataDir);
    await server.stop();
    const before = await readdir(server.dataDir);
    const broken = join(server.dataDir, 'backups', 'broken.tar');
    const refused = (message: string | RegExp | typeof BackupError) =>
      expect(restoreBackup(server.dataDir, broken)).rejects.toThrow(message);
    const flip = async (at: number) => {
      await cp(file, broken);
      const handle = await open(broken, 'r+');
      const byte = Buffer.alloc(1);
      await handle.read(byte, 0, 1, at);
      await handle.write(Buffer.of((byte[0] ?? 0) ^ 1), 0, 1, at);
      await handle.close();
    };
    await refused('There is no file');
    await flip(512 + 5000);
    await refused(
      /feltline\.db has the SHA-256 .*, expected .*: the backup was changed or damaged/,
    );
    await cp(file, broken);
    await truncate(broken, (await stat(file)).size - 3 * 1024);
    await refused(BackupError);
    await cp(join(server.dataDir, 'feltline.db'), broken);
    await refused('expected a tar archive');
    expect(await readdir(server.dataDir)).toEqual(before);
  });

  test('a name that exists is not written over, and a directory without boards has no backup', async () => {
    await server.newBoard();
    const { file } = await makeBackup(server.dataDir);
    const bytes = await readFile(file);
    await expect(makeBackup(server.dataDir, file)).rejects.toThrow('exists already');
    expect(await readFile(file)).toEqual(bytes);
    const empty = await mkdtemp(join(tmpdir(), 'feltline-empty-'));
    await expect(makeBackup(empty)).rejects.toThrow('There is no Feltline data');
    await rm(empty, { recursive: true });
  });
});

test('a restore that was cut off is finished by the next start', async () => {
  const board = await server.newBoard({ title: 'First' });
  await server.stop();
  for (const part of ['feltline.db', 'secret', 'images'])
    await cp(join(server.dataDir, part), join(server.dataDir, '.restoring-x', part), {
      recursive: true,
    });
  // Something stands in the way of the pictures, so that it ends between two renames.
  await cp(join(server.dataDir, 'secret'), join(server.dataDir, 'old', 'images', 'x'));
  expect(() => beginRestore(server.dataDir, '.restoring-x', 'old')).toThrow();
  expect(await readdir(server.dataDir)).not.toContain('feltline.db');
  await rm(join(server.dataDir, 'old', 'images'), { recursive: true });
  await server.run();
  const { json } = await server.call('GET', `/api/boards/${board.id}`, {
    token: board.links.owner.token,
  });
  expect(json.title).toBe('First');
  expect(await readdir(server.dataDir)).not.toContain('restore.json');
});
