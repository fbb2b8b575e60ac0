import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSocket } from '../src/testing/openSocket.ts';
import { type NewBoard, TestServer } from '../src/testing/testServer.ts';
import { Browser } from './support/Browser.ts';
import { clientId, clientSecret, OidcProvider } from './support/OidcProvider.ts';

let server: TestServer;
let provider: OidcProvider;
let origin: string;

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

beforeAll(async () => {
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  provider = await OidcProvider.start(`${origin}/auth/callback`);
  server = await TestServer.start({
    PORT: String(port),
    PUBLIC_URL: origin,
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
    CREATE_TOKEN: 'only-for-some',
  });
});
afterAll(async () => {
  await server.discard();
  await provider.stop();
});

const isCallback = (url: string) => url.startsWith(`${origin}/auth/callback`);

/** Goes through the provider's own pages up to the address that leads back to us. */
async function toCallback(browser: Browser, name: string, to = '/'): Promise<string> {
  const form = await browser.follow(`${origin}/auth/login?to=${encodeURIComponent(to)}`);
  const after = await browser.submit(form, { login: name, password: 'any' });
  const next = await browser.follow(after.url, isCallback);
  if (isCallback(next.url)) return next.url;
  const agreed = await browser.submit(next, {});
  return (await browser.follow(agreed.url, isCallback)).url;
}

async function signIn(name: string, to?: string): Promise<Browser> {
  const browser = new Browser();
  const answer = await browser.fetch(await toCallback(browser, name, to));
  expect(answer.headers.get('location')).toBe(to ?? '/');
  return browser;
}

async function call(browser: Browser, method: string, path: string, json?: object, from = origin) {
  const answer = await browser.fetch(origin + path, {
    method,
    headers: { origin: from, 'content-type': 'application/json' },
    ...(json && { body: JSON.stringify(json) }),
  });
  const text = await answer.text();
  // biome-ignore lint/suspicious/noExplicitAny: tests say what they expect of it
  return { status: answer.status, json: (text ? JSON.parse(text) : undefined) as any };
}

const make = async (browser: Browser, title: string): Promise<NewBoard> =>
  (await call(browser, 'POST', '/api/boards', { title })).json;
const titles = async (browser: Browser, query = ''): Promise<string[]> =>
  (await call(browser, 'GET', `/api/account/boards${query}`)).json.boards.map(
    ({ title }: { title: string }) => title,
  );
const session = (browser: Browser) =>
  [...browser.cookies].find(([name]) => name.endsWith(' feltline_session'))?.[1];

test('somebody signs in at a real provider, comes back to where they were, and signs out', async () => {
  const browser = await signIn('marta', '/b/some-board?x=1');
  expect(session(browser)?.attributes).toMatch(/HttpOnly/i);
  expect(session(browser)?.attributes).toMatch(/SameSite=Lax/i);
  expect(session(browser)?.attributes).not.toMatch(/Secure/i);
  expect((await call(browser, 'GET', '/api/account')).json).toEqual({
    canSignIn: true,
    account: { name: 'Marta', email: 'marta@example.com' },
  });
  const { value } = session(browser)!;
  expect((await call(browser, 'POST', '/auth/logout')).status).toBe(204);
  expect(session(browser)).toBeUndefined();
  const old = await fetch(`${origin}/api/account`, {
    headers: { cookie: `feltline_session=${value}` },
  });
  expect((await old.json()).account).toBeNull();
});

test('nobody is signed in without a session, and a made-up one is none', async () => {
  const stranger = new Browser();
  expect((await call(stranger, 'GET', '/api/account')).json).toEqual({
    canSignIn: true,
    account: null,
  });
  const { status, json } = await call(stranger, 'GET', '/api/account/boards');
  expect([status, json.type]).toEqual([401, 'urn:feltline:problem:not-signed-in']);
  const forged = await fetch(`${origin}/api/account/boards`, {
    headers: { cookie: `feltline_session=${'A'.repeat(43)}` },
  });
  expect(forged.status).toBe(401);
});

