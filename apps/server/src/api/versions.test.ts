import { afterAll, beforeAll, expect, test } from 'vitest';
import { type NewBoard, TestServer } from '../testing/testServer.ts';

let server: TestServer;
let board: NewBoard;
beforeAll(async () => {
  server = await TestServer.start();
  board = await server.newBoard();
});
afterAll(() => server.discard());

const path = () => `/api/boards/${board.id}`;

test('a board can be kept as it is, and what was kept comes back as a board file', async () => {
  const { token } = board.links.edit;
  const list = { token, body: 'stage,title\nFind,Ad' };
  await server.call('POST', `${path()}/import?format=touchpoints-csv`, list);
  const now = await server.call('GET', `${path()}/export?format=json`, { token });
  const body = JSON.stringify({ label: 'March' });
  const kept = await server.call('POST', `${path()}/versions`, { token, body });
  expect(kept.status).toBe(201);
  await server.call('POST', `${path()}/import?format=touchpoints-csv&map=new`, list);
  const { json } = await server.call('GET', `${path()}/versions`, { token });
  expect(json.versions.map(({ label }: { label: string }) => label)).toContain('March');
  const file = await server.call('GET', `${path()}/versions/${kept.json.id}`, { token });
  expect(file.json.records).toEqual(now.json.records);
});

test('what is not there is refused by name, and readers see no versions', async () => {
  const { edit, view } = board.links;
  const unknown = await server.call('GET', `${path()}/versions/elsewhere`, { token: edit.token });
  expect(unknown.status).toBe(404);
  expect(unknown.json).toMatchObject({ got: '"elsewhere"' });
  expect((await server.call('GET', `${path()}/versions`, { token: view.token })).status).toBe(403);
});
