import { afterAll, beforeAll, expect, test } from 'vitest';
import { TestServer } from '../testing/testServer.ts';

const createToken = 'only-for-colleagues';
let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start({
    CREATE_TOKEN: createToken,
    PUBLIC_URL: 'https://board.example.com',
  });
});
afterAll(() => server.discard());

test.for([undefined, 'wrong', 'only-for-colleague', 'only-for-colleagues!'])(
  'the create token %j makes no board',
  async (token) => {
    const { status, json } = await server.call(
      'POST',
      '/api/boards',
      token === undefined ? {} : { token },
    );
    expect(status).toBe(401);
    expect(json.type).toBe('urn:feltline:problem:create-token');
    expect(JSON.stringify(json)).not.toContain(createToken);
  },
);

test('the right one makes a board, whose links begin with PUBLIC_URL', async () => {
  const { status, json } = await server.call('POST', '/api/boards', { token: createToken });
  expect(status).toBe(201);
  expect(json.links.edit.url).toBe(
    `https://board.example.com/b/${json.id}#token=${json.links.edit.token}`,
  );
});

test('a duplicate needs it too, beside the token of the board', async () => {
  const { json: made } = await server.call('POST', '/api/boards', { token: createToken });
  const path = `/api/boards/${made.id}/duplicate`;
  const { token } = made.links.view;
  expect((await server.call('POST', path, { token })).status).toBe(401);
  expect((await server.call('POST', path, { token, json: { createToken } })).status).toBe(201);
});

test('wrong tokens are answered only so often, right ones always', async () => {
  const { json: made } = await server.call('POST', '/api/boards', { token: createToken });
  const answers = await Promise.all(
    Array.from({ length: 80 }, () =>
      server.call('GET', `/api/boards/${made.id}`, { token: 'guess' }),
    ),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401, 429]));
  const refused = answers.find(({ status }) => status === 429);
  expect(refused?.json.type).toBe('urn:feltline:problem:too-many-attempts');
  expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
  const { status } = await server.call('GET', `/api/boards/${made.id}`, {
    token: made.links.view.token,
  });
  expect(status).toBe(200);
});

test('the create token appears in no log', async () => {
  await server.call('POST', `/api/boards?token=${createToken}`);
  expect(server.lines.length).toBeGreaterThan(10);
  expect(server.lines.join('')).not.toContain(createToken);
});
