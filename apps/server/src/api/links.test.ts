import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSocket } from '../testing/openSocket.ts';
import { TestServer } from '../testing/testServer.ts';

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.discard());

test('an owner sees the links with their tokens and addresses', async () => {
  const { id, links } = await server.newBoard();
  const { status, json } = await server.call('GET', `/api/boards/${id}/links`, {
    token: links.owner.token,
  });
  expect(status).toBe(200);
  const byRole = Object.fromEntries(json.links.map((link: { role: string }) => [link.role, link]));
  for (const [role, given] of Object.entries(links)) {
    expect(byRole[role]).toMatchObject({ ...given, role, label: '', expiresAt: null });
    expect(Date.parse(byRole[role].createdAt)).toBeGreaterThan(0);
  }
});

test.for(['edit', 'comment', 'view'] as const)(
  'a link with the role %s may not touch the links',
  async (role) => {
    const { id, links } = await server.newBoard();
    const { token } = links[role];
    const calls = [
      server.call('GET', `/api/boards/${id}/links`, { token }),
      server.call('POST', `/api/boards/${id}/links`, { token, json: { role: 'owner' } }),
      server.call('DELETE', `/api/boards/${id}/links/${links.view.id}`, { token }),
    ];
    for (const { status } of await Promise.all(calls)) expect(status).toBe(403);
    expect(
      (await server.call('GET', `/api/boards/${id}`, { token: links.view.token })).status,
    ).toBe(200);
  },
);

test('a link is made with role, label and expiry, and opens the board', async () => {
  const { id, links } = await server.newBoard();
  const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
  const { status, json } = await server.call('POST', `/api/boards/${id}/links`, {
    token: links.owner.token,
    json: { role: 'view', label: 'Workshop', expiresAt },
  });
  expect(status).toBe(201);
  expect(json).toMatchObject({ role: 'view', label: 'Workshop', expiresAt });
  expect(json.url).toBe(`${server.origin}/b/${id}#token=${json.token}`);
  const opened = await server.call('GET', `/api/boards/${id}`, { token: json.token });
  expect(opened.json.role).toBe('view');
});

test.for([
  [{}, 'role'],
  [{ role: 'king' }, 'role'],
  [{ role: 'view', expiresAt: 'tomorrow' }, 'expiresAt'],
  [{ role: 'view', expiresAt: '2001-01-01T00:00:00Z' }, 'expiresAt'],
  [{ role: 'view', label: 'x'.repeat(101) }, 'label'],
] as const)('the link %j is refused, naming %s', async ([wish, name]) => {
  const { id, links } = await server.newBoard();
  const { status, json } = await server.call('POST', `/api/boards/${id}/links`, {
    token: links.owner.token,
    json: wish,
  });
  expect(status).toBe(422);
  expect(json.detail).toContain(name);
  expect(json).toMatchObject({ got: expect.any(String), expected: expect.any(String) });
});

test('a revoked link opens nothing, is listed no more, and cannot be revoked again', async () => {
  const { id, links } = await server.newBoard();
  const { token } = links.owner;
  expect(
    (await server.call('DELETE', `/api/boards/${id}/links/${links.edit.id}`, { token })).status,
  ).toBe(204);
  expect((await server.call('GET', `/api/boards/${id}`, { token: links.edit.token })).status).toBe(
    401,
  );
  const { json } = await server.call('GET', `/api/boards/${id}/links`, { token });
  expect(json.links.map((link: { id: string }) => link.id)).not.toContain(links.edit.id);
  const again = await server.call('DELETE', `/api/boards/${id}/links/${links.edit.id}`, { token });
  expect(again.status).toBe(404);
  expect(again.json.type).toBe('urn:feltline:problem:no-such-link');
});

test('nobody revokes links of another board', async () => {
  const mine = await server.newBoard();
  const yours = await server.newBoard();
  const { status } = await server.call(
    'DELETE',
    `/api/boards/${mine.id}/links/${yours.links.view.id}`,
    {
      token: mine.links.owner.token,
    },
  );
  expect(status).toBe(404);
  expect(
    (await server.call('GET', `/api/boards/${yours.id}`, { token: yours.links.view.token })).status,
  ).toBe(200);
});

test('the sockets of a revoked link close within two seconds, the others stay open', async () => {
  const { id, links } = await server.newBoard();
  const revoked = await openSocket(server.origin, `/sync/${id}?token=${links.edit.token}`);
  const kept = await openSocket(server.origin, `/sync/${id}?token=${links.view.token}`);
  const began = Date.now();
  await server.call('DELETE', `/api/boards/${id}/links/${links.edit.id}`, {
    token: links.owner.token,
  });
  expect((await revoked.closed).code).toBe(4401);
  expect(Date.now() - began).toBeLessThan(2000);
  expect(kept.socket.readyState).toBe(kept.socket.OPEN);
  kept.socket.close();
  await kept.closed;
});

test('the sockets of a link close when it expires', async () => {
  const { id, links } = await server.newBoard();
  const expiresAt = new Date(Date.now() + 700).toISOString();
  const { json: link } = await server.call('POST', `/api/boards/${id}/links`, {
    token: links.owner.token,
    json: { role: 'edit', expiresAt },
  });
  const { closed } = await openSocket(server.origin, `/sync/${id}?token=${link.token}`);
  expect((await closed).code).toBe(4401);
  expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(expiresAt));
  expect((await server.call('GET', `/api/boards/${id}`, { token: link.token })).status).toBe(401);
});
