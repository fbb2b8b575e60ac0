import { readFile } from 'node:fs/promises';
import { encodeMessage } from '@feltline/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { openSocket } from '../testing/openSocket.ts';
import { type NewBoard, TestServer } from '../testing/testServer.ts';

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.discard());

const golden = (name: string) =>
  readFile(new URL(`../../../../packages/journey/test/golden/${name}`, import.meta.url), 'utf8');

function sendTo({ id, links }: NewBoard, query: string, body: string | Uint8Array<ArrayBuffer>) {
  return server.call('POST', `/api/boards/${id}/import?${query}`, {
    token: links.edit.token,
    body,
  });
}

function get({ id, links }: NewBoard, query: string) {
  return server.call('GET', `/api/boards/${id}/export?${query}`, { token: links.view.token });
}

interface ExportedRecord {
  id: string;
  kind: string;
  text?: string;
  props?: Record<string, unknown>;
}

async function recordsOf(board: NewBoard): Promise<ExportedRecord[]> {
  return (await get(board, 'format=json')).json.records;
}

const nativeFile = (record: object) =>
  JSON.stringify({
    format: 'feltline',
    version: 1,
    records: [{ id: 'a', kind: 'sticky', ...record }],
  });

const ofKind = (records: ExportedRecord[], kind: string) =>
  records.filter((record) => record.kind === kind);

