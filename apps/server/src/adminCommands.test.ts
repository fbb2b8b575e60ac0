import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type * as Y from 'yjs';
import { AdminError, admin } from './adminCommands.ts';
import { readConfig } from './config.ts';
import { openSocket } from './testing/openSocket.ts';
import { TestServer } from './testing/testServer.ts';

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.discard());

const config = () => readConfig({ DATA_DIR: server.dataDir });

test('the boards are listed while the server runs', async () => {
  const { id } = await server.newBoard({ title: 'Shoes' });
  const lines = await admin(config(), ['boards'], {});
  const line = lines.find((text) => text.startsWith(id));
  expect(line).toContain('Shoes');
  expect(line).toContain('4 links');
});

test('a title that somebody on the board changed is the one that is listed', async () => {
  const { id, links } = await server.newBoard({ title: 'Old name' });
  const { socket, closed } = await openSocket(
    server.origin,
    `/sync/${id}?token=${links.edit.token}`,
  );
  await server.running.rooms.edit(id as never, (doc) => {
    const text = doc.getMap<Y.Map<Y.Text>>('records').get('board')?.get('text');
    text?.delete(0, 3);
    text?.insert(0, 'New');
  });
  socket.close();
  await closed;
  await expect
    .poll(() => admin(config(), ['boards'], {}), { timeout: 15_000 })
    .toContainEqual(expect.stringContaining('New name'));
});

test.for(['owner', 'view'] as const)(
  'a link with the role %s works at once in the running server',
  async (role) => {
    const { id } = await server.newBoard();
    const [url = ''] = await admin(config(), ['link', id], { role });
    expect(url.startsWith(`http://127.0.0.1:${server.running.port}/b/${id}#token=`)).toBe(true);
    const { json } = await server.call('GET', `/api/boards/${id}`, {
      token: url.split('#token=')[1] ?? '',
    });
    expect(json.role).toBe(role);
  },
);

test('without --role the link is an owner, and PUBLIC_URL is its address', async () => {
  const { id } = await server.newBoard();
  const settings = readConfig({
    DATA_DIR: server.dataDir,
    PUBLIC_URL: 'https://board.example.com',
  });
  const [url = ''] = await admin(settings, ['link', id], {});
  expect(url.startsWith(`https://board.example.com/b/${id}#token=`)).toBe(true);
  const { json } = await server.call('GET', `/api/boards/${id}`, {
    token: url.split('#token=')[1] ?? '',
  });
  expect(json.role).toBe('owner');
});

test('a board comes back out of the trash', async () => {
  const { id, links } = await server.newBoard({ title: 'Back' });
  await server.call('DELETE', `/api/boards/${id}`, { token: links.owner.token });
  expect((await admin(config(), ['boards'], {})).join('\n')).toMatch(
    new RegExp(`${id}.*\\(in the trash\\)`),
  );
  await expect(admin(config(), ['link', id], {})).rejects.toThrow('is in the trash');
  await admin(config(), ['restore', id], {});
  const { json } = await server.call('GET', `/api/boards/${id}`, { token: links.view.token });
  expect(json.title).toBe('Back');
});

test.for([
  [['boardz'], {}, 'Got the command "boardz", expected boards, link or restore.'],
  [['link'], {}, 'Got the board "", expected an id'],
  [['link', 'nothing'], {}, 'Got the board "nothing"'],
  [['link', 'a', 'b'], {}, 'Got "b" after the board, expected nothing.'],
] as const)('the command %j with %j is refused', async ([words, options, message]) => {
  await expect(admin(config(), words, options)).rejects.toThrow(message);
});

test('an unknown role is refused', async () => {
  const { id } = await server.newBoard();
  await expect(admin(config(), ['link', id], { role: 'king' })).rejects.toThrow(
    '--role: got "king"',
  );
});

test('a directory without boards of ours is left untouched', async () => {
  const empty = await mkdtemp(join(tmpdir(), 'feltline-admin-'));
  await expect(admin(readConfig({ DATA_DIR: empty }), ['boards'], {})).rejects.toThrow(AdminError);
  await rm(empty, { recursive: true });
});
