import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { RawClient } from './support/RawClient.ts';
import { Workshop } from './support/Workshop.ts';

let workshop: Workshop;

beforeEach(() => {
  workshop = new Workshop();
});
afterEach(() => workshop.close());

describe('who may do what', () => {
  test('[S27] nobody can write under the client id of somebody else', async () => {
    const [ann, eve] = [workshop.join('ann'), workshop.join('eve')];
    ann.records.set('a', 1);
    await workshop.settle();
    eve.doc.clientID = ann.doc.clientID;
    eve.records.set('forged', 1);
    await workshop.settle();
    expect(eve.client.status).toMatchObject({ connection: 'refused', reason: { code: 4422 } });
    ann.records.set('b', 2);
    await workshop.settle();
    expect(ann.client.status.saved).toBe('saved');
    expect(await workshop.onDisk()).toEqual({ a: 1, b: 2 });
  });

  test('[S27] after a crash only a step 2 brings back what others wrote, not a change', async () => {
    const ann = workshop.join('ann');
    ann.records.set('a', 1);
    await workshop.settle();
    workshop.crash();
    const mallory = new RawClient(workshop);
    await workshop.settle();
    mallory.send({ type: 'update', update: continued(ann.doc, 'forged') });
    await workshop.settle();
    expect(mallory.closed).toMatchObject({ code: 4422 });
    await workshop.settle(1000);
    expect(await workshop.onDisk()).toEqual({ a: 1 });
  });

  test('[S27] who finds something else under their client id after a crash is not told saved', async () => {
    const ann = workshop.join('ann');
    ann.records.set('a', 1);
    await workshop.settle();
    workshop.network.isUp = false;
    workshop.crash();
    workshop.network.isUp = true;
    const mallory = new RawClient(workshop);
    await workshop.settle();
    mallory.send({ type: 'step2', update: continued(ann.doc, 'forged', 3) });
    await workshop.settle();
    expect(mallory.closed).toBeUndefined();
    ann.records.set('own', 1);
    await workshop.settle(40_000);
    expect(ann.client.status).toMatchObject({ connection: 'refused', keptEdits: { code: 4422 } });
    expect(ann.client.status.reason?.text).toContain('other changes of client id');
    expect(ann.client.status.saved).not.toBe('saved');
  });

  test('[S27] who finds their own changes brought back by others is told saved and goes on', async () => {
    const [ann, bob] = [workshop.join('ann'), workshop.join('bob')];
    await workshop.settle();
    workshop.storage.hold();
    const text = new Y.Text();
    ann.records.set('text', text);
    text.insert(0, 'word');
    await workshop.settle();
    text.insert(2, '-');
    text.delete(0, 1);
    ann.records.set('map', new Y.Map([['v', { n: 1.5 }]]));
    await workshop.settle();
    expect(bob.records.has('map')).toBe(true);
    workshop.network.isUp = false;
    workshop.crash();
    await workshop.settle();
    workshop.network.isUp = true;
    new RawClient(workshop).send({ type: 'step2', update: Y.encodeStateAsUpdate(bob.doc) });
    await workshop.settle(10);
    expect(ann.client.status.connection).toBe('offline');
    ann.records.set('own', 1);
    await workshop.settle(40_000);
    expect(ann.client.status).toMatchObject({ connection: 'online', saved: 'saved' });
    expect(await workshop.onDisk()).toEqual({ text: 'o-rd', map: { v: { n: 1.5 } }, own: 1 });
  });

  test('[S27] a returning guest goes on under the client id they had', async () => {
    const ann = workshop.join('ann');
    ann.records.set('a', 1);
    await workshop.settle();
    await ann.client.destroy();
    const again = workshop.join('ann', { doc: ann.doc });
    again.records.set('b', 2);
    await workshop.settle();
    expect(again.client.status.saved).toBe('saved');
  });
});

/** What `author` would write next, and what they have written, as somebody else makes it up. */
function continued(author: Y.Doc, key: string, times = 1): Uint8Array {
  const forged = new Y.Doc();
  Y.applyUpdate(forged, Y.encodeStateAsUpdate(author));
  forged.clientID = author.clientID;
  for (let at = 0; at < times; at++) forged.getMap('records').set(`${key}${at}`, 1);
  return Y.encodeStateAsUpdate(forged);
}
