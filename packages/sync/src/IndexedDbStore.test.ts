import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { IndexedDbStore } from './IndexedDbStore.ts';
import { ManualClock } from './testing/ManualClock.ts';

let factory: IDBFactory;
let clock: ManualClock;

beforeEach(() => {
  factory = new IDBFactory();
  clock = new ManualClock();
});

/** A page with the board open: its document and its store. */
async function open(board = 'board') {
  const store = new IndexedDbStore(board, { factory, clock });
  const doc = new Y.Doc();
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== store) store.append(update, origin !== 'others');
  });
  const kept = await store.load({
    apply: (updates) => {
      for (const update of updates) Y.applyUpdate(doc, update, store);
    },
    encode: () => Y.encodeStateAsUpdate(doc),
  });
  return { store, doc, records: doc.getMap<unknown>('records'), kept };
}

async function rows(): Promise<number> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = factory.open('feltline-boards');
    opening.onsuccess = () => resolve(opening.result);
  });
  const count = await new Promise<number>((resolve) => {
    const counting = database.transaction('updates').objectStore('updates').count();
    counting.onsuccess = () => resolve(counting.result);
  });
  database.close();
  return count;
}

describe('this device', () => {
  test('[S12] keeps edits once whenStored resolves, and gives them back', async () => {
    const page = await open();
    expect(page.kept).toEqual({ isAhead: false });
    page.store.belongTo('first');
    page.records.set('a', 1);
    expect(page.store.state).toBe('writing');
    await page.store.whenStored();
    expect(page.store.state).toBe('stored');
    const again = await open();
    expect(again.kept).toEqual({ epoch: 'first', isAhead: true });
    expect(again.records.toJSON()).toEqual({ a: 1 });
    await page.store.close();
    await again.store.close();
  });

  test('keeps nothing under a history that it does not know, and all of it once it does', async () => {
    const page = await open();
    page.records.set('a', 1);
    expect(page.store.state).toBe('writing');
    page.store.belongTo('first');
    await page.store.whenStored();
    expect((await open()).records.toJSON()).toEqual({ a: 1 });
  });

  test('remembers whether the server lacks something', async () => {
    const page = await open();
    page.store.belongTo('first');
    page.records.set('a', 1);
    await page.store.whenStored();
    page.store.markSaved();
    await page.store.whenStored();
    expect((await open()).kept).toEqual({ epoch: 'first', isAhead: false });
    page.doc.transact(() => page.records.set('b', 2), 'others');
    await page.store.whenStored();
    expect((await open()).kept).toEqual({ epoch: 'first', isAhead: false });
    page.records.set('c', 3);
    await page.store.whenStored();
    expect((await open()).kept).toEqual({ epoch: 'first', isAhead: true });
  });

  test('changes of others wait a moment for company and are kept too', async () => {
    const page = await open();
    page.store.belongTo('first');
    await page.store.whenStored();
    page.doc.transact(() => page.records.set('a', 1), 'others');
    expect(page.store.state).toBe('stored');
    expect(await rows()).toBe(0);
    clock.advance(1000);
    await page.store.whenStored();
    expect(await rows()).toBe(1);
  });

  test('many updates become one, with nothing lost, also with two pages at once', async () => {
    const [page, other] = [await open(), await open()];
    page.store.belongTo('first');
    other.store.belongTo('first');
    for (let at = 0; at < 450; at++) {
      page.records.set(`k${at % 7}`, at);
      if (at % 10 === 0) other.records.set(`other${at % 3}`, at);
      await page.store.whenStored();
    }
    await other.store.whenStored();
    expect(await rows()).toBeLessThan(300);
    const again = await open();
    expect(again.records.toJSON()).toEqual({ ...page.records.toJSON(), ...other.records.toJSON() });
    again.records.set('more', 1);
    await again.store.whenStored();
    expect((await open()).records.size).toBe(again.records.size);
  });

  test('boards do not mix, and one can be forgotten', async () => {
    const [one, two] = [await open('one'), await open('two')];
    for (const page of [one, two]) page.store.belongTo('first');
    one.records.set('a', 1);
    two.records.set('b', 2);
    await one.store.close();
    await two.store.close();
    await IndexedDbStore.forget('one', factory);
    expect((await open('one')).kept).toEqual({ isAhead: false });
    expect((await open('two')).records.toJSON()).toEqual({ b: 2 });
  });

  test('[S15] another history begins anew, and this visit goes on writing to its own', async () => {
    const page = await open();
    page.store.belongTo('first');
    page.records.set('a', 1);
    await page.store.whenStored();
    await page.store.startOver('second');
    page.records.set('b', 2);
    await page.store.whenStored();
    const later = await open();
    expect(later.kept).toEqual({ epoch: 'second', isAhead: false });
    expect(later.records.toJSON()).toEqual({});
  });

  test('[S19] a connection that the browser closed is opened anew', async () => {
    const page = await open();
    page.store.belongTo('first');
    page.records.set('a', 1);
    await page.store.whenStored();
    // A later version of the page asks all others to let go.
    const deleting = factory.deleteDatabase('feltline-boards');
    await new Promise((resolve) => {
      deleting.onsuccess = resolve;
    });
    page.records.set('b', 2);
    await page.store.whenStored();
    expect(page.store.state).toBe('stored');
    expect(await rows()).toBe(1);
  });

  test('[S19] a disk that refuses is told as failed and tried again', async () => {
    const page = await open();
    page.store.belongTo('first');
    await page.store.whenStored();
    const refusing = factory.open;
    factory.open = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    // The connection is gone, so the next write opens one.
    const deleting = refusing.call(factory, 'feltline-boards');
    await new Promise((resolve) => {
      deleting.onsuccess = resolve;
    });
    deleting.result.close();
    const gone = factory.deleteDatabase('feltline-boards');
    await new Promise((resolve) => {
      gone.onsuccess = resolve;
    });
    const failed = new Promise<void>((resolve) => {
      const unsubscribe = page.store.subscribe(() => {
        if (page.store.state !== 'failed') return;
        unsubscribe();
        resolve();
      });
    });
    page.records.set('a', 1);
    await failed;
    expect(page.store.error?.message).toBe('no room');
    factory.open = refusing;
    const stored = page.store.whenStored();
    clock.advance(1000);
    await stored;
    expect(page.store.state).toBe('stored');
    expect((await open()).records.toJSON()).toEqual({ a: 1 });
  });
});
