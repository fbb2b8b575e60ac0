import { afterAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { Problem } from '../Problem.ts';
import { DocumentThread } from './DocumentThread.ts';
import { exact } from './documentJobs.ts';

const documents = new DocumentThread();
afterAll(() => documents.close());

const empty = () => exact(Y.encodeStateAsUpdate(new Y.Doc()));
const file = (text: string) => exact(Buffer.from(text));
const wishes = { map: undefined, locale: undefined };

test('an import answers with the changes alone, and the copy it was worked out on stays as it was', async () => {
  const state = empty();
  const job = { ...wishes, state, format: 'touchpoints-csv', file: file('stage,title\nA,B') };
  const { counts, update, before } = await documents.run('import', job);
  expect(counts).toEqual({ created: 1, updated: 0, skipped: 0, warnings: [] });
  expect(before).toBeUndefined();
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  expect(doc.getMap('records').size).toBeGreaterThan(3);
});

test('a refused job rejects with the problem and its details', async () => {
  const job = { ...wishes, state: empty(), format: 'touchpoints-csv', file: file('title\nB') };
  const refused = await documents.run('import', job).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Problem);
  expect(refused).toMatchObject({
    problem: 'bad-file',
    details: { errors: [{ row: 1, column: 'stage' }] },
  });
});

test('a job that fails rejects, and the next one is done', async () => {
  const broken = { state: exact(Uint8Array.of(1, 2, 3)), format: 'json', map: undefined };
  await expect(documents.run('export', broken)).rejects.toThrow();
  const { file: written } = await documents.run('export', { ...broken, state: empty() });
  expect(JSON.parse(Buffer.from(written).toString())).toMatchObject({ records: [] });
});

test('closing gives up what waits, and a later job gets a new thread', async () => {
  const waiting = documents.run('copy', { state: empty(), title: 'Never' });
  const isGivenUp = expect(waiting).rejects.toThrow('the thread for documents has ended');
  await documents.close();
  await isGivenUp;
  expect(await documents.run('copy', { state: empty(), title: 'Again' })).toMatchObject({
    title: 'Again',
  });
});
