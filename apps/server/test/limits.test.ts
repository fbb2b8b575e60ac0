import { expect, test } from 'vitest';
import { openSocket } from '../src/testing/openSocket.ts';
import { TestServer } from '../src/testing/testServer.ts';

const perAddress = { failedTokens: { burst: 3, perSecond: 0.1 } };

/** Guesses so often with a token that is none, each time from the address that the header names. */
async function guess(server: TestServer, times: number, header: (i: number) => string) {
  const { id } = await server.newBoard();
  const answers = [];
  for (let i = 0; i < times; i++)
    answers.push(
      await server.call('GET', `/api/boards/${id}`, {
        token: `guess-${i}`,
        headers: { 'x-forwarded-for': header(i) },
      }),
    );
  return answers;
}

async function withServer(
  settings: Record<string, string>,
  use: (server: TestServer) => Promise<void>,
) {
  const server = await TestServer.start(settings, { perAddress });
  try {
    await use(server);
  } finally {
    await server.discard();
  }
}

test('[D7] an address made up in X-Forwarded-For gives nobody more guesses', () =>
  withServer({}, async (server) => {
    const answers = await guess(server, 6, (i) => `1.2.3.${i}`);
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 429, 429, 429]);
  }));

test('[D7] behind a proxy that is named, people are told apart, and what they made up is not believed', () =>
  withServer({ TRUST_PROXY: 'loopback' }, async (server) => {
    const honest = await guess(server, 6, (i) => `1.2.3.${i}`);
    expect(new Set(honest.map(({ status }) => status))).toEqual(new Set([401]));
    const liar = await guess(server, 5, (i) => `6.6.6.${i}, 9.9.9.9`);
    expect(liar.map(({ status }) => status)).toEqual([401, 401, 401, 429, 429]);
  }));

test('[D8] who guesses links is slowed down on every door, and told when to come again', () =>
  withServer({}, async (server) => {
    const { id, links } = await server.newBoard();
    const forged = `${links.edit.id}.${'A'.repeat(43)}`;
    const socket = await openSocket(server.origin, `/sync/${id}?token=${forged}`);
    expect((await socket.closed).code).toBe(4401);
    const [, , limited] = await guess(server, 3, () => '1.2.3.4');
    expect([limited?.status, limited?.json.type]).toEqual([
      429,
      'urn:feltline:problem:too-many-attempts',
    ]);
    expect(limited?.headers.get('content-type')).toBe('application/problem+json');
    expect(Number(limited?.headers.get('retry-after'))).toBeGreaterThan(1);
    const later = await openSocket(server.origin, `/sync/${id}?token=${forged}`);
    expect((await later.closed).code).toBe(4529);
    // who has a right link behind the same address is not kept out
    const { status } = await server.call('GET', `/api/boards/${id}`, { token: links.view.token });
    expect(status).toBe(200);
  }));
