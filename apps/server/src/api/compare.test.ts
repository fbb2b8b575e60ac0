import { afterAll, beforeAll, expect, test } from 'vitest';
import { goldenFile } from '../testing/goldenFile.ts';
import { type NewBoard, TestServer } from '../testing/testServer.ts';

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.discard());

async function sendTo({ id, links }: NewBoard, query: string, body: string) {
  const path = `/api/boards/${id}/import?${query}`;
  const { status, text } = await server.call('POST', path, { token: links.edit.token, body });
  if (status !== 200) throw new Error(`got ${status}, expected 200: ${text}`);
}

function compare({ id, links }: NewBoard, query: string) {
  return server.call('GET', `/api/boards/${id}/compare?${query}`, { token: links.view.token });
}

async function mapsOf({ id, links }: NewBoard): Promise<{ id: string; text: string }[]> {
  const path = `/api/boards/${id}/export?format=json`;
  const { json } = await server.call('GET', path, { token: links.view.token });
  return json.records.filter((record: { kind: string }) => record.kind === 'journey-map');
}

test('the future state of the example says what it changes', async () => {
  const board = await server.newBoard();
  await sendTo(board, 'format=touchpoints-csv&map=new', await goldenFile('e1-running-shoes.csv'));
  const [now] = await mapsOf(board);
  await sendTo(board, 'format=touchpoints-csv&map=new', await goldenFile('e1-future.csv'));
  const later = (await mapsOf(board)).find(({ id }) => id !== now?.id);
  const { status, json } = await compare(board, `from=${now?.id}&to=${later?.id}`);
  expect(status).toBe(200);
  expect(json).toMatchObject({
    from: { map: now?.id },
    to: { map: later?.id },
    personas: ['Marta', 'Dani'],
    added: [],
    removed: [],
    moved: [],
    changed: [],
  });
  const change = { persona: 'Marta', title: expect.any(String) };
  expect(json.points).toEqual([
    { ...change, touchpoint: 'TP05', from: -2, to: 1, delta: 3 },
    { ...change, touchpoint: 'TP09', from: -1, to: 0, delta: 1 },
    { ...change, touchpoint: 'TP11', from: -1, to: 1, delta: 2 },
  ]);
  expect(json.mean.Marta.from).toBeCloseTo(5 / 12, 12);
  expect(json.mean.Marta.to).toBeCloseTo(11 / 12, 12);
  expect(json.area.Marta).toEqual({ from: 4.5, to: 10.5, delta: 6 });
  expect(json.mean.Dani.delta).toBe(0);
});

test('a map is compared with what it was in a version', async () => {
  const board = await server.newBoard();
  await sendTo(board, 'format=touchpoints-csv', await goldenFile('e1-running-shoes.csv'));
  const change = 'id,stage,title,owner\nTP02,Action,A friend says,Eva\nTP99,Action,Fitting room,';
  await sendTo(board, 'format=touchpoints-csv', change);
  const [map] = await mapsOf(board);
  const [version] = await server.running.database.all<{ id: string }>(
    'SELECT id FROM version WHERE board = ?',
    [board.id],
  );
  for (const query of [`from=${version?.id}&to=${map?.id}`, `from=${map?.id}&to=${version?.id}`]) {
    expect((await compare(board, query)).status).toBe(200);
  }
  const { json } = await compare(board, `from=${version?.id}&to=${map?.id}`);
  expect(json.from).toEqual({ map: map?.id, title: expect.any(String), version: version?.id });
  expect(json.added).toEqual([{ touchpoint: 'TP99', title: 'Fitting room', stage: 'Action' }]);
  expect(json.moved).toEqual([
    { touchpoint: 'TP02', title: 'A friend says', from: 'Awareness', to: 'Action' },
  ]);
  expect(
    json.changed.map(({ field, from, to }: Record<string, unknown>) => [field, from, to]),
  ).toEqual([
    ['title', 'Word of mouth from a friend', 'A friend says'],
    ['owner', null, 'Eva'],
  ]);
});

test('a side that is missing or unknown is refused by name', async () => {
  const board = await server.newBoard();
  await sendTo(board, 'format=touchpoints-csv', 'stage,title\nA,B');
  const [map] = await mapsOf(board);
  const missing = await compare(board, `from=${map?.id}`);
  expect(missing.status).toBe(422);
  expect(missing.json).toMatchObject({ detail: 'to', got: 'no to=' });
  const unknown = await compare(board, `from=${map?.id}&to=elsewhere`);
  expect(unknown.status).toBe(404);
  expect(unknown.json).toMatchObject({ got: '"elsewhere"', expected: expect.any(String) });
});
