import { afterAll, beforeAll, expect, test } from 'vitest';
import { TestServer } from '../testing/testServer.ts';

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.discard());

const problem = (name: string) => `urn:feltline:problem:${name}`;

test('a new board has an id, a title, an epoch and a link for every role', async () => {
  const { status, json, headers } = await server.call('POST', '/api/boards', {
    json: { title: ' Shoes ' },
  });
  expect(status).toBe(201);
  expect(headers.get('content-type')).toMatch('application/json');
  expect(json).toEqual({
    id: expect.stringMatching(/^[A-Za-z0-9_-]{1,64}$/),
    title: 'Shoes',
    epoch: expect.stringMatching(/./),
    links: Object.fromEntries(
      ['owner', 'edit', 'comment', 'view'].map((role) => [
        role,
        { id: expect.any(String), token: expect.any(String), url: expect.any(String) },
      ]),
    ),
  });
  const { id, links } = json;
  for (const { token, url } of Object.values<{ token: string; url: string }>(links)) {
    expect(url).toBe(`${server.origin}/b/${id}#token=${token}`);
  }
});

test('a board can be made without any body', async () => {
  const { status, json } = await server.call('POST', '/api/boards');
  expect(status).toBe(201);
  expect(json.title).toBe('');
});

test('each link says its role', async () => {
  const { id, links, epoch } = await server.newBoard({ title: 'Roles' });
  for (const [role, { token }] of Object.entries(links)) {
    const { status, json } = await server.call('GET', `/api/boards/${id}`, { token });
    expect(status).toBe(200);
    expect(json).toMatchObject({ id, title: 'Roles', role, epoch });
    expect(Math.abs(Date.parse(json.createdAt) - Date.now())).toBeLessThan(60_000);
  }
});

test('a token in the address counts like one in the header', async () => {
  const { id, links } = await server.newBoard();
  const { json } = await server.call('GET', `/api/boards/${id}?token=${links.comment.token}`);
  expect(json.role).toBe('comment');
});

test.for([
  ['t1', 1],
  ['t3', 1],
  ['t7', 0],
  ['e1', 1],
  ['e2', 2],
] as const)('the template %s fills a board in every language', async ([template, count]) => {
  for (const locale of ['en', 'it', 'ru', 'he']) {
    const { id, links } = await server.newBoard({ template, locale });
    const { json } = await server.call('GET', `/api/boards/${id}/export?format=json`, {
      token: links.view.token,
    });
    const maps = json.records.filter(({ kind }: { kind: string }) => kind === 'journey-map');
    expect(maps).toHaveLength(count);
    expect(json.records.length).toBeGreaterThan(20);
    for (const map of maps) expect(map.props.dir).toBe(locale === 'he' ? 'rtl' : 'ltr');
  }
});

test.for([
  [
    { template: 't14' },
    '"t14"',
    'one of t1, t2, t3, t4, t5, t6, t7, t8, t9, t10, t11, t12, t13, e1, e2',
  ],
  [{ template: 't1', locale: 'xx' }, '"xx"', 'one of en, it, ru, he'],
  [{ title: 7 }, '7', 'string'],
  [{ title: 'x'.repeat(201) }, expect.any(String), '<=200'],
  [[], '[]', 'a JSON object'],
] as const)(
  'the wish %j is refused with what was got and expected',
  async ([wish, got, expected]) => {
    const { status, json, headers } = await server.call('POST', '/api/boards', { json: wish });
    expect(status).toBe(422);
    expect(headers.get('content-type')).toBe('application/problem+json');
    expect(json).toMatchObject({
      type: problem('bad-value'),
      status: 422,
      title: expect.any(String),
      got,
    });
    expect(json.expected).toContain(expected);
  },
);

test('a body that is no JSON is refused', async () => {
  const { status, json } = await server.call('POST', '/api/boards', { body: '{"title": ' });
  expect(status).toBe(400);
  expect(json).toMatchObject({ type: problem('bad-json'), expected: 'a JSON object' });
});

test('a page of another site cannot make boards', async () => {
  const { status, json } = await server.call('POST', '/api/boards', {
    headers: { origin: 'https://evil.example' },
  });
  expect(status).toBe(403);
  expect(json.type).toBe(problem('wrong-origin'));
});

