import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSocket } from '../testing/openSocket.ts';
import { type GivenLink, type NewBoard, TestServer } from '../testing/testServer.ts';

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.discard());

const guests = ['Marta', 'Dani', 'Noa'].map((name) => ({
  name,
  id: `guest-${name}`,
  secret: `secret-of-${name}-00000`,
}));
type SomeGuest = (typeof guests)[number];

async function limited(board: NewBoard, wish: object): Promise<GivenLink> {
  const { status, json, text } = await server.call('POST', `/api/boards/${board.id}/links`, {
    token: board.links.owner.token,
    json: { role: 'edit', ...wish },
  });
  if (status !== 201) throw new Error(`got ${status}, expected 201: ${text}`);
  return json;
}

const listed = async (board: NewBoard, { id }: GivenLink) => {
  const { json } = await server.call('GET', `/api/boards/${board.id}/links`, {
    token: board.links.owner.token,
  });
  return json.links.find((link: { id: string }) => link.id === id);
};

const change = (board: NewBoard, { id }: GivenLink, json: object) =>
  server.call('PATCH', `/api/boards/${board.id}/links/${id}`, {
    token: board.links.owner.token,
    json,
  });

function enter({ id }: NewBoard, { token }: GivenLink, guest?: SomeGuest) {
  const who = guest ? `&guest=${guest.id}&secret=${guest.secret}&name=${guest.name}` : '';
  return openSocket(server.origin, `/sync/${id}?token=${token}${who}`);
}

const read = ({ id }: NewBoard, { token }: GivenLink, guest?: SomeGuest) =>
  server.call('GET', `/api/boards/${id}`, {
    token,
    ...(guest && { headers: { 'feltline-guest': `guest=${guest.id}&secret=${guest.secret}` } }),
  });

test('a link lets in as many people as it may; they come back as often as they like', async () => {
  const board = await server.newBoard();
  const link = await limited(board, { maxUses: 2 });
  expect(link).toMatchObject({ maxUses: 2, uses: 0, lastUsedAt: null });
  const [marta, dani, noa] = guests;
  for (const guest of [marta, dani, marta, marta]) {
    expect((await read(board, link, guest)).status).toBe(200);
    const { socket, closed } = await enter(board, link, guest);
    socket.close();
    await closed;
  }
  const refused = await enter(board, link, noa);
  expect(await refused.closed).toEqual({
    code: 4401,
    reason: 'As many people have come by this link as it lets in',
  });
  const { status, json } = await read(board, link, noa);
  expect([status, json.type]).toEqual([401, 'urn:feltline:problem:link-used-up']);
  expect(await listed(board, link)).toMatchObject({
    maxUses: 2,
    uses: 2,
    lastUsedAt: expect.any(String),
  });
});

test('who does not say who they are counts as somebody new each time', async () => {
  const board = await server.newBoard();
  const link = await limited(board, { maxUses: 2 });
  expect((await read(board, link)).status).toBe(200);
  const { socket, closed } = await enter(board, link);
  socket.close();
  await closed;
  expect((await (await enter(board, link)).closed).code).toBe(4401);
});

test('of many who want the last place at once one gets it', async () => {
  const board = await server.newBoard();
  const link = await limited(board, { maxUses: 1 });
  const answers = await Promise.all(Array.from({ length: 12 }, () => read(board, link)));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
});

test('a worn guest id without its secret is somebody else', async () => {
  const board = await server.newBoard();
  const link = await limited(board, { maxUses: 1 });
  const [marta] = guests;
  expect((await read(board, link, marta)).status).toBe(200);
  const thief = { ...marta!, secret: 'guessed-secret-00000' };
  expect((await read(board, link, thief)).status).toBe(401);
});

test.for([0, -1, 1.5, '3', 1_000_001])('a link for %j people is refused', async (maxUses) => {
  const board = await server.newBoard();
  const { status, json } = await server.call('POST', `/api/boards/${board.id}/links`, {
    token: board.links.owner.token,
    json: { role: 'view', maxUses },
  });
  expect(status).toBe(422);
  expect(json.detail).toContain('maxUses');
});

