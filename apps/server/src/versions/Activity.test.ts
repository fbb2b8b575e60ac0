import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { newBoardId } from '../access/ids.ts';
import { makeLog } from '../log.ts';
import type { BoardId } from '../storage/BoardStorage.ts';
import type { Database } from '../storage/Database.ts';
import { openDatabase } from '../storage/openDatabase.ts';
import { Activity } from './Activity.ts';
import { makeHistoryTables } from './historyTables.ts';
import { onBehalfOf } from './pendingNotes.ts';

const marta = { id: 'm', name: 'Marta', color: '#0F766E' };
const dani = { id: 'd', name: 'Dani', color: '#C2410C' };

let dataDir: string;
let database: Database;
let activity: Activity;
let board: BoardId;
let doc: Y.Doc;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'feltline-activity-'));
  database = await openDatabase(dataDir);
  await makeHistoryTables(database);
  const log = makeLog({ level: 'error', secrets: [], write: () => undefined });
  activity = new Activity({ sql: database, log });
  board = newBoardId();
  doc = new Y.Doc();
  activity.watch(board, doc);
});
afterEach(async () => {
  await activity.flush();
  await database.close();
  await rm(dataDir, { recursive: true });
});

/** Changes the document as somebody does who is on the board. */
function as(author: typeof marta, change: (records: Y.Map<unknown>) => void): void {
  doc.transact(() => change(doc.getMap('records')), onBehalfOf(author));
}

function write(id: string) {
  return (records: Y.Map<unknown>) => {
    const record = new Y.Map<unknown>([
      ['kind', 'sticky'],
      ['text', new Y.Text('a')],
    ]);
    records.set(id, record);
  };
}

const record = (id: string) => doc.getMap<Y.Map<unknown>>('records').get(id)!;

test('what people add, change, type and remove is counted once for each record', async () => {
  as(marta, write('a'));
  as(marta, write('b'));
  as(dani, () => record('a').set('geometry', [0, 0, 1, 1, 0]));
  as(dani, () => (record('a').get('text') as Y.Text).insert(0, 'typed'));
  as(dani, (records) => records.delete('b'));
  as(dani, write('c'));
  as(dani, (records) => records.delete('c'));
  expect(await activity.work(board, 0)).toEqual([
    { ...dani, added: 0, changed: 1, removed: 1 },
    { ...marta, added: 2, changed: 0, removed: 0 },
  ]);
});

test('a change of the server is nobody’s', async () => {
  doc.transact(() => write('a')(doc.getMap('records')));
  expect(await activity.work(board, 0)).toEqual([]);
});

test('notes outlive the process, and a name is the one that was worn last', async () => {
  as(marta, write('a'));
  await activity.flush();
  as({ ...marta, name: 'Marta R.' }, () => record('a').set('order', 'b'));
  const { notes, people } = await activity.since(board, 0);
  expect(notes).toMatchObject([{ record: 'a', person: 'm', addedAt: expect.any(Number) }]);
  expect(people.get('m')?.name).toBe('Marta R.');
  expect((await activity.since(board, 0, 'm')).notes).toEqual([]);
  expect((await activity.since(newBoardId(), 0)).notes).toEqual([]);
});

test('thousands of records at once are all noted', async () => {
  as(marta, (records) => {
    for (let i = 0; i < 1500; i++) write(`${i}`)(records);
  });
  expect(await activity.work(board, 0)).toMatchObject([{ added: 1500 }]);
});

test('who comes back soon has not been away; who was away sees what came since', async () => {
  const hour = 3_600_000;
  expect(await activity.lastVisit(board, 'm')).toBeUndefined();
  await activity.left(board, 'm', Date.now());
  expect(await activity.lastVisit(board, 'm')).toBeUndefined();
  const longAgo = Date.now() - 5 * hour;
  await database.run('UPDATE visit SET "leftAt" = ?', [longAgo]);
  expect(await activity.lastVisit(board, 'm')).toBe(longAgo);
  // reloads the page: still new
  await activity.left(board, 'm', Date.now());
  expect(await activity.lastVisit(board, 'm')).toBe(longAgo);
  await activity.left(board, 'm', Date.now());
  expect(await activity.lastVisit(board, 'm')).toBe(longAgo);
});

test('tables of before get what they lack', async () => {
  await database.exec('DROP TABLE version');
  await database.exec(
    'CREATE TABLE version ("id" TEXT PRIMARY KEY, "board" TEXT NOT NULL, "label" TEXT NOT NULL, "createdAt" BIGINT NOT NULL, "state" BLOB NOT NULL)',
  );
  await database.run('INSERT INTO version VALUES (?, ?, ?, ?, ?)', ['v', board, 'x', 1, 'y']);
  await makeHistoryTables(database);
  await makeHistoryTables(database);
  expect(await database.all('SELECT kind, people FROM version')).toEqual([
    { kind: 'named', people: null },
  ]);
});
