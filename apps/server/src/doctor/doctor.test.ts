import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { boardId, type Damage } from '../storage/BoardStorage.ts';
import { openDatabase } from '../storage/openDatabase.ts';
import { SqliteStorage } from '../storage/SqliteStorage.ts';
import { openSocket } from '../testing/openSocket.ts';
import { type NewBoard, TestServer } from '../testing/testServer.ts';
import { diagnose, settle } from './diagnose.ts';

let server: TestServer;
let board: NewBoard;
beforeEach(async () => {
  server = await TestServer.start();
  board = await server.newBoard({ title: 'Shoes' });
});
afterEach(() => server.discard());

const id = () => boardId(board.id);
const textOf = (key: string) => `${key}:${'x'.repeat(200)}`;
const write = (...keys: string[]) =>
  server.running.rooms.edit(id(), (doc) => {
    for (const key of keys) doc.getMap('records').set(key, textOf(key));
  });
const keysOf = (doc: Y.Doc) =>
  [...doc.getMap('records').keys()].filter((key) => /^[a-z]$/.test(key)).sort();
const keys = () => server.running.rooms.read(id(), keysOf);

interface Stored {
  /** Sets keys in a session of its own. */
  write(...keys: string[]): Promise<void>;
  /** As a room at rest does. */
  compact(): Promise<void>;
  load(): Promise<{ damage: Damage | undefined; keys: string[] }>;
}

/** Stops the server and works on what it stored. */
async function beside(work: (stored: Stored) => Promise<void>): Promise<void> {
  await server.stop();
  const database = await openDatabase(server.dataDir);
  const storage = await SqliteStorage.open(database);
  const loaded = async () => {
    const doc = new Y.Doc();
    const { updates, mark, damage } = await storage.load(id());
    for (const update of updates) Y.applyUpdate(doc, update);
    return { doc, mark, damage };
  };
  await work({
    async write(...names) {
      const { doc } = await loaded();
      for (const name of names) {
        const before = Y.encodeStateVector(doc);
        doc.getMap('records').set(name, textOf(name));
        await storage.append(id(), Y.encodeStateAsUpdate(doc, before));
      }
    },
    async compact() {
      const { doc, mark } = await loaded();
      await storage.compact(id(), Y.encodeStateAsUpdate(doc), mark);
    },
    async load() {
      const { doc, damage } = await loaded();
      return { damage, keys: keysOf(doc) };
    },
  });
  await storage.close();
  await database.close();
}

/** A board with two snapshots and a log after them; the server is stopped. */
const grown = () =>
  beside(async ({ write: append, compact }) => {
    for (const key of ['a', 'b']) {
      await append(key);
      await compact();
    }
    await append('c');
    await append('d');
  });

function sql(statement: string): void {
  const db = new BetterSqlite(join(server.dataDir, 'feltline.db'));
  db.exec(statement);
  db.close();
}

/** Changes one byte of the file, in the bytes of `text`. */
async function flip(text: string): Promise<void> {
  const file = join(server.dataDir, 'feltline.db');
  const bytes = await readFile(file);
  const at = bytes.indexOf(text);
  expect(at).toBeGreaterThan(0);
  bytes[at + 5] = 0x79;
  await writeFile(file, bytes);
}

const fileHash = async () =>
  createHash('sha256')
    .update(await readFile(join(server.dataDir, 'feltline.db')))
    .digest('hex');

/** What somebody who opens the board is told of it. */
async function told(): Promise<{ count: number; asOf?: number } | undefined> {
  const { socket, messages, closed } = await openSocket(
    server.origin,
    `/sync/${board.id}?cap=1&token=${board.links.edit.token}&guest=guest-ann-0000&secret=secret-of-ann-0000000`,
  );
  while (!messages.some(({ type }) => type === 'hello')) await once(socket, 'message');
  const hello = messages.find((message) => message.type === 'hello');
  socket.close();
  await closed;
  return JSON.parse(hello?.json ?? '{}').damage;
}

const faults = [
  {
    name: 'a flipped byte in a log row',
    make: () => flip(textOf('c')),
    found: /log row \d+ cannot be read: checksum/,
    left: ['a', 'b', 'd'],
  },
  {
    name: 'a truncated snapshot',
    make: () => sql('UPDATE snapshot SET data = substr(data, 1, 20) WHERE id = 2'),
    found: /snapshot row 2 cannot be read: checksum/,
    left: ['a', 'b', 'c', 'd'],
  },
  {
    name: 'a missing snapshot',
    make: () => sql('DELETE FROM snapshot WHERE id = 2'),
    found: /snapshot row \d+ is missing/,
    left: ['a', 'b', 'c', 'd'],
  },
  {
    name: 'a missing log row',
    make: () => sql('DELETE FROM log WHERE seq = (SELECT max(seq) - 1 FROM log)'),
    found: /log row \d+ is missing/,
    left: ['a', 'b', 'd'],
  },
] as const;