test('[D1] a sign-in that is not the one this browser began is refused', async () => {
  const [victim, attacker] = [new Browser(), new Browser()];
  const theirs = await toCallback(attacker, 'mallory');
  const refused = async (browser: Browser, url: string) => {
    const answer = await browser.fetch(url);
    expect(answer.headers.get('location')).toBe('/#sign-in=failed');
    expect(session(browser)).toBeUndefined();
  };
  // the attacker's code in a browser that began nothing, and in one that began its own
  await refused(victim, theirs);
  await victim.follow(`${origin}/auth/login`, (url) => url.startsWith(provider.issuer));
  await refused(victim, theirs);
  // a state of one's own with a code that is none, and a cookie that was changed
  const mine = new URL(await toCallback(victim, 'victim'));
  mine.searchParams.set('code', 'guessed');
  await refused(victim, mine.href);
  const changed = new Browser();
  const url = await toCallback(changed, 'victim');
  for (const [name, cookie] of changed.cookies)
    if (name.endsWith('feltline_sign_in')) cookie.value = `${cookie.value.slice(0, -2)}AA`;
  await refused(changed, url);
});

test('[D1] an answer of the provider counts once', async () => {
  const browser = new Browser();
  const url = await toCallback(browser, 'once');
  const kept = new Map(browser.cookies);
  expect((await browser.fetch(url)).headers.get('location')).toBe('/');
  const replay = new Browser();
  for (const [name, cookie] of kept) replay.cookies.set(name, cookie);
  expect((await replay.fetch(url)).headers.get('location')).toBe('/#sign-in=failed');
});

test.for(['https://evil.example', '//evil.example', '/\\evil.example', 'evil'])(
  'signing in leads nobody to %s',
  async (to) => {
    const browser = new Browser();
    const answer = await browser.fetch(await toCallback(browser, 'marta', to));
    expect(answer.headers.get('location')).toBe('/');
  },
);

test('who signs in owns the boards they make, without the code others need', async () => {
  const [ann, bob] = [await signIn('ann'), await signIn('bob')];
  const board = await make(ann, 'Shoes');
  await make(ann, 'Hats');
  expect(board.links.owner.token).toBeTruthy();
  expect((await titles(ann)).sort()).toEqual(['Hats', 'Shoes']);
  expect(await titles(bob)).toEqual([]);
  expect((await call(new Browser(), 'POST', '/api/boards', {})).status).toBe(401);
  const copy = await call(
    ann,
    'POST',
    `/api/boards/${board.id}/duplicate?token=${board.links.view.token}`,
    {},
  );
  expect(copy.status).toBe(201);
  expect(await titles(ann)).toHaveLength(3);
});

test('the list is searched and starred, and a board on it opens', async () => {
  const cleo = await signIn('cleo');
  const [shoes, hats] = [await make(cleo, 'Running shoes'), await make(cleo, 'Hats')];
  expect(await titles(cleo, '?search=SHOES%20run')).toEqual(['Running shoes']);
  expect(await titles(cleo, '?search=gloves')).toEqual([]);
  const star = `/api/account/boards/${shoes.id}/star`;
  expect((await call(cleo, 'PUT', star)).status).toBe(204);
  expect(await titles(cleo)).toEqual(['Running shoes', 'Hats']);
  expect((await call(cleo, 'DELETE', star)).status).toBe(204);
  const open = () => call(cleo, 'POST', `/api/account/boards/${hats.id}/open`);
  const { json: way } = await open();
  expect(way).toMatchObject({
    role: 'owner',
    url: expect.stringContaining(`/b/${hats.id}#token=`),
  });
  expect((await open()).json.token).toBe(way.token);
  expect((await server.call('GET', `/api/boards/${hats.id}`, { token: way.token })).status).toBe(
    200,
  );
});

test('a board goes to the trash and comes back, its links with it', async () => {
  const dora = await signIn('dora');
  const board = await make(dora, 'Old');
  const path = `/api/account/boards/${board.id}`;
  const socket = await openSocket(origin, `/sync/${board.id}?token=${board.links.view.token}`);
  expect((await call(dora, 'DELETE', path)).status).toBe(204);
  expect((await socket.closed).code).toBe(4404);
  expect([await titles(dora), await titles(dora, '?trash=1')]).toEqual([[], ['Old']]);
  expect((await call(dora, 'POST', `${path}/restore`)).status).toBe(204);
  expect(await titles(dora)).toEqual(['Old']);
  const { token } = board.links.view;
  expect((await server.call('GET', `/api/boards/${board.id}`, { token })).status).toBe(200);
});

