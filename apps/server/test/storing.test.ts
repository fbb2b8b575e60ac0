import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { StorageError } from '../src/storage/StorageError.ts';
import { board, Workshop } from './support/Workshop.ts';

let workshop: Workshop;

beforeEach(() => {
  workshop = new Workshop();
});
afterEach(() => workshop.close());

describe('storing', () => {
  test('[S45] a full disk is tried again until there is room; meanwhile nothing is acknowledged', async () => {
    const ann = workshop.join('ann');
    await workshop.settle();
    workshop.storage.failure = new StorageError('full', 'database or disk is full');
    ann.records.set('a', 1);
    await workshop.settle(3000);
    ann.records.set('b', 2);
    await workshop.settle(3000);
    expect(ann.client.status.saved).toBe('saving');
    expect(workshop.rooms.state()).toMatchObject({ reason: 'database or disk is full' });
    expect(workshop.rooms.state().unsavedBytes).toBeGreaterThan(0);
    workshop.storage.failure = undefined;
    await workshop.settle(6000);
    expect(ann.client.status.saved).toBe('saved');
    expect(workshop.rooms.state()).toMatchObject({ unsavedBytes: 0 });
    expect(workshop.rooms.state().reason).toBeUndefined();
    expect(await workshop.onDisk()).toEqual({ a: 1, b: 2 });
  });

  test('the server changes a board through its room, and everybody sees it once it is stored', async () => {
    const ann = workshop.join('ann');
    await workshop.settle();
    const edited = workshop.rooms.edit(board, (doc) => {
      doc.getMap('records').set('import', 1);
      return 'done';
    });
    await workshop.settle();
    expect(await edited).toBe('done');
    expect(ann.records.get('import')).toBe(1);
    expect(await workshop.onDisk()).toEqual({ import: 1 });
  });

  test('an edit of the server that is not stored in time says so, and is stored later', async () => {
    await workshop.rooms.epoch(board);
    workshop.storage.hold();
    const edited = workshop.rooms.edit(board, (doc) => doc.getMap('records').set('import', 1));
    const refused = expect(edited).rejects.toThrow('not stored yet');
    await workshop.settle(11_000);
    await refused;
    workshop.storage.release();
    await workshop.settle();
    expect(await workshop.onDisk()).toEqual({ import: 1 });
  });

  test('[S46] a long log is compacted while people work, and nothing is lost', async () => {
    await workshop.close();
    const asFastAsTheyCan = { perSecond: 10_000, burst: 10_000 };
    workshop = new Workshop({ limits: { updatesPerConnection: asFastAsTheyCan } });
    const ann = workshop.join('ann');
    await workshop.settle();
    for (let at = 0; at < 700; at++) {
      ann.records.set(`k${at % 10}`, at);
      await workshop.settle(0);
    }
    await workshop.settle();
    expect((await workshop.disk.load(board)).updates.length).toBeLessThan(300);
    expect(await workshop.onDisk()).toEqual(ann.records.toJSON());
  });
});
