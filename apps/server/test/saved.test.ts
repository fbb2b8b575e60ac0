import { MemoryLocalStore } from '@feltline/sync/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Workshop } from './support/Workshop.ts';

let workshop: Workshop;

beforeEach(() => {
  workshop = new Workshop();
});
afterEach(() => workshop.close());

describe('what people are told about their work', () => {
  test('[S10] saved only once the edit is on the disk', async () => {
    const ann = workshop.join('ann');
    await workshop.settle();
    expect(ann.client.status).toMatchObject({
      connection: 'online',
      saved: 'saved',
      synced: true,
      role: 'edit',
    });
    workshop.storage.hold();
    ann.records.set('a', 1);
    expect(ann.client.status.saved).toBe('saving');
    expect(ann.client.hasUnsavedEdits).toBe(true);
    await workshop.settle(500);
    expect(ann.client.status.saved).toBe('saving');
    workshop.storage.release();
    await workshop.settle();
    expect(ann.client.status.saved).toBe('saved');
    expect(ann.client.hasUnsavedEdits).toBe(false);
    expect(await workshop.onDisk()).toEqual({ a: 1 });
  });

  test('[S10] while the disk stalls for 5 s others see the edits and nobody is told saved', async () => {
    const [ann, bob] = [workshop.join('ann'), workshop.join('bob')];
    await workshop.settle();
    workshop.storage.hold();
    ann.records.set('a', 1);
    for (let second = 0; second < 5; second++) {
      await workshop.settle(1000);
      expect(bob.records.get('a')).toBe(1);
      expect(ann.client.status.saved).toBe('saving');
    }
    workshop.storage.release();
    await workshop.settle();
    expect(ann.client.status.saved).toBe('saved');
  });

  test('[S11] not saved after 8 s without disk and without this device, and it says so in between', async () => {
    const ann = workshop.join('ann');
    await workshop.settle();
    workshop.storage.hold();
    ann.records.set('a', 1);
    await workshop.settle(7900);
    expect(ann.client.status.saved).toBe('saving');
    await workshop.settle(200);
    expect(ann.client.status.saved).toBe('not-saved');
    workshop.storage.release();
    await workshop.settle();
    expect(ann.client.status.saved).toBe('saved');
  });

  test('[S11] a deletion counts like any edit', async () => {
    const ann = workshop.join('ann');
    ann.records.set('a', 1);
    await workshop.settle();
    workshop.storage.hold();
    ann.records.delete('a');
    await workshop.settle();
    expect(ann.client.status.saved).toBe('saving');
    workshop.storage.release();
    await workshop.settle();
    expect(ann.client.status.saved).toBe('saved');
    expect(await workshop.onDisk()).toEqual({});
  });

  test('[S12] offline, kept on this device: only once this device has it', async () => {
    const local = new MemoryLocalStore();
    const ann = workshop.join('ann', { local });
    await workshop.settle();
    workshop.network.isUp = false;
    workshop.network.cut();
    local.hold();
    ann.records.set('a', 1);
    expect(ann.client.status).toMatchObject({ connection: 'offline', saved: 'saving' });
    local.release();
    expect(ann.client.status.saved).toBe('offline-kept');
    local.hold();
    ann.records.set('b', 2);
    await workshop.settle(9000);
    expect(ann.client.status.saved).toBe('not-saved');
    workshop.network.isUp = true;
    await workshop.settle(31_000);
    expect(ann.client.status).toMatchObject({ connection: 'online', saved: 'saved' });
    expect(await workshop.onDisk()).toEqual({ a: 1, b: 2 });
  });

  test('somebody who never stops working is told saved now and then, not that nothing is saved', async () => {
    const ann = workshop.join('ann');
    await workshop.settle();
    for (let at = 0; at < 400; at++) {
      ann.records.set('a', at);
      await workshop.settle(30);
      expect(ann.client.status.saved).not.toBe('not-saved');
    }
  });
});