test.for(faults)(
  '$name is found without a change, mended, and told to whoever opens the board',
  async ({ make, found, left }) => {
    await grown();
    await make();
    const before = await fileHash();
    const report = await diagnose(server.dataDir);
    expect(report.lines.join('\n')).toMatch(found);
    expect(report.faults).toBeGreaterThan(0);
    expect(await fileHash()).toBe(before);

    const mended = await diagnose(server.dataDir, { repairs: true });
    expect(mended.lines.at(-1)).toBe('Nothing is wrong any more.');
    await beside(async ({ load, write: append }) => {
      expect(await load()).toMatchObject({ damage: { count: 1 }, keys: left });
      await append('e');
    });
    const after = await diagnose(server.dataDir);
    expect(after).toMatchObject({ faults: 0 });
    expect(after.lines.join('\n')).toMatch(
      /Set aside on .*: board .*, (missing )?(log|snapshot) row/,
    );
    expect(await settle(server.dataDir)).toMatch(/^1 row that was set aside/);
    await beside(async ({ load }) =>
      expect(await load()).toEqual({ damage: undefined, keys: [...left, 'e'] }),
    );
  },
);

test('without a doctor too the server opens a damaged board with a warning, time after time', async () => {
  await grown();
  await flip(textOf('c'));
  sql('DELETE FROM snapshot WHERE id = 2');
  for (const more of ['e', 'f']) {
    await server.run();
    expect(await told()).toMatchObject({ count: 2 });
    await write(more);
    await server.stop();
  }
  await beside(async ({ load }) => expect((await load()).keys).toEqual(['a', 'b', 'd', 'e', 'f']));
});

test.for([
  ['was full and got room again', { maxPages: 1 }, /full/],
  ['could not be written through for a while', { commitFails: true }, /disk I\/O error/],
] as const)(
  'a database that %s is sound, and everything that was waiting is in it',
  async ([, faults, reason]) => {
    await write('a');
    await server.running.database.suffer(faults);
    const large = 'x'.repeat(300_000);
    const waiting = server.running.rooms.edit(id(), (doc) => doc.getMap('records').set('l', large));
    await expect
      .poll(async () => (await server.call('GET', '/readyz')).status, { timeout: 15_000 })
      .toBe(503);
    expect((await server.call('GET', '/readyz')).json.detail).toMatch(reason);
    await server.running.database.suffer({ maxPages: 0 });
    await waiting;
    expect((await server.call('GET', '/readyz')).status).toBe(200);
    await write('b');
    await server.stop();
    expect(await diagnose(server.dataDir)).toMatchObject({ faults: 0 });
    await server.run();
    expect(await keys()).toEqual(['a', 'b', 'l']);
  },
);

test('changes that build on a damaged one are kept aside with it, and the board goes on without them', async () => {
  await grown();
  await beside(({ write: append }) => append('e', 'f'));
  await flip(textOf('e'));
  const { lines, faults } = await diagnose(server.dataDir, { repairs: true });
  expect(lines.join('\n')).toMatch(/some changes build on missing ones and are left out/);
  expect(lines.join('\n')).toMatch(/1 row that builds on missing ones is set aside/);
  expect(faults).toBe(0);
  await beside(async ({ load }) =>
    expect(await load()).toMatchObject({ damage: { count: 2 }, keys: ['a', 'b', 'c', 'd'] }),
  );
});

test('where both newest snapshots are lost, the board is an older one, and once mended whole again', async () => {
  await grown();
  sql(
    'UPDATE snapshot SET at = at - 9000000 WHERE id = 1; UPDATE snapshot SET at = at - 4000000 WHERE id = 2;',
  );
  await beside(({ compact }) => compact());
  sql('UPDATE snapshot SET data = substr(data, 1, 20) WHERE id > 1');
  const report = (await diagnose(server.dataDir)).lines.join('\n');
  expect(report).toMatch(/opens as it was on .* nothing newer can be read/);
  await server.run();
  expect(await told()).toMatchObject({ count: 2, asOf: expect.any(Number) });
  await server.stop();
  const { lines } = await diagnose(server.dataDir, { repairs: true });
  expect(lines.at(-1)).toBe('Nothing is wrong any more.');
  await beside(async ({ load }) => {
    const { damage, keys: held } = await load();
    expect(damage).not.toHaveProperty('asOf');
    expect(held).toContain('a');
  });
});

