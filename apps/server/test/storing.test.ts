import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Metrics } from '../src/api/Metrics.ts';
import { measureRooms, roomMeter } from '../src/api/roomMetrics.ts';
import { StorageError } from '../src/storage/StorageError.ts';
import { RawClient } from './support/RawClient.ts';
import { rawUpdates } from './support/rawUpdates.ts';
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

  test('what rooms do is counted: how long saving took, what was refused, who was sent away', async () => {
    await workshop.close();
    const metrics = new Metrics();
    workshop = new Workshop({ meter: roomMeter(metrics), limits: { maxUnsavedBytes: 10 } });
    measureRooms(metrics, workshop.rooms);
    const raw = new RawClient(workshop);
    const ann = workshop.join('ann');
    await workshop.settle();
    workshop.storage.hold();
    raw.send({ type: 'update', update: rawUpdates(1)[0]! });
    await workshop.settle(400);
    expect(metrics.text()).toContain('feltline_put_off_changes_total 1\n');
    await workshop.close();
    workshop = new Workshop({ meter: roomMeter(metrics) });
    workshop.join('ann');
    const other = new RawClient(workshop);
    await workshop.settle();
    workshop.storage.hold();
    other.send({ type: 'update', update: rawUpdates(1)[0]! });
    await workshop.settle(400);
    workshop.storage.release();
    other.send({ type: 'update', update: Uint8Array.of(1, 2, 3) });
    await workshop.settle();
    expect(ann.client.status.connection).not.toBe('refused');
    const text = metrics.text();
    expect(text).toContain('feltline_durable_seconds_bucket{le="0.25"} 0\n');
    expect(text).toContain('feltline_durable_seconds_bucket{le="0.5"} 1\n');
    expect(text).toContain('feltline_rejected_changes_total{code="4400"} 1\n');
    expect(text).toContain('feltline_closed_sockets_total{code="4400"} 1\n');
    metrics.stop();
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
