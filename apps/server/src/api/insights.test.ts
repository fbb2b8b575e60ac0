import type { Insights } from '@feltline/journey';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { goldenFile } from '../testing/goldenFile.ts';
import { type NewBoard, TestServer } from '../testing/testServer.ts';

let server: TestServer;
let board: NewBoard;
let insights: Insights;

beforeAll(async () => {
  server = await TestServer.start();
  board = await server.newBoard();
  await sendTo('format=touchpoints-csv&map=new', await goldenFile('e1-running-shoes.csv'));
  await sendTo('format=touchpoints-csv', await goldenFile('e1-notes.csv'));
  await sendTo('format=voc-csv', await goldenFile('e1-surveys.csv'));
  insights = (await ask('date=2026-04-01')).json;
});
afterAll(() => server.discard());

async function sendTo(query: string, body: string, to = board) {
  const path = `/api/boards/${to.id}/import?${query}`;
  const { status, text } = await server.call('POST', path, { token: to.links.edit.token, body });
  if (status !== 200) throw new Error(`got ${status}, expected 200: ${text}`);
}

function ask(query: string, of = board, token = of.links.view.token) {
  return server.call('GET', `/api/boards/${of.id}/insights?${query}`, { token });
}

const keys = (list: { touchpoint?: string }[]) => list.map(({ touchpoint }) => touchpoint);

test('what to fix first is ranked with its factors', () => {
  const { priority } = insights;
  const scores = priority.map(({ touchpoint, score }) => [touchpoint, score]);
  expect(scores).toEqual([
    ['TP05', 12.5],
    ['TP09', 10],
    ['TP03', 7.5],
    ['TP11', 6],
    ['TP07', 4],
    ['TP08', 3.75],
    ['TP12', 2],
    ['TP01', 1.5],
    ['TP06', 1],
    ['TP02', 0],
    ['TP04', 0],
    ['TP10', 0],
  ]);
  expect(priority[0]).toEqual({
    touchpoint: 'TP05',
    title: 'Support call for the shop address',
    score: 12.5,
    factors: [
      { persona: 'Marta', emotion: -2, target: 1, importance: 4, weight: 1.25 },
      { persona: 'Dani', emotion: -1, target: 1, importance: 4, weight: 1.25 },
    ],
  });
});

test('the priority of each persona follows from the factors', () => {
  const scoreOf = (persona: string) =>
    insights.priority.flatMap(({ touchpoint, factors }) =>
      factors
        .filter((factor) => factor.persona === persona)
        .map(({ emotion, target, importance, weight }) => [
          touchpoint,
          Math.max(0, target - emotion) * importance * weight,
        ])
        .filter(([, score]) => Number(score) > 0),
    );
  expect(Object.fromEntries(scoreOf('Marta'))).toEqual({
    TP05: 15,
    TP09: 8,
    TP11: 6,
    TP03: 5,
    TP12: 2,
  });
  expect(Object.fromEntries(scoreOf('Dani'))).toEqual({
    TP09: 12,
    TP03: 10,
    TP05: 10,
    TP07: 8,
    TP08: 7.5,
    TP11: 6,
    TP01: 3,
    TP06: 2,
    TP12: 2,
  });
});

test('feelings are summed up', () => {
  expect(insights.personas).toEqual(['Marta', 'Dani']);
  expect(insights.cxIndex).toEqual({ Marta: 19, Dani: -12 });
  expect(insights.highsAndLows.Marta?.lows).toEqual(['TP05', 'TP09', 'TP11']);
  expect(insights.highsAndLows.Dani?.lows).toEqual(['TP03', 'TP05', 'TP07', 'TP09', 'TP11']);
  expect(insights.peakEnd).toEqual({
    Marta: { peak: 'TP08', end: 'TP12', value: 1, mean: 5 / 12 },
    Dani: { peak: 'TP09', end: 'TP12', value: -1, mean: -0.25 },
  });
  expect(insights.opportunity.Marta?.slice(0, 5)).toEqual([
    { touchpoint: 'TP05', score: 16 },
    { touchpoint: 'TP09', score: 13.5 },
    { touchpoint: 'TP04', score: 12.5 },
    { touchpoint: 'TP03', score: 11 },
    { touchpoint: 'TP08', score: 10 },
  ]);
  const phone = insights.influence.Marta?.find((one) => one.channel === 'phone');
  expect(phone?.share).toBe(8 / 49);
});