test('a board whose only row is damaged is not opened empty; what can be read of it is mended', async () => {
  await write('a');
  await server.stop();
  sql('DELETE FROM log WHERE seq > (SELECT min(seq) FROM log); UPDATE log SET crc = crc + 1;');
  await server.run();
  await expect(keys()).rejects.toThrow('nothing up to row');
  await server.stop();
  expect((await diagnose(server.dataDir)).lines.join('\n')).toMatch(/cannot be opened/);
  const { lines, faults } = await diagnose(server.dataDir, { repairs: true });
  expect(lines.join('\n')).toMatch(/records were read from rows whose checksum is wrong/);
  expect(faults).toBe(0);
  await server.run();
  expect(await told()).toMatchObject({ count: 1 });
  const { json } = await server.call('GET', `/api/boards/${board.id}`, {
    token: board.links.view.token,
  });
  expect(json.title).toBe('Shoes');
});

test('pictures are compared with their hashes; a damaged one is set aside and can be brought again', async () => {
  const token = board.links.edit.token;
  const body = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>';
  const { json } = await server.call('POST', `/api/boards/${board.id}/images`, { token, body });
  await server.stop();
  const path = join(server.dataDir, 'images', json.hash.slice(0, 2), json.hash);
  await appendFile(path, 'x');
  const damaged = await diagnose(server.dataDir, { repairs: true });
  expect(damaged.lines.join('\n')).toMatch(/its bytes have the hash/);
  expect(damaged.faults).toBe(0);
  expect(await readFile(join(server.dataDir, 'set-aside', json.hash), 'utf8')).toBe(`${body}x`);
  await server.run();
  await server.call('POST', `/api/boards/${board.id}/images`, { token, body });
  await server.stop();
  expect((await diagnose(server.dataDir)).faults).toBe(0);
  await rm(path);
  expect((await diagnose(server.dataDir)).lines.join('\n')).toMatch(/is not there/);
});

test('a server that runs is looked at beside its work, and nothing is mended under it', async () => {
  await write('a');
  expect(await diagnose(server.dataDir)).toMatchObject({ faults: 0 });
  sql('UPDATE log SET crc = 0 WHERE seq = 2');
  await expect(diagnose(server.dataDir, { repairs: true })).rejects.toMatchObject({ code: 'busy' });
});

test('a board that fell out of the directory is entered again', async () => {
  await server.stop();
  sql(`PRAGMA foreign_keys = OFF; DELETE FROM link; DELETE FROM board;`);
  const { lines, faults } = await diagnose(server.dataDir, { repairs: true });
  expect(lines.join('\n')).toMatch(/is not in the directory/);
  expect(lines.at(-1)).toBe('Nothing is wrong any more.');
  expect(faults).toBe(0);
});

test('a board that has nothing left but a version opens as that, and says of when', async () => {
  await write('a');
  const kept = await server.call('POST', `/api/boards/${board.id}/versions`, {
    token: board.links.edit.token,
    json: { label: 'Before the summer' },
  });
  expect(kept.status).toBe(201);
  await write('b');
  await server.stop();
  expect(await diagnose(server.dataDir)).toMatchObject({ faults: 0 });
  sql('UPDATE log SET crc = crc + 1');
  await server.run();
  expect(await told()).toMatchObject({ asOf: expect.any(Number) });
  expect(await keys()).toEqual(['a']);
  await server.stop();
  expect((await diagnose(server.dataDir, { repairs: true })).faults).toBe(0);
  await beside(async ({ load }) => expect((await load()).keys).toEqual(['a']));
  sql("UPDATE version SET state = x'00'");
  const { lines, faults } = await diagnose(server.dataDir, { repairs: true });
  expect(lines.join('\n')).toMatch(/the version \w+ cannot be read/);
  expect(faults).toBe(0);
});

test('a page of the file that is no page is said, and nothing is made worse by mending', async () => {
  await write('a');
  await server.stop();
  const file = join(server.dataDir, 'feltline.db');
  const db = new BetterSqlite(file);
  const root = db.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'log'").pluck().get();
  const size = Number(db.pragma('page_size', { simple: true }));
  db.close();
  const bytes = await readFile(file);
  bytes[(Number(root) - 1) * size] = 0xff;
  await writeFile(file, bytes);
  const report = await diagnose(server.dataDir);
  expect(report.lines.join('\n')).toMatch(
    /board \w+ cannot be read \(database disk image is malformed\)/,
  );
  expect((await diagnose(server.dataDir, { repairs: true })).faults).toBeGreaterThan(0);
  await server.run();
  await expect(keys()).rejects.toMatchObject({ code: 'corrupt' });
  expect((await server.call('GET', '/healthz')).status).toBe(200);
});
