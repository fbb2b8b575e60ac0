import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase, type SqliteDatabase } from './openDatabase.ts';

let dataDir: string;
let open: SqliteDatabase[];

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'feltline-database-'));
  open = [];
});

afterEach(async () => {
  for (const database of open) await database.close();
  await rm(dataDir, { recursive: true });
});

async function start(options?: Parameters<typeof openDatabase>[1]): Promise<SqliteDatabase> {
  const database = await openDatabase(dataDir, options);
  open.push(database);
  return database;
}

test('what run wrote, all reads, and a later start reads it too', async () => {
  const database = await start();
  await database.exec('CREATE TABLE thing(id TEXT PRIMARY KEY, data BLOB, size INTEGER)');
  const bytes = Uint8Array.of(9, 8, 7, 6).subarray(1, 3);
  expect(
    await database.run('INSERT INTO thing VALUES (?, ?, ?)', ['a', bytes, null]),
  ).toMatchObject({ changes: 1 });
  expect(await database.all('SELECT * FROM thing')).toEqual([
    { id: 'a', data: Uint8Array.of(8, 7), size: null },
  ]);
  await database.close();
  const again = await start();
  expect(await again.all('SELECT id FROM thing')).toEqual([{ id: 'a' }]);
});

test('a read sees every write that was posted before it', async () => {
  const database = await start();
  void database.exec('CREATE TABLE thing(id INTEGER PRIMARY KEY)');
  void database.run('INSERT INTO thing VALUES (1)');
  expect(await database.all('SELECT id FROM thing')).toEqual([{ id: 1 }]);
});

test('a disk that does not write through is told to all whose writes it did not take, and nothing of them stays', async () => {
  const database = await start();
  await database.exec('CREATE TABLE thing(id INTEGER PRIMARY KEY)');
  await database.suffer({ commitFails: true });
  const writes = [1, 2].map((id) => database.run('INSERT INTO thing VALUES (?)', [id]));
  for (const { status, reason } of (await Promise.allSettled(writes)) as PromiseRejectedResult[]) {
    expect(status).toBe('rejected');
    expect(reason).toMatchObject({ code: 'io', retryable: true, sqlite: 'SQLITE_IOERR_FSYNC' });
  }
  expect(await database.all('SELECT id FROM thing')).toEqual([]);
  expect(database.health()).toMatchObject({ ok: false });
  await database.suffer({});
  await database.run('INSERT INTO thing VALUES (3)');
  expect(await database.all('SELECT id FROM thing')).toEqual([{ id: 3 }]);
  expect(database.health()).toEqual({ ok: true });
});

test('a write with RETURNING answers its rows', async () => {
  const database = await start();
  await database.exec('CREATE TABLE thing(id INTEGER PRIMARY KEY)');
  expect(await database.all('INSERT INTO thing VALUES (4) RETURNING id')).toEqual([{ id: 4 }]);
});

test('a refused statement names the reason and does not touch writes committed with it', async () => {
  const database = await start();
  await database.exec('CREATE TABLE thing(id INTEGER PRIMARY KEY)');
  const writes = [1, 1, 2].map((id) => database.run('INSERT INTO thing VALUES (?)', [id]));
  const settled = await Promise.allSettled(writes);
  expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  await expect(writes[1]).rejects.toMatchObject({
    name: 'StorageError',
    code: 'statement',
    retryable: false,
  });
  expect(await database.all('SELECT id FROM thing')).toEqual([{ id: 1 }, { id: 2 }]);
  expect(database.health()).toEqual({ ok: true });
});

test('a transaction with a failing guard changes nothing', async () => {
  const database = await start();
  await database.exec('CREATE TABLE thing(id INTEGER PRIMARY KEY)');
  const transaction = database.transaction([
    { sql: 'INSERT INTO thing VALUES (1)' },
    { sql: 'DELETE FROM thing WHERE id = 7', changes: 1 },
  ]);
  await expect(transaction).rejects.toThrow('expected 1 changed rows, got 0');
  expect(await database.all('SELECT id FROM thing')).toEqual([]);
});

test('a full disk refuses writes, still reads, and takes them again once there is room', async () => {
  const database = await start();
  await database.exec('CREATE TABLE thing(data BLOB)');
  await database.suffer({ maxPages: 10 });
  await expect(
    database.run('INSERT INTO thing VALUES (?)', [new Uint8Array(100_000)]),
  ).rejects.toMatchObject({ code: 'full', retryable: true });
  expect(database.health()).toMatchObject({ ok: false });
  expect(await database.all('SELECT count(*) AS n FROM thing')).toEqual([{ n: 0 }]);
  expect(database.health()).toMatchObject({ ok: false });
  await database.suffer({ maxPages: 0 });
  await database.run('INSERT INTO thing VALUES (?)', [new Uint8Array(100_000)]);
  expect(database.health()).toEqual({ ok: true });
});

test('two servers cannot open one directory, a tool beside the server can', async () => {
  const first = await start();
  await expect(openDatabase(dataDir)).rejects.toThrow(
    `in use by another server (process ${process.pid}`,
  );
  const tool = await start({ exclusive: false });
  await first.exec('CREATE TABLE thing(id INTEGER)');
  await tool.run('INSERT INTO thing VALUES (5)');
  expect(await first.all('SELECT id FROM thing')).toEqual([{ id: 5 }]);
  await first.close();
  expect((await start()).afterCrash).toBe(false);
});

test('a killed process leaves the directory free and known as crashed', async () => {
  const script = `const { openDatabase } = await import(${JSON.stringify(new URL('./openDatabase.ts', import.meta.url).href)})
    await openDatabase(${JSON.stringify(dataDir)}); console.log('open')`;
  const other = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(other.stdout, 'data');
  await expect(openDatabase(dataDir)).rejects.toThrow(`process ${other.pid}`);
  other.kill('SIGKILL');
  await once(other, 'exit');
  expect((await start()).afterCrash).toBe(true);
});

test('after close every call is refused', async () => {
  const database = await start();
  await database.close();
  await expect(database.all('SELECT 1')).rejects.toMatchObject({ code: 'closed' });
});

test('a worker that dies refuses everything and says so once', async () => {
  const failures: string[] = [];
  const { promise: died, resolve } = Promise.withResolvers<void>();
  const database = await start({
    onFailure: ({ message }) => {
      failures.push(message);
      resolve();
    },
  });
  void database.suffer({ dies: true }).catch(() => undefined);
  await died;
  await expect(database.all('SELECT 1')).rejects.toMatchObject({ code: 'closed' });
  expect(failures).toEqual([expect.stringContaining('the storage worker failed')]);
  expect(database.health()).toMatchObject({ ok: false });
});
