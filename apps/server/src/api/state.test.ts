import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { type NewBoard, TestServer } from '../testing/testServer.ts';

let server: TestServer;
let board: NewBoard;
beforeAll(async () => {
  server = await TestServer.start();
  board = await server.newBoard({ title: 'State' });
});
afterAll(() => server.discard());

interface Raw {
  status: number | undefined;
  headers: NodeJS.Dict<string | string[]>;
  bytes: Buffer;
}

/** Without the decompression that fetch does by itself. */
function raw(headers: Record<string, string>): Promise<Raw> {
  return new Promise((resolve, reject) => {
    const path = `/api/boards/${board.id}/state?token=${board.links.view.token}`;
    const sent = request(server.origin + path, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode,
          headers: response.headers,
          bytes: Buffer.concat(chunks),
        }),
      );
    });
    sent.on('error', reject);
    sent.end();
  });
}

const titleIn = (update: Uint8Array) => {
  const doc = new Y.Doc();
  Y.applyUpdateV2(doc, update);
  return doc.getMap<Y.Map<unknown>>('records').get('board')?.get('text')?.toString();
};

test.for([
  ['br', (bytes: Buffer) => brotliDecompressSync(bytes)],
  ['gzip', (bytes: Buffer) => gunzipSync(bytes)],
  [undefined, (bytes: Buffer) => bytes],
] as const)(
  'the document comes as one V2 update in the encoding %s',
  async ([encoding, decode]) => {
    const { status, headers, bytes } = await raw(encoding ? { 'accept-encoding': encoding } : {});
    expect(status).toBe(200);
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers['vary']).toContain('accept-encoding');
    expect(titleIn(decode(bytes))).toBe('State');
  },
);

test('the ETag is epoch and seq; it holds until the document changes', async () => {
  const first = await raw({});
  const etag = String(first.headers['etag']);
  expect(etag).toMatch(new RegExp(`^"${board.epoch}-\\d+"$`));
  const same = await raw({ 'if-none-match': etag });
  expect(same.status).toBe(304);
  expect(same.bytes).toHaveLength(0);
  await server.call('PATCH', `/api/boards/${board.id}`, {
    token: board.links.edit.token,
    json: { title: 'Newer' },
  });
  const next = await raw({ 'if-none-match': etag });
  expect(next.status).toBe(200);
  expect(next.headers['etag']).not.toBe(etag);
  expect(titleIn(next.bytes)).toBe('Newer');
});

test('a deletion alone changes the ETag', async () => {
  const made = await server.running.rooms.edit(board.id as never, (doc) => {
    doc.getMap('records').set('gone', new Y.Map());
    return doc.getMap('records').size;
  });
  expect(made).toBeGreaterThan(1);
  const before = await raw({});
  await server.running.rooms.edit(board.id as never, (doc) => doc.getMap('records').delete('gone'));
  expect((await raw({})).headers['etag']).not.toBe(before.headers['etag']);
});

test('the ETag holds over a restart', async () => {
  const { headers } = await raw({});
  await server.stop();
  await server.run();
  expect((await raw({ 'if-none-match': String(headers['etag']) })).status).toBe(304);
});
