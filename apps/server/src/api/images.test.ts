import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type NewBoard, TestServer } from '../testing/testServer.ts';

let server: TestServer;
let board: NewBoard;
const boardImageBytes = 500_000;

beforeAll(async () => {
  server = await TestServer.start({}, { boardImageBytes });
  board = await server.newBoard();
});
afterAll(() => server.discard());

function png(width: number, height: number, { color = 0, rows = height } = {}) {
  const part = (name: string, body: Buffer) => {
    const named = Buffer.concat([Buffer.from(name), body]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(body.length);
    const check = Buffer.alloc(4);
    check.writeUInt32BE(crc32(named));
    return Buffer.concat([length, named, check]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8);
  const pixels = Buffer.alloc(rows * (1 + width * 3), color);
  for (let row = 0; row < rows; row++) pixels[row * (1 + width * 3)] = 0;
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      part('IHDR', header),
      part('IDAT', deflateSync(pixels)),
      part('IEND', Buffer.alloc(0)),
    ]),
  );
}

const send = (body: string | Uint8Array<ArrayBuffer>, to = board, token = to.links.edit.token) =>
  server.call('POST', `/api/boards/${to.id}/images`, { token, body });
const get = (hash: string, from = board, token = from.links.view.token) =>
  server.call('GET', `/api/boards/${from.id}/images/${hash}`, { token });
const kept = () => readdir(join(server.dataDir, 'images'), { recursive: true });

test('a picture is kept under the hash of its bytes and comes back as it was', async () => {
  const picture = png(4, 3, { color: 1 });
  const hash = createHash('sha256').update(picture).digest('hex');
  const { status, json } = await send(picture);
  expect(status).toBe(201);
  expect(json).toEqual({ hash, type: 'image/png', width: 4, height: 3, bytes: picture.length });
  const answer = await get(hash);
  expect(answer.status).toBe(200);
  expect(new Uint8Array(answer.bytes)).toEqual(picture);
  expect(answer.headers.get('content-type')).toBe('image/png');
  expect(answer.headers.get('cache-control')).toMatch(/private.*immutable/);
  const again = await server.call('GET', `/api/boards/${board.id}/images/${hash}`, {
    token: board.links.view.token,
    headers: { 'if-none-match': answer.headers.get('etag') ?? '' },
  });
  expect(again.status).toBe(304);
});

test('nothing in a picture can run when it is opened by itself', async () => {
  const { json } = await send('<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>');
  expect(json).toMatchObject({ type: 'image/svg+xml', width: 4, height: 3 });
  const { headers } = await get(json.hash);
  expect(headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('content-disposition')).toMatch(/^attachment; filename="\w+\.svg"$/);
});

test('the same picture twice is one, on every board', async () => {
  const other = await server.newBoard();
  const picture = png(5, 5, { color: 2 });
  const [first, second] = await Promise.all([send(picture), send(picture, other)]);
  expect(second.json).toEqual(first.json);
  const names = (await kept()).filter((name) => name.includes(first.json.hash));
  expect(names).toHaveLength(1);
});

test('a picture is only given to bearers of a board that has it', async () => {
  const other = await server.newBoard();
  const { json } = await send(png(6, 6));
  expect((await get(json.hash, other)).status).toBe(404);
  expect((await get(json.hash, board, other.links.owner.token)).status).toBe(401);
  expect(await get('../feltline.db')).toMatchObject({ status: 404 });
  const without = await server.call('GET', `/api/boards/${board.id}/images/${json.hash}`);
  expect(without.status).toBe(401);
});

test('a page can ask which pictures are there', async () => {
  const { json } = await send(png(3, 9));
  const ask = (hash: string) =>
    server.call('GET', `/api/boards/${board.id}/images?hash=${hash}`, {
      token: board.links.view.token,
    });
  const absent = 'b'.repeat(64);
  expect((await ask(`${json.hash},${absent}`)).json).toEqual({ hashes: [json.hash] });
  expect((await ask('everything')).status).toBe(422);
  expect((await ask(Array(101).fill(absent).join())).status).toBe(422);
});