/** A CSV as rows of named cells; the golden files have no line breaks outside of quotes. */
function cells(csv: string): Record<string, string>[] {
  const rows = csv
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n(?=[^"]*(?:"[^"]*"[^"]*)*$)/)
    .map((line) => line.match(/("([^"]|"")*"|[^,]*)(,|$)/g)!.map(plain));
  const [header = [], ...body] = rows;
  return body.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ''])));
}

const plain = (cell: string) => cell.replace(/,$/, '').replace(/^"|"$/g, '').replaceAll('""', '"');

test('the golden list becomes a map with its stages, touchpoints, personas and emotions', async () => {
  const board = await server.newBoard();
  const { status, json } = await sendTo(
    board,
    'format=touchpoints-csv&map=new',
    await golden('e1-running-shoes.csv'),
  );
  expect(status).toBe(200);
  expect(json).toEqual({ created: 12, updated: 0, skipped: 0, warnings: [] });
  const records = await recordsOf(board);
  const count = (kind: string) => ofKind(records, kind).length;
  expect([count('journey-map'), count('stage'), count('touchpoint'), count('persona')]).toEqual([
    1, 5, 12, 2,
  ]);
  expect(ofKind(records, 'emotion')).toHaveLength(24);
  const moments = ofKind(records, 'touchpoint').map(({ props }) => props?.['moment']);
  expect(moments.filter((moment) => moment === 'mot')).toHaveLength(2);
  expect(moments.filter((moment) => moment === 'micro')).toHaveLength(3);
});

test('the exported list holds what was imported', async () => {
  const board = await server.newBoard({ title: 'Running shoes' });
  const file = await golden('e1-running-shoes.csv');
  await sendTo(board, 'format=touchpoints-csv&map=new', file);
  const { status, headers, text } = await get(board, 'format=touchpoints-csv');
  expect(status).toBe(200);
  expect(headers.get('content-type')).toMatch(/^text\/csv; charset=utf-8/);
  expect(headers.get('content-disposition')).toContain('filename="Running shoes.csv"');
  const wanted = cells(file);
  const got = cells(text);
  expect(got).toHaveLength(wanted.length);
  for (const [i, row] of wanted.entries()) expect(got[i]).toMatchObject(row);
});

test('a second file updates the columns it has, by id, on the map that has these ids', async () => {
  const board = await server.newBoard();
  await sendTo(board, 'format=touchpoints-csv', await golden('e1-running-shoes.csv'));
  const { json } = await sendTo(board, 'format=touchpoints-csv', await golden('e1-notes.csv'));
  expect(json).toMatchObject({ created: 0, updated: 6 });
  const records = await recordsOf(board);
  expect(ofKind(records, 'touchpoint')).toHaveLength(12);
  expect(ofKind(records, 'sticky').map(({ text }) => text)).toContain('Honest size chart');
  const row = cells((await get(board, 'format=touchpoints-csv')).text).find(
    ({ id }) => id === 'TP05',
  );
  expect(row).toMatchObject({
    positives: 'Friendly once you get through',
    negatives: '20 minutes on hold\nThe bot knows no shops',
    'emotion[Marta]': '-2',
    owner: 'Support',
  });
});

test('a list from a board with several maps needs the name of one', async () => {
  const board = await server.newBoard();
  const file = await golden('e1-running-shoes.csv');
  await sendTo(board, 'format=touchpoints-csv&map=new', file);
  await sendTo(board, 'format=touchpoints-csv&map=new', file);
  const answer = await get(board, 'format=touchpoints-csv');
  expect(answer.status).toBe(409);
  expect(answer.json.maps).toHaveLength(2);
  expect(answer.json.maps[0]).toEqual({ id: expect.any(String), title: expect.any(String) });
  const [first] = ofKind(await recordsOf(board), 'journey-map');
  expect((await get(board, `format=touchpoints-csv&map=${first?.id}`)).status).toBe(200);
  for (const unknown of [
    await get(board, 'format=touchpoints-csv&map=elsewhere'),
    await sendTo(board, 'format=touchpoints-csv&map=elsewhere', file),
  ]) {
    expect(unknown.status).toBe(404);
    expect(unknown.json).toMatchObject({
      type: 'urn:feltline:problem:no-such-map',
      got: '"elsewhere"',
    });
  }
});

test('native JSON gives equal records on an empty board', async () => {
  const board = await server.newBoard({ title: 'Shoes' });
  await sendTo(board, 'format=touchpoints-csv', await golden('e1-running-shoes.csv'));
  const file = await get(board, 'format=json');
  expect(file.headers.get('content-type')).toMatch('application/json');
  expect(file.headers.get('content-disposition')).toContain('filename="Shoes.journey.json"');
  expect(file.json).toMatchObject({ format: 'feltline', version: 1 });
  const empty = await server.newBoard();
  const { status, json } = await sendTo(empty, 'format=json', file.text);
  expect(status).toBe(200);
  expect(json.created + json.updated).toBe(file.json.records.length);
  expect(await recordsOf(empty)).toEqual(file.json.records);
  const again = await sendTo(empty, 'format=json', file.text);
  expect(again.json).toMatchObject({ created: 0, updated: 0, skipped: file.json.records.length });
});

test('records of a kind nobody knows are imported and exported as they are', async () => {
  const board = await server.newBoard();
  const record = {
    id: 'x1',
    kind: 'hologram',
    geometry: [1, 2, 3, 4, 5],
    props: { depth: { a: [1] } },
    text: 'hi',
  };
  const { json } = await sendTo(
    board,
    'format=json',
    JSON.stringify({ format: 'feltline', version: 1, records: [record] }),
  );
  expect(json).toMatchObject({ created: 1 });
  expect(await recordsOf(board)).toContainEqual(expect.objectContaining(record));
});

test('a board and its records are as they were after each file that cannot be imported', async () => {
  const board = await server.newBoard({ title: 'Untouched' });
  await sendTo(board, 'format=touchpoints-csv', await golden('e1-running-shoes.csv'));
  const state = () =>
    server.call('GET', `/api/boards/${board.id}/state`, { token: board.links.view.token });
  const before = await state();
  const wide = Array.from({ length: 200 }, (_, i) => `c${i}`).join(',');
  const long = `stage,title\n${'A,B\n'.repeat(5001)}`;
  const broken: [string, string | Uint8Array<ArrayBuffer>, { row?: number; column?: string }][] = [
    ['touchpoints-csv', 'title\nA shop', { row: 1, column: 'stage' }],
    [
      'touchpoints-csv',
      'stage,title,emotion[Marta]\nA,B,1\nA,C,7',
      { row: 3, column: 'emotion[Marta]' },
    ],
    ['touchpoints-csv', `stage,title,${wide}\nA,B`, { row: 1 }],
    ['touchpoints-csv', long, {}],
    ['touchpoints-csv', new Uint8Array([0x50, 0x4b, 3, 4, 0xff, 0xfe, 0, 0]), { row: 1 }],
    ['touchpoints-csv', '', { row: 1 }],
    ['json', nativeFile({ text: 'x'.repeat(1_100_000) }), { row: 1, column: 'text' }],
    ['json', nativeFile({ props: { a: 'x'.repeat(300_000) } }), { row: 1, column: 'props' }],
    ['json', 'stage,title\nA,B', { row: 1, column: '(file)' }],
    ['json', '{"format":"feltline","version":99,"records":[]}', { row: 1, column: 'version' }],
    [
      'json',
      '{"format":"feltline","version":1,"records":[{"id":"a"}]}',
      { row: 1, column: 'kind' },
    ],
    ['json', nativeFile({ id: '__proto__' }), { row: 1, column: 'id' }],
    ['json', '{"format":"feltline","version":1,"records":[7]}', { row: 1, column: '(record)' }],
    [
      'json',
      '{"format":"feltline","version":1,"records":[{"id":"a","kind":"sticky"},{"id":"b","kind":7}]}',
      { row: 2, column: 'kind' },
    ],
  ];
  for (const [format, body, place] of broken) {
    const { status, json, headers } = await sendTo(board, `format=${format}`, body);
    const what = `${format} ${String(body).slice(0, 60)}`;
    expect(status, what).toBe(422);
    expect(headers.get('content-type')).toBe('application/problem+json');
    expect(json.type).toBe('urn:feltline:problem:bad-file');
    expect(json.errors.length, what).toBeGreaterThan(0);
    expect(json.errors[0], what).toMatchObject(place);
    for (const error of json.errors) {
      expect(error, what).toEqual({
        row: expect.any(Number),
        column: expect.any(String),
        got: expect.any(String),
        expected: expect.any(String),
      });
    }
  }
  const after = await state();
  expect(after.headers.get('etag')).toBe(before.headers.get('etag'));
  expect(after.bytes).toEqual(before.bytes);
});

test.for([
  ['50 MB with its length told', (bytes: number) => new Uint8Array(bytes)],
  ['50 MB in pieces', (bytes: number) => pieces(bytes)],
] as const)('a body of %s is refused, naming the limit', async ([, make]) => {
  const board = await server.newBoard();
  const { status, json } = await server.call(
    'POST',
    `/api/boards/${board.id}/import?format=touchpoints-csv`,
    {
      token: board.links.edit.token,
      body: make(50_000_000),
    },
  );
  expect(status).toBe(413);
  expect(json).toMatchObject({
    type: 'urn:feltline:problem:too-large',
    expected: expect.stringContaining('10 MB'),
  });
  expect(await recordsOf(board)).toEqual([]);
});

function pieces(bytes: number): ReadableStream<Uint8Array> {
  const piece = new Uint8Array(100_000);
  let left = bytes;
  return new ReadableStream({
    pull(controller) {
      if (left <= 0) controller.close();
      else controller.enqueue(piece);
      left -= piece.length;
    },
  });
}

test('who may only look or comment imports nothing', async () => {
  const board = await server.newBoard();
  for (const role of ['view', 'comment'] as const) {
    const { status } = await server.call(
      'POST',
      `/api/boards/${board.id}/import?format=touchpoints-csv`,
      {
        token: board.links[role].token,
        body: 'stage,title\nA,B',
      },
    );
    expect(status).toBe(403);
  }
  expect(await recordsOf(board)).toEqual([]);
});

test.for(['', 'format=xlsx'])('the query %j is refused, naming the formats', async (query) => {
  const board = await server.newBoard();
  for (const { status, json } of [await get(board, query), await sendTo(board, query, 'a')]) {
    expect(status).toBe(422);
    const expected = expect.stringMatching(/^one of json, touchpoints-csv/);
    expect(json).toMatchObject({ detail: 'format', expected });
  }
});

test('the same file sent twice at once makes everything once', async () => {
  const board = await server.newBoard();
  const file = await golden('e1-running-shoes.csv');
  const answers = await Promise.all(
    [1, 2].map(() => sendTo(board, 'format=touchpoints-csv', file)),
  );
  expect(answers.map(({ json }) => json.created).sort()).toEqual([0, 12]);
  expect(ofKind(await recordsOf(board), 'touchpoint')).toHaveLength(12);
});

test('people on the board see an import as it happens', async () => {
  const board = await server.newBoard();
  const { messages, socket, closed } = await openSocket(
    server.origin,
    `/sync/${board.id}?token=${board.links.view.token}`,
  );
  socket.send(encodeMessage({ type: 'step1', stateVector: Uint8Array.of(0) }));
  await sendTo(board, 'format=touchpoints-csv', 'stage,title\nA,B');
  const doc = new Y.Doc();
  await expect
    .poll(
      () => {
        for (const message of messages.splice(0))
          if ('update' in message) Y.applyUpdate(doc, message.update);
        return [...doc.getMap<Y.Map<unknown>>('records').values()].map((record) =>
          record.get('kind'),
        );
      },
      { timeout: 15_000 },
    )
    .toContain('touchpoint');
  socket.close();
  await closed;
});

test('a version of the board is kept before an import, and none before a refused one', async () => {
  const board = await server.newBoard({ title: 'As it was' });
  const versions = () =>
    server.running.database.all<{ kind: string }>('SELECT kind FROM version WHERE board = ?', [
      board.id,
    ]);
  await sendTo(board, 'format=touchpoints-csv', 'title\nno stage');
  expect(await versions()).toEqual([]);
  await sendTo(board, 'format=touchpoints-csv', 'stage,title\nA,B');
  expect(await versions()).toEqual([{ kind: 'import' }]);
});