test('a board is given to somebody else: owner links end, the giver may still edit', async () => {
  const [emma, finn] = [await signIn('emma'), await signIn('finn')];
  const board = await make(emma, 'Given');
  const path = `/api/account/boards/${board.id}/transfer`;
  const socket = await openSocket(origin, `/sync/${board.id}?token=${board.links.owner.token}`);
  const { status, json } = await call(emma, 'POST', path, { email: ' Finn@Example.com ' });
  expect([status, json.role]).toEqual([200, 'edit']);
  expect((await socket.closed).code).toBe(4401);
  expect([await titles(emma), await titles(finn)]).toEqual([[], ['Given']]);
  const { json: seen } = await server.call('GET', `/api/boards/${board.id}`, { token: json.token });
  expect(seen.role).toBe('edit');
  expect((await call(emma, 'POST', path, { email: 'emma@example.com' })).status).toBe(404);
  expect((await call(finn, 'POST', `/api/account/boards/${board.id}/open`)).json.role).toBe(
    'owner',
  );
});

test.for(['nobody@example.com', 'unchecked@example.com', 'greta@example.com'])(
  'a board is not given to %s',
  async (email) => {
    const greta = await signIn('greta');
    await signIn('unchecked');
    const board = await make(greta, 'Kept');
    const { status, json } = await call(greta, 'POST', `/api/account/boards/${board.id}/transfer`, {
      email,
    });
    expect([status, json.type]).toEqual([404, 'urn:feltline:problem:no-such-person']);
    expect(await titles(greta)).toContain('Kept');
  },
);

test('a board of nobody is taken by its owner link, once', async () => {
  const [hugo, iris] = [await signIn('hugo'), await signIn('iris')];
  const { json: board } = await server.call('POST', '/api/boards', {
    token: 'only-for-some',
    json: { title: 'Found' },
  });
  const take = (browser: Browser, token: string) =>
    call(browser, 'POST', '/api/account/boards', { board: board.id, token });
  expect((await take(hugo, board.links.edit.token)).status).toBe(404);
  expect((await take(hugo, board.links.owner.token)).status).toBe(204);
  expect((await take(iris, board.links.owner.token)).status).toBe(404);
  expect([await titles(hugo), await titles(iris)]).toEqual([['Found'], []]);
});

test('nobody touches boards of others, and pages of other sites do not use a session', async () => {
  const [jack, kate] = [await signIn('jack'), await signIn('kate')];
  const board = await make(jack, 'Mine');
  const path = `/api/account/boards/${board.id}`;
  for (const [method, rest] of [
    ['POST', '/open'],
    ['PUT', '/star'],
    ['POST', '/restore'],
    ['POST', '/transfer'],
    ['DELETE', ''],
  ] as const) {
    const json = rest === '/transfer' ? { email: 'kate@example.com' } : undefined;
    expect((await call(kate, method, path + rest, json)).status, rest).toBe(404);
    const elsewhere = await call(jack, method, path + rest, json, 'https://evil.example');
    expect(elsewhere.status, rest).toBe(403);
  }
  expect((await call(jack, 'POST', '/auth/logout', undefined, 'https://evil.example')).status).toBe(
    403,
  );
  expect(await titles(jack)).toEqual(['Mine']);
});

test('secrets of signing in appear in no log', () => {
  const log = server.lines.join('');
  expect(log).toContain('somebody signed in');
  for (const secret of [clientSecret, 'code=', 'code_verifier']) expect(log).not.toContain(secret);
});

test('without a provider nothing of it is there', async () => {
  const plain = await TestServer.start();
  try {
    const { json } = await plain.call('GET', '/api/account');
    expect(json).toEqual({ canSignIn: false, account: null });
    for (const path of ['/auth/login', '/auth/callback', '/api/account/boards'])
      expect((await plain.call('GET', path)).status).toBe(404);
  } finally {
    await plain.discard();
  }
});

test('a provider that cannot be reached is told on the page, and the server goes on', async () => {
  const lost = await TestServer.start({
    PUBLIC_URL: 'https://board.example.com',
    OIDC_ISSUER: `http://127.0.0.1:${await freePort()}`,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
  });
  try {
    const answer = await fetch(`${lost.origin}/auth/login`, { redirect: 'manual' });
    expect(answer.headers.get('location')).toBe('/#sign-in=unreachable');
    expect((await lost.call('GET', '/readyz')).status).toBe(200);
  } finally {
    await lost.discard();
  }
});
