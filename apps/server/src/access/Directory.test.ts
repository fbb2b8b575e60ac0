import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Database } from '../storage/Database.ts';
import { openDatabase } from '../storage/openDatabase.ts';
import { Directory, isOpen } from './Directory.ts';
import { newBoardId, newLinkId } from './ids.ts';

let dataDir: string;
let database: Database;
let directory: Directory;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'feltline-directory-'));
  database = await openDatabase(dataDir);
  directory = await Directory.open(database);
});
afterEach(async () => {
  await database.close();
  await rm(dataDir, { recursive: true });
});

test('a board is found with the links it was made with', async () => {
  const id = newBoardId();
  const made = await directory.addBoard({ id, title: 'Shoes' }, [
    { role: 'owner' },
    { role: 'view' },
  ]);
  expect(await directory.board(id)).toMatchObject({ id, title: 'Shoes', trashedAt: null });
  expect(await directory.links(id)).toEqual(expect.arrayContaining(made));
  expect(await directory.link(made[1]!.id)).toEqual(made[1]);
  expect(await directory.board(newBoardId())).toBeUndefined();
  expect(await directory.link(newLinkId())).toBeUndefined();
});

test('a board that is entered twice changes nothing, its links included', async () => {
  const id = newBoardId();
  const made = await directory.addBoard({ id, title: 'Shoes' }, [{ role: 'owner' }]);
  await expect(directory.addBoard({ id, title: 'Hats' }, [{ role: 'edit' }])).rejects.toThrow();
  expect(await directory.board(id)).toMatchObject({ title: 'Shoes' });
  expect(await directory.links(id)).toEqual(made);
});

test('a link is revoked once, and only on its own board', async () => {
  const [one, other] = [newBoardId(), newBoardId()];
  const [link] = await directory.addBoard({ id: one, title: '' }, [{ role: 'edit' }]);
  await directory.addBoard({ id: other, title: '' }, []);
  expect(await directory.revoke(other, link!.id)).toBe(false);
  expect(isOpen((await directory.link(link!.id))!, Date.now())).toBe(true);
  expect(await directory.revoke(one, link!.id)).toBe(true);
  expect(await directory.revoke(one, link!.id)).toBe(false);
  expect(isOpen((await directory.link(link!.id))!, Date.now())).toBe(false);
});

test('a link is open until the moment it expires', async () => {
  const id = newBoardId();
  await directory.addBoard({ id, title: '' }, []);
  const link = await directory.addLink(id, { role: 'view', expiresAt: 5000, label: 'Workshop' });
  expect(link.label).toBe('Workshop');
  expect(isOpen(link, 4999)).toBe(true);
  expect(isOpen(link, 5000)).toBe(false);
});

test('a board goes to the trash and comes back', async () => {
  const id = newBoardId();
  await directory.addBoard({ id, title: 'Old' }, []);
  expect(await directory.setTrashed(id, 7000)).toBe(true);
  expect(await directory.board(id)).toMatchObject({ trashedAt: 7000 });
  await directory.setTrashed(id, null);
  expect(await directory.board(id)).toMatchObject({ trashedAt: null });
  expect(await directory.setTrashed(newBoardId(), 1)).toBe(false);
});

test('titles follow the boards', async () => {
  const id = newBoardId();
  await directory.addBoard({ id, title: 'Old' }, []);
  await directory.noteTitle(id, 'New');
  expect(await directory.boards()).toMatchObject([{ id, title: 'New' }]);
});

test('what is in the directory survives a restart', async () => {
  const id = newBoardId();
  const links = await directory.addBoard({ id, title: 'Kept' }, [{ role: 'owner' }]);
  await database.close();
  database = await openDatabase(dataDir);
  directory = await Directory.open(database);
  expect(await directory.board(id)).toMatchObject({ title: 'Kept' });
  expect(await directory.links(id)).toEqual(links);
});