test('the factors give the mean weighted by importance', () => {
  const weighted = (persona: string) => {
    const all = insights.priority.flatMap(({ factors }) =>
      factors.filter((factor) => factor.persona === persona),
    );
    const sum = (of: (factor: (typeof all)[number]) => number) =>
      all.reduce((total, factor) => total + of(factor), 0);
    return sum(({ emotion, importance }) => emotion * importance) / sum((one) => one.importance);
  };
  expect(weighted('Marta')).toBeCloseTo(0.4524, 4);
  expect(weighted('Dani')).toBeCloseTo(-0.2857, 4);
});

test('stages, channels and hand-offs are looked at', () => {
  const rows = insights.coverage.map(({ stage, physical, digital, human }) => [
    stage,
    physical,
    digital,
    human,
  ]);
  expect(rows).toEqual([
    ['Awareness', 0, 1, 1],
    ['Consideration', 0, 2, 0],
    ['Decision', 0, 1, 1],
    ['Action', 2, 0, 1],
    ['Loyalty', 0, 3, 0],
  ]);
  const single = insights.coverage.filter(
    ({ physical, digital, human }) => [physical, digital, human].filter(Boolean).length === 1,
  );
  expect(single.map(({ stage }) => stage)).toEqual(['Consideration', 'Loyalty']);
  expect(insights.consistency).toEqual([
    { stage: 'Awareness', spread: 1 },
    { stage: 'Consideration', spread: 0 },
    { stage: 'Decision', spread: 2 },
    { stage: 'Action', spread: 1.75 },
    { stage: 'Loyalty', spread: 0 },
  ]);
  expect(insights.handoffs).toMatchObject({ transitions: 11, changes: 8 });
  expect(insights.handoffs.drops.Marta).toEqual([
    { from: 'TP02', to: 'TP03', by: -2 },
    { from: 'TP04', to: 'TP05', by: -3 },
    { from: 'TP08', to: 'TP09', by: -3 },
  ]);
});

test('reviews, owners, evidence and balance are counted', () => {
  expect(insights.overdue).toEqual([
    { touchpoint: 'TP11', days: null },
    { touchpoint: 'TP05', days: 139 },
    { touchpoint: 'TP03', days: 61 },
    { touchpoint: 'TP09', days: 31 },
  ]);
  expect(insights.divergence).toEqual(['TP07', 'TP08']);
  expect(insights.ownerGaps).toEqual(['TP02']);
  expect(insights.evidence).toEqual({ assumption: 4, research: 4, measured: 4 });
  expect(insights.balance).toEqual({ before: 6, during: 3, after: 3 });
  expect(insights.experiments).toEqual([]);
});

test('imported answers stand beside the estimates', () => {
  expect(insights.gaps).toEqual([
    { touchpoint: 'TP05', persona: null, felt: -2, measured: -0.1 },
    { touchpoint: 'TP08', persona: null, felt: 2, measured: 0.9 },
    { touchpoint: 'TP12', persona: null, felt: 0, measured: 0.4 },
  ]);
  expect(insights.nps).toEqual([
    { touchpoint: 'TP12', score: 20, n: 20, margin: expect.closeTo(35.6, 1) },
  ]);
  const unasked = insights.lint.filter(({ rule }) => rule.endsWith('-without-survey'));
  expect(keys(unasked).sort()).toEqual(['TP03', 'TP04', 'TP07', 'TP09', 'TP11']);
  expect(unasked[0]?.message).toContain('nobody asks');
});