test('an owner gives a used-up link more people and an expired one more time', async () => {
  const board = await server.newBoard();
  const [marta, dani] = guests;
  const usedUp = await limited(board, { maxUses: 1 });
  await read(board, usedUp, marta);
  expect((await read(board, usedUp, dani)).status).toBe(401);
  expect((await change(board, usedUp, { maxUses: 2 })).json).toMatchObject({ maxUses: 2, uses: 1 });
  expect((await read(board, usedUp, dani)).status).toBe(200);
  expect((await change(board, usedUp, { maxUses: null })).json).toMatchObject({ maxUses: null });
  const short = await limited(board, { expiresAt: new Date(Date.now() + 300).toISOString() });
  const { closed } = await enter(board, short, marta);
  expect(await closed).toEqual({ code: 4401, reason: 'The time of this link is over' });
  expect((await read(board, short, marta)).json.type).toBe('urn:feltline:problem:link-expired');
  expect(await listed(board, short)).toBeDefined();
  expect((await change(board, short, { expiresAt: null, label: 'Longer' })).json).toMatchObject({
    expiresAt: null,
    label: 'Longer',
  });
  expect((await read(board, short, marta)).status).toBe(200);
});

test('who holds a revoked link is told that it was revoked', async () => {
  const board = await server.newBoard();
  const { edit, owner } = board.links;
  await server.call('DELETE', `/api/boards/${board.id}/links/${edit.id}`, { token: owner.token });
  expect((await read(board, edit)).json.type).toBe('urn:feltline:problem:link-revoked');
  expect((await (await enter(board, edit)).closed).reason).toBe('This link was revoked');
  expect((await change(board, edit, { label: 'Back' })).status).toBe(404);
});

test('[D3] a link that is made to read only ends its sockets within two seconds, to come back as readers', async () => {
  const board = await server.newBoard();
  const { edit } = board.links;
  const before = await enter(board, edit, guests[0]);
  const began = Date.now();
  expect((await change(board, edit, { role: 'view' })).json).toMatchObject({ role: 'view' });
  expect((await before.closed).code).toBe(4501);
  expect(Date.now() - began).toBeLessThan(2000);
  expect((await read(board, edit, guests[0])).json.role).toBe('view');
});

test('an owner does not lock themselves out by the link they stand on', async () => {
  const board = await server.newBoard();
  const { status, json } = await change(board, board.links.owner, { role: 'view' });
  expect(status).toBe(422);
  expect(json.expected).toContain('another owner link');
});

test('nobody changes links of another board, and only owners change any', async () => {
  const [mine, yours] = [await server.newBoard(), await server.newBoard()];
  expect((await change(mine, yours.links.view, { role: 'owner' })).status).toBe(404);
  const path = `/api/boards/${mine.id}/links/${mine.links.edit.id}`;
  const json = { role: 'owner' };
  for (const role of ['edit', 'comment', 'view'] as const) {
    const { token } = mine.links[role];
    expect((await server.call('PATCH', path, { token, json })).status).toBe(403);
  }
});

test('a link is answered only so often, and says when again', async () => {
  const strict = await TestServer.start({}, { perLink: { burst: 3, perSecond: 0.1 } });
  try {
    const { id, links } = await strict.newBoard();
    const call = (token: string) => strict.call('GET', `/api/boards/${id}`, { token });
    const answers = [];
    for (let i = 0; i < 4; i++) answers.push(await call(links.view.token));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
    const { headers, json } = answers[3]!;
    expect(headers.get('content-type')).toBe('application/problem+json');
    expect(json).toMatchObject({ type: 'urn:feltline:problem:too-many-calls', status: 429 });
    const seconds = Number(headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(5);
    expect(seconds).toBeLessThanOrEqual(10);
    const path = `/sync/${id}?token=${links.view.token}`;
    await expect(openSocket(strict.origin, path)).rejects.toThrow('HTTP 429');
    expect((await call(links.edit.token)).status).toBe(200);
  } finally {
    await strict.discard();
  }
});
