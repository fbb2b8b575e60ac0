import { IDBFactory } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { PictureStore } from './PictureStore.ts';

const hash = 'a'.repeat(64);
const file = new Blob(['pixels'], { type: 'image/png' });

test('a picture is there for the next visit, with the boards whose server has it', async () => {
  const factory = new IDBFactory();
  await new PictureStore(factory).keep(hash, file);
  await new PictureStore(factory).keep(hash, file, 'one');
  await new PictureStore(factory).keep(hash, file, 'two');
  expect((await new PictureStore(factory).get(hash))?.boards).toEqual(['one', 'two']);
});

test('what still has to be sent is known on the next visit, board by board', async () => {
  const factory = new IDBFactory();
  const store = new PictureStore(factory);
  await store.addSending('one', hash);
  await store.addSending('two', hash);
  await store.removeSending('two', hash);
  const next = new PictureStore(factory);
  expect(await next.sendingOf('one')).toEqual([hash]);
  expect(await next.sendingOf('two')).toEqual([]);
});

test('where the browser keeps nothing, pictures last as long as the page', async () => {
  const store = new PictureStore(undefined);
  await store.keep(hash, file, 'one');
  await store.addSending('one', hash);
  expect((await store.get(hash))?.file).toBe(file);
  expect(await store.sendingOf('one')).toEqual([hash]);
});
