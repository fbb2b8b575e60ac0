import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { type Answer, type Call, type NewBoard, TestServer } from '../testing/testServer.ts';

let server: TestServer;
let board: NewBoard;
beforeAll(async () => {
  server = await TestServer.start();
  board = await server.newBoard();
});
afterAll(() => server.discard());

const path = () => `/api/boards/${board.id}`;
const as = (name: string) => ({
  'feltline-guest': new URLSearchParams({
    guest: `guest-${name}`,
    secret: `secret-of-${name}-0000`,
    name,
    color: '#0F766E',
  }).toString(),
});

async function call(method: string, rest: string, given: Call = {}): Promise<Answer> {
  return server.call(method, path() + rest, { token: board.links.edit.token, ...given });
}
const records = async () => (await call('GET', '/export?format=json')).json.records;
const list = (title: string) => ({ body: `stage,title\nFind,${title}`, headers: as('Dani') });

test('a board can be kept as it is, and what was kept comes back as a board file and as Yjs', async () => {
  await call('POST', '/import?format=touchpoints-csv', list('Ad'));
  const now = await records();
  const kept = await call('POST', '/versions', { json: { label: 'March' }, headers: as('Marta') });
  expect(kept.status).toBe(201);
  expect(kept.json).toMatchObject({
    label: 'March',
    kind: 'named',
    records: now.length,
    madeBy: { name: 'Marta' },
    people: [{ name: 'Dani', changed: 0, removed: 0 }],
  });
  expect(kept.json.people[0].added).toBeGreaterThan(3);
  await call('POST', '/import?format=touchpoints-csv&map=new', list('Shop'));
  const { json } = await call('GET', '/versions');
  const labels = json.versions.map(({ label, kind }: Record<string, string>) => label || kind);
  expect(labels.slice(0, 2)).toEqual(['import', 'March']);
  const file = await call('GET', `/versions/${kept.json.id}`);
  expect(file.json.records).toEqual(now);
  for (const encoding of ['br', 'identity']) {
    const headers = { 'accept-encoding': encoding };
    const state = await call('GET', `/versions/${kept.json.id}/state`, { headers });
    const doc = new Y.Doc();
    Y.applyUpdateV2(doc, state.bytes);
    expect(doc.getMap('records').size).toBe(now.length);
  }
});

test('a version is put back as one change, and what was kept before takes it back', async () => {
  const wanted = await records();
  const { json: kept } = await call('POST', '/versions', { json: { label: 'Then' } });
  await call('POST', '/import?format=touchpoints-csv&map=new', list('Later'));
  const later = await records();
  expect(later).not.toEqual(wanted);
  const done = await call('POST', `/versions/${kept.id}/restore`, { headers: as('Marta') });
  expect(done.json).toMatchObject({
    added: 0,
    before: { kind: 'restore', restored: kept.id, madeBy: { name: 'Marta' } },
  });
  expect(done.json.removed).toBeGreaterThan(3);
  expect(await records()).toEqual(wanted);
  const { before } = done.json;
  await call('POST', `/versions/${before.id}/restore`);
  expect(await records()).toEqual(later);
});

test('a version becomes a board of its own, and the board stays as it is', async () => {
  const before = await records();
  const { json: kept } = await call('POST', '/versions', { json: { label: 'Copied' } });
  await call('POST', '/import?format=touchpoints-csv&map=new', list('Not copied'));
  const json = { title: 'As it was' };
  const copy = await call('POST', `/versions/${kept.id}/copy`, { json });
  expect(copy).toMatchObject({ status: 201, json: { title: 'As it was' } });
  const { id, links } = copy.json;
  const file = await server.call('GET', `/api/boards/${id}/export?format=json`, {
    token: links.view.token,
  });
  const rest = (all: { id: string }[]) => all.filter(({ id }) => id !== 'board');
  expect(rest(file.json.records)).toEqual(rest(before));
});

test('the list comes in pages, and a page says where the next begins', async () => {
  const { json: whole } = await call('GET', '/versions?limit=200');
  const ids: string[] = [];
  let next: string | undefined;
  do {
    const { json } = await call('GET', `/versions?limit=2${next ? `&before=${next}` : ''}`);
    expect(json.versions.length).toBeLessThanOrEqual(2);
    ids.push(...json.versions.map(({ id }: { id: string }) => id));
    next = json.next;
  } while (next);
  expect(ids).toEqual(whole.versions.map(({ id }: { id: string }) => id));
  expect((await call('GET', '/versions?limit=0')).json).toMatchObject({ got: '"0"' });
  expect((await call('GET', '/versions?before=elsewhere')).status).toBe(404);
});