test('readers and commenters cannot send pictures', async () => {
  for (const role of ['view', 'comment'] as const) {
    const { status, json } = await send(png(2, 2), board, board.links[role].token);
    expect(status).toBe(403);
    expect(json.expected).toMatch(/edit/);
  }
});

test('a copy of a board has its pictures, and a board in the trash gives none', async () => {
  const original = await server.newBoard();
  const { json } = await send(png(7, 7), original);
  const copied = await server.call('POST', `/api/boards/${original.id}/duplicate`, {
    token: original.links.view.token,
    json: {},
  });
  await server.call('DELETE', `/api/boards/${original.id}`, { token: original.links.owner.token });
  expect((await get(json.hash, original)).status).toBe(404);
  expect((await get(json.hash, copied.json)).status).toBe(200);
});

test.each([
  ['a PNG with a damaged byte', png(9, 9).with(60, 99), 'broken'],
  ['a PNG that is cut off', png(9, 9).slice(0, 60), 'broken'],
  ['a PNG with too few rows', png(9, 9, { rows: 5 }), 'broken'],
  ['words', Buffer.from('hello'), 'type'],
  ['a drawing with a script', Buffer.from('<svg><script>alert(1)</script></svg>'), 'script'],
  ['a drawing that reaches out', Buffer.from('<svg><use href="//x.y/z"/></svg>'), 'outside'],
])(
  '%s is refused with what was got and expected, and nothing stays',
  async (_what, body, fault) => {
    const before = await kept();
    const { status, json, headers } = await send(new Uint8Array(body));
    expect(status).toBe(422);
    expect(headers.get('content-type')).toBe('application/problem+json');
    expect(json).toMatchObject({
      type: 'urn:feltline:problem:bad-image',
      fault,
      got: expect.any(String),
      expected: expect.any(String),
    });
    expect(await kept()).toEqual(before);
  },
);

test('60 MB are refused with the limit, whether the length was said or not', async () => {
  const before = await kept();
  const large = new Uint8Array(60_000_000);
  const said = await send(large);
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      for (let i = 0; i < 60; i++) controller.enqueue(large.subarray(0, 1_000_000));
      controller.close();
    },
  });
  const unsaid = await server.call('POST', `/api/boards/${board.id}/images`, {
    token: board.links.edit.token,
    body: stream,
  });
  for (const { status, json } of [said, unsaid]) {
    expect(status).toBe(413);
    expect(json.expected).toMatch(/at most 20 MB/);
  }
  expect(await kept()).toEqual(before);
});

test('a board has so much room for pictures; what it has already needs no more', async () => {
  const full = await server.newBoard();
  const noise = (seed: number) => {
    const part = png(2, 2);
    // What comes after the end of a PNG is kept with it and never looked at.
    return new Uint8Array([...part, ...new Uint8Array(300_000).fill(seed)]);
  };
  expect((await send(noise(1), full)).status).toBe(201);
  const { status, json } = await send(noise(2), full);
  expect(status).toBe(413);
  expect(json).toMatchObject({ type: 'urn:feltline:problem:board-full', fault: 'board' });
  expect((await send(noise(1), full)).status).toBe(201);
});

test('pictures are there after a restart, and what was cut off is not', async () => {
  const { json } = await send(png(8, 8));
  await server.stop();
  await server.run();
  expect((await get(json.hash)).status).toBe(200);
  expect((await kept()).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('the description has both calls', async () => {
  const { json } = await server.call('GET', '/api/openapi.json');
  const { post } = json.paths['/api/boards/{id}/images'];
  expect(Object.keys(post.requestBody.content)).toContain('image/avif');
  expect(Object.keys(post.responses)).toEqual(expect.arrayContaining(['201', '413', '422']));
  expect(Object.keys(json.paths['/api/boards/{id}/images/{hash}'].get.responses)).toContain('404');
});