test('without a token, or with a wrong one, nobody learns whether a board exists', async () => {
  const { id, links } = await server.newBoard();
  const other = await server.newBoard();
  const missing = await server.call('GET', `/api/boards/${id}`);
  expect(missing.status).toBe(401);
  expect(missing.json.type).toBe(problem('no-token'));
  expect(missing.headers.get('www-authenticate')).toBe('Bearer');
  expect((await server.call('GET', '/api/boards/nothing-here')).json).toEqual(missing.json);
  const wrong = await server.call('GET', `/api/boards/${id}`, { token: other.links.owner.token });
  expect(wrong.status).toBe(401);
  expect(wrong.json.type).toBe(problem('bad-token'));
  const nowhere = await server.call('GET', '/api/boards/nothing-here', {
    token: links.owner.token,
  });
  expect(nowhere.json).toEqual(wrong.json);
  const forged = `${links.owner.token.slice(0, -3)}AAA`;
  expect((await server.call('GET', `/api/boards/${id}`, { token: forged })).json).toEqual(
    wrong.json,
  );
});

test('an editor renames a board, a commenter may not', async () => {
  const { id, links } = await server.newBoard({ title: 'Before' });
  const refused = await server.call('PATCH', `/api/boards/${id}`, {
    token: links.comment.token,
    json: { title: 'Never' },
  });
  expect(refused.status).toBe(403);
  expect(refused.json).toMatchObject({
    type: problem('not-allowed'),
    got: 'a link with the role comment',
    expected: 'a link with the role edit or more',
  });
  const renamed = await server.call('PATCH', `/api/boards/${id}`, {
    token: links.edit.token,
    json: { title: 'After' },
  });
  expect(renamed.json).toMatchObject({ id, title: 'After', role: 'edit' });
  const { json } = await server.call('GET', `/api/boards/${id}`, { token: links.view.token });
  expect(json.title).toBe('After');
});

test('only an owner puts a board into the trash, and then it is gone for every link', async () => {
  const { id, links } = await server.newBoard();
  expect(
    (await server.call('DELETE', `/api/boards/${id}`, { token: links.edit.token })).status,
  ).toBe(403);
  expect(
    (await server.call('DELETE', `/api/boards/${id}`, { token: links.owner.token })).status,
  ).toBe(204);
  for (const { token } of Object.values(links)) {
    const { status, json } = await server.call('GET', `/api/boards/${id}`, { token });
    expect(status).toBe(404);
    expect(json.type).toBe(problem('no-such-board'));
  }
});

test('a viewer duplicates a board: a new one with the same records and links of its own', async () => {
  const { id, links } = await server.newBoard({ title: 'Shoes', template: 'e1' });
  const { status, json: copy } = await server.call('POST', `/api/boards/${id}/duplicate`, {
    token: links.view.token,
  });
  expect(status).toBe(201);
  expect(copy).toMatchObject({ title: 'Shoes', epoch: expect.any(String) });
  expect(copy.id).not.toBe(id);
  const records = async (board: string, token: string) =>
    (await server.call('GET', `/api/boards/${board}/export?format=json`, { token })).json.records;
  expect(await records(copy.id, copy.links.owner.token)).toEqual(
    await records(id, links.view.token),
  );
  const named = await server.call('POST', `/api/boards/${id}/duplicate`, {
    token: links.view.token,
    json: { title: 'Hats' },
  });
  expect(named.json.title).toBe('Hats');
});

test('addresses and methods that do not exist are refused as problems', async () => {
  const nowhere = await server.call('GET', '/api/nothing');
  expect(nowhere.status).toBe(404);
  expect(nowhere.json).toMatchObject({
    type: problem('no-such-address'),
    got: 'GET "/api/nothing"',
  });
  const method = await server.call('PUT', '/api/boards');
  expect(method.status).toBe(405);
  expect(method.json).toMatchObject({
    type: problem('wrong-method'),
    got: 'PUT',
    expected: 'POST',
  });
  expect(method.headers.get('allow')).toBe('POST');
});
