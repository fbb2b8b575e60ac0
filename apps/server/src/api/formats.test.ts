import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { goldenFile } from '../testing/goldenFile.ts';
import { type NewBoard, TestServer } from '../testing/testServer.ts';

let server: TestServer;
let board: NewBoard;
beforeAll(async () => {
  server = await TestServer.start();
});
beforeEach(async () => {
  board = await server.newBoard({ title: 'Shoes' });
  await sendTo(board, 'touchpoints-csv', await goldenFile('e1-running-shoes.csv'));
});
afterAll(() => server.discard());

function sendTo({ id, links }: NewBoard, format: string, body: string) {
  const path = `/api/boards/${id}/import?format=${format}`;
  return server.call('POST', path, { token: links.edit.token, body });
}

function get({ id, links }: NewBoard, format: string) {
  const path = `/api/boards/${id}/export?format=${format}`;
  return server.call('GET', path, { token: links.view.token });
}

test.for([
  ['wide-csv', 'text/csv', 'Shoes.csv'],
  ['mermaid', 'text/plain', 'Shoes.md'],
])('%s comes back as it went', async ([format = '', type = '', name = '']) => {
  const file = await get(board, format);
  expect(file.status).toBe(200);
  expect(file.headers.get('content-type')).toMatch(type);
  expect(file.headers.get('content-disposition')).toContain(`filename="${name}"`);
  const other = await server.newBoard();
  const done = await sendTo(other, format, file.text);
  expect(done.status).toBe(200);
  expect(done.json.created).toBe(12);
  expect((await get(other, format)).text).toBe(file.text);
});

test.for([
  ['voc-csv', 'date,kind,score\n2026-01-01,nps,11', { row: 2, column: 'score', got: '11' }],
  ['wide-csv', 'Stage,A\nX,y,z', { row: 2, column: 'C', got: 'z' }],
  ['mermaid', 'journey\nPay: 9: Me', { row: 2, column: 'score', got: '9' }],
] as const)(
  'a bad %s is refused with its place and changes nothing',
  async ([format, body, place]) => {
    const before = (await get(board, 'json')).text;
    const { status, json } = await sendTo(board, format, body);
    expect(status).toBe(422);
    expect(json.errors[0]).toEqual({ ...place, expected: expect.any(String) });
    expect((await get(board, 'json')).text).toBe(before);
  },
);

test('answers twice are answers once, and the kind may be said beside the file', async () => {
  const file = 'date,touchpoint,score\n2026-01-01,TP05,7\n2026-01-01,TP77,6';
  expect((await sendTo(board, 'voc-csv', file)).status).toBe(422);
  const first = await sendTo(board, 'voc-csv&kind=CES', file);
  expect(first.json).toEqual({
    created: 2,
    updated: 0,
    skipped: 0,
    warnings: [{ row: 3, message: expect.stringContaining('TP77 is not on the map') }],
  });
  const again = await sendTo(board, 'voc-csv&kind=ces', file);
  expect(again.json).toMatchObject({ created: 0, skipped: 2 });
  const odd = await sendTo(board, 'voc-csv&kind=stars', file);
  expect(odd.json).toMatchObject({ detail: 'kind', got: '"stars"' });
});

test('a report and lists are written, with ways back to the board', async () => {
  const report = await get(board, 'markdown&date=2026-04-01');
  expect(report.headers.get('content-type')).toMatch('text/markdown');
  expect(report.text).toContain('## Overdue reviews (2026-04-01)');
  expect((await get(board, 'markdown&locale=it')).text).toContain('## Copertura');
  const list = await get(board, 'priority-csv');
  expect([...list.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(list.text).toContain(`${server.origin}/b/${board.id}#at=`);
  for (const format of ['actions-csv', 'opportunities-csv']) {
    expect((await get(board, format)).status).toBe(200);
  }
});

test('what can only be written is not read, and the other way round', async () => {
  expect((await sendTo(board, 'markdown', 'x')).json.expected).not.toContain('markdown');
  expect((await get(board, 'voc-csv')).json.expected).not.toContain('voc-csv');
});
