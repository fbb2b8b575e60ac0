import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TestServer } from '../testing/testServer.ts';

let dir: string;
let server: TestServer;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'feltline-client-'));
  await writeFile(join(dir, '..', 'outside.txt'), 'not yours');
  await mkdir(join(dir, 'assets'));
  await writeFile(join(dir, 'index.html'), '<!doctype html><title>Feltline</title>');
  await writeFile(join(dir, 'service-worker.js'), 'self.skipWaiting()');
  await writeFile(join(dir, 'manifest.webmanifest'), '{}');
  await writeFile(join(dir, '.hidden'), 'x');
  await writeFile(
    join(dir, 'assets/index-1a2B_c4d.js'),
    `console.log(${JSON.stringify('x'.repeat(5000))})`,
  );
  await writeFile(join(dir, 'assets/rubik-Abcd1234.woff2'), 'font');
  server = await TestServer.start({}, { clientDir: dir });
});
afterAll(async () => {
  await server.discard();
  await rm(dir, { recursive: true });
  await rm(join(dir, '..', 'outside.txt'), { force: true });
});

test.for(['/', '/b/abc', '/b/abc?debug'])(
  'the page at %s is the client, asked for anew each time',
  async (path) => {
    const { status, headers, text } = await server.call('GET', path);
    expect(status).toBe(200);
    expect(text).toContain('<title>Feltline</title>');
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(headers.get('cache-control')).toBe('no-cache');
    const again = await server.call('GET', path, {
      headers: { 'if-none-match': headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
  },
);

test.for([
  [
    '/assets/index-1a2B_c4d.js',
    'text/javascript; charset=utf-8',
    'public, max-age=31536000, immutable',
  ],
  ['/assets/rubik-Abcd1234.woff2', 'font/woff2', 'public, max-age=31536000, immutable'],
  ['/service-worker.js', 'text/javascript; charset=utf-8', 'no-cache'],
  ['/manifest.webmanifest', 'application/manifest+json', 'no-cache'],
] as const)('%s is served as %s, kept as %s', async ([path, type, caching]) => {
  const { status, headers } = await server.call('GET', path);
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe(type);
  expect(headers.get('cache-control')).toBe(caching);
});

test('a script travels compressed and arrives whole', async () => {
  const path = '/assets/index-1a2B_c4d.js';
  const answers = await Promise.all(
    ['br', 'gzip', 'identity'].map((encoding) =>
      server.call('GET', path, { headers: { 'accept-encoding': encoding } }),
    ),
  );
  expect(answers.map(({ headers }) => headers.get('content-encoding'))).toEqual([
    'br',
    'gzip',
    null,
  ]);
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect(answers[0]?.headers.get('vary')).toBe('accept-encoding');
  const head = await server.call('HEAD', path);
  expect([head.status, head.text]).toEqual([200, '']);
});

test.for([
  '/nowhere',
  '/b',
  '/b/a/b',
  '/assets/',
  '/assets/gone.js',
  '/.hidden',
  '/..%2foutside.txt',
  '/%2e%2e/outside.txt',
  '/assets/..%5c..%5coutside.txt',
  '/%00',
  '/%ff',
])('nothing is served at %s', async (path) => {
  const { status, text } = await server.call('GET', path);
  expect(status).toBe(404);
  expect(text).not.toContain('not yours');
});

test('what the build has compressed is sent as it is', async () => {
  const path = '/assets/built-1a2B_c4d.js';
  const [plain, compressed] = ['x'.repeat(5000), 'as the build made it'];
  await writeFile(join(dir, path), plain);
  await writeFile(join(dir, `${path}.gz`), gzipSync(compressed));
  const zipped = await server.call('GET', path, { headers: { 'accept-encoding': 'gzip' } });
  expect(zipped.text).toBe(compressed);
  const brotli = await server.call('GET', path, { headers: { 'accept-encoding': 'br' } });
  expect(brotli.text).toBe(plain);
});

test('a board has its own form of the page where the build made one', async () => {
  await writeFile(join(dir, 'board.html'), '<!doctype html><title>A board</title>');
  const board = await server.call('GET', '/b/abc');
  expect(board.text).toContain('<title>A board</title>');
  expect(board.headers.get('cache-control')).toBe('no-cache');
  expect((await server.call('GET', '/')).text).toContain('<title>Feltline</title>');
  await rm(join(dir, 'board.html'));
});

test('a new build is served without a restart', async () => {
  await writeFile(join(dir, 'index.html'), '<!doctype html><title>Feltline, newer</title>');
  expect((await server.call('GET', '/')).text).toContain('newer');
});

test('without a built client the page says so, and the API works', async () => {
  const bare = await TestServer.start();
  try {
    const { status, text } = await bare.call('GET', '/');
    expect(status).toBe(503);
    expect(text).toContain('npm run build');
    expect((await bare.call('POST', '/api/boards')).status).toBe(201);
  } finally {
    await bare.discard();
  }
});