test('the answer has the form that the description promises', async () => {
  const { json } = await server.call('GET', '/api/openapi.json');
  const { get } = json.paths['/api/boards/{id}/insights'];
  const { schema } = get.responses['200'].content['application/json'];
  const shape = schema.$ref ? json.components.schemas[schema.$ref.split('/').at(-1)] : schema;
  expect(Object.keys(insights).sort()).toEqual([...shape.required].sort());
  expect(get.parameters.map(({ name }: { name: string }) => name)).toEqual(
    expect.arrayContaining(['date', 'map']),
  );
  expect(json.paths['/api/boards/{id}/compare'].get.responses['409']).toBeDefined();
});

test('a moment of truth without a negative is named', async () => {
  const own = await server.newBoard();
  const shoes = await goldenFile('e1-running-shoes.csv');
  await sendTo('format=touchpoints-csv', shoes, own);
  const notes = (await goldenFile('e1-notes.csv')).replace('Pushed the dearest pair', '');
  await sendTo('format=touchpoints-csv', notes, own);
  const { lint } = (await ask('', own)).json as Insights;
  const onesided = lint.filter(({ rule }) => rule === 'moment-one-sided');
  expect(keys(onesided)).toEqual(['TP08']);
});

test('without a date it is today, without feelings nothing is made up', async () => {
  const own = await server.newBoard();
  await sendTo('format=touchpoints-csv', 'stage,title\nFind,Ad', own);
  const { status, json } = await ask('', own);
  expect(status).toBe(200);
  expect(json.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  expect([json.priority, json.cxIndex, json.peakEnd]).toEqual([[], {}, {}]);
});

test.for(['1.4.2026', '2026-02-30', ''])('the date %j is refused', async (date) => {
  const { status, json } = await ask(`date=${date}`);
  expect(status).toBe(422);
  expect(json).toMatchObject({
    type: 'urn:feltline:problem:bad-value',
    detail: 'date',
    got: JSON.stringify(date),
    expected: 'a day as YYYY-MM-DD',
  });
});

test('of several maps one has to be named', async () => {
  const own = await server.newBoard();
  for (const title of ['One', 'Two']) {
    await sendTo('format=touchpoints-csv&map=new', `stage,title\nS,${title}`, own);
  }
  const open = await ask('', own);
  expect(open.status).toBe(409);
  expect(open.json.maps).toHaveLength(2);
  expect(Object.keys(open.json.maps[0]).sort()).toEqual(['id', 'title']);
  const { status, json } = await ask(`map=${open.json.maps[1].id}`, own);
  expect([status, json.map]).toEqual([200, open.json.maps[1].id]);
  expect((await ask('map=elsewhere', own)).status).toBe(404);
});

test('a board without a map has no insights, and without a token nothing is said', async () => {
  const own = await server.newBoard();
  expect((await ask('', own)).status).toBe(404);
  expect((await ask('', own, 'nonsense')).status).toBe(401);
});

test('the lists of the panel are added where they are wished for, and only there', async () => {
  expect(insights).not.toHaveProperty('lists');
  const { lists } = (await ask('date=2026-04-01&lists=all')).json;
  const panel = new Set(Object.keys(lists));
  const answers = Object.keys(insights).filter((key) => !['map', 'date', 'personas'].includes(key));
  expect(answers.filter((key) => !panel.has(key))).toEqual([]);
  expect(lists.unasked.map((row: { touchpoint: string }) => row.touchpoint)).toContain('TP03');
  expect(lists.overdue[0]).toEqual({
    touchpoint: 'TP11',
    title: 'Billing and receipt',
    stage: 'Loyalty',
    days: 'never',
    owner: 'Finance',
  });
  expect((await ask('lists=some')).status).toBe(422);
});