test('people who worked for a while find a version that nobody asked for', async () => {
  const timings = { quietMs: 20, everyMs: 0, latestMs: 1000 };
  const quick = await TestServer.start({}, { versionTimings: timings });
  try {
    const { id, links } = await quick.newBoard();
    const { token } = links.edit;
    const path = `/api/boards/${id}`;
    const given = { ...list('Work'), token };
    await quick.call('POST', `${path}/import?format=touchpoints-csv`, given);
    const newest = async () =>
      (await quick.call('GET', `${path}/versions?limit=1`, { token })).json.versions[0];
    await expect.poll(newest).toMatchObject({
      kind: 'auto',
      label: '',
      people: [{ name: 'Dani' }],
      madeBy: null,
    });
  } finally {
    await quick.discard();
  }
});

test('a version that gets a name is kept for ever; only an owner deletes one', async () => {
  await call('POST', '/import?format=touchpoints-csv&map=new', list('Work'));
  const { json } = await call('GET', '/versions?limit=1');
  const [before] = json.versions;
  expect(before.kind).toBe('import');
  const renamed = await call('PATCH', `/versions/${before.id}`, { json: { label: 'Done' } });
  expect(renamed.json).toMatchObject({ id: before.id, label: 'Done', kind: 'named' });
  expect((await call('PATCH', `/versions/${before.id}`, { json: { label: ' ' } })).status).toBe(
    422,
  );
  const token = board.links.owner.token;
  expect((await call('DELETE', `/versions/${before.id}`)).status).toBe(403);
  expect((await call('DELETE', `/versions/${before.id}`, { token })).status).toBe(204);
  expect((await call('GET', `/versions/${before.id}`)).status).toBe(404);
});

test('so many names and no more', async () => {
  const full = await server.newBoard();
  const { token } = full.links.edit;
  const { database } = server.running;
  await database.run(
    `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200)
     INSERT INTO version("id", "board", "label", "createdAt", "state", "kind")
     SELECT 'v' || i, ?, 'x', i, x'00', 'named' FROM n`,
    [full.id],
  );
  const json = { label: 'One more' };
  const kept = await server.call('POST', `/api/boards/${full.id}/versions`, { token, json });
  expect(kept).toMatchObject({ status: 409, json: { limit: 200 } });
});

test('what is not there is refused by name, and who may not edit reaches no version', async () => {
  const unknown = await call('GET', '/versions/elsewhere');
  expect(unknown).toMatchObject({ status: 404, json: { got: '"elsewhere"' } });
  const { json: kept } = await call('POST', '/versions', { json: { label: 'Kept' } });
  const before = await records();
  for (const role of ['view', 'comment'] as const) {
    const { token } = board.links[role];
    const refused = (method: string, rest: string, json?: object) =>
      call(method, rest, { token, json }).then(({ status }) => status);
    expect(await refused('GET', '/versions')).toBe(403);
    expect(await refused('POST', '/versions', { label: 'x' })).toBe(403);
    for (const rest of ['', '/state'])
      expect(await refused('GET', `/versions/${kept.id}${rest}`)).toBe(403);
    for (const rest of ['restore', 'copy'])
      expect(await refused('POST', `/versions/${kept.id}/${rest}`, {})).toBe(403);
    expect(await refused('PATCH', `/versions/${kept.id}`, { label: 'x' })).toBe(403);
    expect(await refused('DELETE', `/versions/${kept.id}`)).toBe(403);
  }
  const elsewhere = await server.newBoard();
  const other = { token: elsewhere.links.owner.token };
  const foreign = `/api/boards/${elsewhere.id}/versions/${kept.id}`;
  expect((await server.call('GET', foreign, other)).status).toBe(404);
  expect((await server.call('POST', `${foreign}/restore`, other)).status).toBe(404);
  expect(await records()).toEqual(before);
});

test('what others did is told to who asks, without their own', async () => {
  const view = board.links.view.token;
  const since = encodeURIComponent(new Date().toISOString());
  await call('POST', '/import?format=touchpoints-csv&map=new', list('New'));
  const ask = (name: string) =>
    call('GET', `/activity?since=${since}`, { token: view, headers: as(name) });
  const { json } = await ask('Marta');
  expect(json.people).toMatchObject([{ name: 'Dani', color: '#0F766E' }]);
  expect(json.records.length).toBe(json.people[0].added);
  expect(json.records[0]).toMatchObject({ what: 'added', by: json.people[0].id });
  expect((await ask('Dani')).json.records).toEqual([]);
  const first = await call('GET', '/activity', { token: view, headers: as('Marta') });
  expect(first.json).toEqual({ since: null, people: [], records: [], more: 0 });
});
