import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { boardId } from './BoardStorage.ts';
import { boardStorageContract } from './boardStorage.contract.ts';
import { SqliteClientOwners } from './ClientOwners.ts';
import { openDatabase, type SqliteDatabase } from './openDatabase.ts';
import { SqliteStorage } from './SqliteStorage.ts';
import type { StorageError } from './StorageError.ts';

boardStorageContract('SqliteStorage', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'feltline-storage-'));
  const database = await openDatabase(dataDir);
  const storage = await SqliteStorage.open(database);
  return {
    storage,
    async end() {
      await storage.close();
      await database.close();
      await rm(dataDir, { recursive: true });
    },
  };
});

describe('SqliteStorage on a failing disk', () => {
  const board = boardId('board');
  let dataDir: string;
  let database: SqliteDatabase;
  let storage: SqliteStorage;
  let warnings: string[];
  let now: number;
  let author: Y.Doc;

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'feltline-storage-'));
    database = await openDatabase(dataDir);
    warnings = [];
    now = 1_700_000_000_000;
    author = new Y.Doc();
    storage = await SqliteStorage.open(database, {
      now: () => now,
      warn: (_, message) => warnings.push(message),
    });
  });
  afterEach(async () => {
    await storage.close();
    await database.close();
    await rm(dataDir, { recursive: true });
  });

  async function append(key: string, value: unknown): Promise<void> {
    const before = Y.encodeStateVector(author);
    author.getMap('records').set(key, value);
    await storage.append(board, Y.encodeStateAsUpdate(author, before));
  }

  async function compact(): Promise<void> {
    await storage.compact(board, Y.encodeStateAsUpdate(author), (await storage.load(board)).mark);
  }

  async function read(): Promise<Record<string, unknown>> {
    const doc = new Y.Doc();
    for (const update of (await storage.load(board)).updates) Y.applyUpdate(doc, update);
    return doc.getMap('records').toJSON();
  }

  test('[S44] a log row whose bytes changed is set aside, said so, and the rest of the board opens', async () => {
    await append('a', 1);
    await append('b', 2);
    await database.run("UPDATE log SET data = x'0000ff' WHERE seq = 2");
    expect(await read()).toEqual({ a: 1 });
    expect(warnings).toEqual([expect.stringContaining('log row 2 was set aside')]);
    const { damage } = await storage.load(board);
    expect(damage).toEqual({ count: 1, since: now });
    expect(await database.all('SELECT source, seq, data FROM quarantine')).toEqual([
      { source: 'log', seq: 2, data: Uint8Array.of(0, 0, 255) },
    ]);
  });

  test('[S44] a row that stands under the wrong board is set aside', async () => {
    await append('a', 1);
    const other = boardId('other');
    const own = Y.encodeStateAsUpdate(author);
    await storage.append(other, own);
    await database.run("UPDATE log SET board = 'other' WHERE seq = 1");
    expect((await storage.load(other)).updates).toEqual([own]);
    expect(warnings).toHaveLength(1);
  });

  test('[S44] a byte that changed on the disk itself is found, and the rest of the board opens', async () => {
    await append('first', 1);
    await append('second', 'x'.repeat(100));
    await storage.close();
    await database.close();
    const file = join(dataDir, 'feltline.db');
    const bytes = await readFile(file);
    const at = bytes.indexOf('x'.repeat(100));
    bytes[at + 50] = 0x79;
    await writeFile(file, bytes);
    database = await openDatabase(dataDir);
    storage = await SqliteStorage.open(database);
    expect(await read()).toEqual({ first: 1 });
    expect((await storage.load(board)).damage).toMatchObject({ count: 1 });
  });

  test('[S44] a snapshot that is gone loses nothing, and is told once', async () => {
    for (const key of ['a', 'b']) {
      await append(key, 1);
      await compact();
    }
    await append('c', 1);
    await database.run('DELETE FROM snapshot WHERE id = 2');
    for (let visit = 0; visit < 2; visit++) {
      expect(await read()).toEqual({ a: 1, b: 1, c: 1 });
      expect((await storage.load(board)).damage).toEqual({ count: 1, since: now });
    }
    expect(warnings).toEqual([expect.stringContaining('snapshot row 2 is missing')]);
    await compact();
    await compact();
    expect(await read()).toEqual({ a: 1, b: 1, c: 1 });
    expect(warnings).toHaveLength(1);
  });

  test('[S44] a log row that is gone is noticed by the row after it', async () => {
    for (const key of ['a', 'b', 'c']) await append(key, 1);
    await database.run('DELETE FROM log WHERE seq = 2');
    for (let visit = 0; visit < 2; visit++)
      expect((await storage.load(board)).damage).toEqual({ count: 1, since: now });
    expect(warnings).toEqual([expect.stringContaining('log row 2 is missing')]);
  });

  test('[S44] where both snapshots are lost the board is as an older one has it, and says of when', async () => {
    const begun = now;
    for (const key of ['a', 'b', 'c']) {
      await append(key, 1);
      await compact();
      now += 2 * 3_600_000;
    }
    await append('d', 1);
    await database.run('UPDATE snapshot SET data = substr(data, 1, 10) WHERE id > 1');
    for (let visit = 0; visit < 2; visit++) {
      const { updates, damage } = await storage.load(board);
      const doc = new Y.Doc();
      for (const update of updates) Y.applyUpdate(doc, update);
      expect(doc.getMap('records').get('a')).toBe(1);
      expect(damage).toEqual({ count: 2, since: now, asOf: begun });
    }
    // Somebody who has the rest brings it: from then on the board is whole again.
    await storage.append(board, Y.encodeStateAsUpdate(author));
    expect(await read()).toEqual({ a: 1, b: 1, c: 1, d: 1 });
    await compact();
    expect(await read()).toEqual({ a: 1, b: 1, c: 1, d: 1 });
    expect((await storage.load(board)).damage).toEqual({ count: 2, since: now });
  });

  test('[S44] where no snapshot can be read the newest version opens, and what the log still holds stays', async () => {
    await append('a', 1);
    const version = { at: now - 5000, update: Y.encodeStateAsUpdate(author) };
    await compact();
    await append('b', 1);
    await compact();
    await append('c', 1);
    await database.run('DELETE FROM snapshot');
    const rows = await database.all('SELECT seq FROM log');
    await storage.close();
    storage = await SqliteStorage.open(database, { lastResort: async () => version });
    const { updates, damage } = await storage.load(board);
    expect(updates[0]).toEqual(version.update);
    expect(damage).toMatchObject({ count: 1, asOf: version.at });
    await expect(compact()).rejects.toThrow('compaction refused');
    expect(await database.all('SELECT seq FROM log')).toEqual(rows);
  });

  test('[S44] a board of which nothing at all can be read is refused, not opened empty', async () => {
    await append('a', 1);
    await database.run("UPDATE log SET data = x'00'");
    for (let visit = 0; visit < 2; visit++)
      await expect(storage.load(board)).rejects.toMatchObject({ code: 'corrupt' });
    expect(await database.all('SELECT count(*) AS n FROM log')).toEqual([{ n: 1 }]);
  });

  test('[S44] a broken snapshot loses nothing: the one before it and the log stand in', async () => {
    await append('a', 1);
    await compact();
    await append('b', 2);
    await compact();
    await append('c', 3);
    await database.run('UPDATE snapshot SET data = ? WHERE id = 2', [new Uint8Array(40)]);
    expect(await read()).toEqual({ a: 1, b: 2, c: 3 });
    expect((await storage.load(board)).damage).toMatchObject({ count: 1 });
    await compact();
    expect(await read()).toEqual({ a: 1, b: 2, c: 3 });
  });

  test('[S44] a board of which every snapshot is broken is refused, not opened without its beginning', async () => {
    await append('a', 1);
    await compact();
    await append('b', 2);
    await compact();
    await append('c', 3);
    const [first] = await database.all<{ crc: number }>('SELECT crc FROM snapshot WHERE id = 1');
    await database.run('UPDATE snapshot SET crc = crc + 1');
    await expect(storage.load(board)).rejects.toMatchObject({
      code: 'corrupt',
      message: expect.stringContaining('expected a snapshot'),
    });
    expect(await database.all('SELECT id FROM snapshot')).toHaveLength(2);
    await database.run('UPDATE snapshot SET crc = ? WHERE id = 1', [first!.crc]);
    expect(await read()).toEqual({ a: 1, b: 2, c: 3 });
  });

  test('[S44] the only snapshot may be broken: the log behind it is whole', async () => {
    await append('a', 1);
    await compact();
    await append('b', 2);
    await database.run('UPDATE snapshot SET data = ?', [new Uint8Array(40)]);
    expect(await read()).toEqual({ a: 1, b: 2 });
  });

  test('[S49] closing while a board is being loaded sets nothing aside', async () => {
    const value = 'x'.repeat(100_000);
    await append('a', value);
    await compact();
    await append('b', value);
    await compact();
    for (let turns = 0; turns < 12; turns++) {
      const loaded = storage.load(board).then(
        ({ updates }) => updates.length,
        (error: StorageError) => error.code,
      );
      for (let turn = 0; turn < turns; turn++) await new Promise(setImmediate);
      await storage.close();
      expect([1, 'closed']).toContain(await loaded);
      storage = await SqliteStorage.open(database, {
        warn: (_, message) => warnings.push(message),
      });
    }
    expect(warnings).toEqual([]);
    expect(await database.all('SELECT * FROM quarantine')).toEqual([]);
    expect(await read()).toEqual({ a: value, b: value });
  });

  test('[S49] where the snapshot worker has died, another takes its place and the board opens', async () => {
    await append('a', 1);
    await compact();
    await storage.close();
    const workers: Worker[] = [];
    const noted = (worker: Worker) => workers.push(worker);
    process.on('worker', noted);
    storage = await SqliteStorage.open(database, { warn: (_, message) => warnings.push(message) });
    // Node tells of a worker in the next turn.
    await new Promise(setImmediate);
    await workers[0]!.terminate();
    expect(await read()).toEqual({ a: 1 });
    process.off('worker', noted);
    expect(workers).toHaveLength(2);
    expect(warnings).toEqual([]);
    await append('b', 2);
    await compact();
    expect(await read()).toEqual({ a: 1, b: 2 });
  });

  test('[S44] a board opens while unreadable rows cannot be moved because the disk is full', async () => {
    await append('a', 1);
    await append('b', 'x'.repeat(20_000));
    await database.run('UPDATE log SET crc = 0 WHERE seq = 2');
    // Takes up the pages that the update freed.
    await append('c', 'x'.repeat(30_000));
    await database.suffer({ maxPages: 1 });
    expect(await read()).toMatchObject({ a: 1 });
    expect((await storage.load(board)).damage).toMatchObject({ count: 1 });
    expect(warnings.at(-1)).toContain('setting unreadable rows aside failed');
  });

  test('[S45] a full disk refuses the append, and the same append succeeds once there is room', async () => {
    await append('a', 1);
    await database.suffer({ maxPages: 1 });
    const update = Y.encodeStateAsUpdate(author);
    author.getMap('records').set('b', 'x'.repeat(50_000));
    const large = Y.encodeStateAsUpdate(author);
    await expect(storage.append(board, large)).rejects.toMatchObject({
      code: 'full',
      retryable: true,
    });
    expect((await storage.load(board)).updates).toEqual([update]);
    await database.suffer({ maxPages: 0 });
    await storage.append(board, large);
    expect((await storage.load(board)).updates).toEqual([update, large]);
  });

  test('[S46] the previous snapshot and the log since stay, older ones thin out to one an hour for a day', async () => {
    for (let step = 0; step < 60; step++) {
      await append('a', step);
      await compact();
      now += 30 * 60_000;
    }
    const kept = await database.all<{ at: number }>('SELECT at FROM snapshot ORDER BY id');
    expect(kept.length).toBeGreaterThanOrEqual(24);
    expect(kept.length).toBeLessThanOrEqual(27);
    expect(kept[0]!.at).toBeGreaterThanOrEqual(now - 25 * 3_600_000);
    expect(await database.all('SELECT count(*) AS n FROM log')).toEqual([{ n: 1 }]);
  });

  test('[S48] a drag committed as one value per frame, or once, stores less than 200 bytes after compaction', async () => {
    author
      .getMap('records')
      .set('sticky', new Y.Map(Object.entries({ kind: 'sticky', geometry: [0, 0, 200, 200, 0] })));
    await storage.append(board, Y.encodeStateAsUpdate(author));
    await compact();
    const size = async () =>
      (
        await database.all<{ n: number }>(
          'SELECT length(data) AS n FROM snapshot ORDER BY id DESC LIMIT 1',
        )
      )[0]!.n;
    const before = await size();
    const sticky = author.getMap('records').get('sticky') as Y.Map<unknown>;
    for (let frame = 1; frame <= 3600; frame++)
      sticky.set('geometry', [frame, frame / 2, 200, 200, 0]);
    await storage.append(board, Y.encodeStateAsUpdate(author));
    await compact();
    expect((await size()) - before).toBeLessThan(200);
  });

  test('a client id keeps its first owner', async () => {
    const owners = await SqliteClientOwners.open(database);
    await owners.bind(board, new Map([[4294967295, 'ann']]));
    await owners.bind(
      board,
      new Map([
        [4294967295, 'bob'],
        [8, 'bob'],
      ]),
    );
    expect(await owners.load(board)).toEqual(
      new Map([
        [4294967295, 'ann'],
        [8, 'bob'],
      ]),
    );
    expect(await owners.load(boardId('other'))).toEqual(new Map());
  });
});
