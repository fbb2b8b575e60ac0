import { MemoryDevice, MemoryLocalStore } from '@feltline/sync/testing';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { board, type Participant, Workshop } from './support/Workshop.ts';

const names = ['ann', 'bob', 'cem'];
const edit = fc.record({
  do: fc.constant('edit' as const),
  who: fc.nat(2),
  what: fc.nat(4),
  key: fc.constantFrom('a', 'b', 'c', 'd'),
});
const move = fc.record({
  do: fc.constant('move' as const),
  picks: fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { maxLength: 12 }),
});
const step = fc.oneof(
  { weight: 8, arbitrary: edit },
  { weight: 5, arbitrary: move },
  { weight: 1, arbitrary: fc.constant({ do: 'cut' as const }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('down' as const, 'up' as const) }) },
  { weight: 1, arbitrary: fc.constant({ do: 'crash' as const }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('leave' as const), who: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('hold' as const, 'release' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.nat(2000) }) },
);

test('[S33] whatever breaks in between, in the end all have the same, the disk too, and nothing acknowledged is missing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 60 }), async (steps) => {
      const workshop = new Workshop();
      const devices = names.map(() => new MemoryDevice());
      const joined = (at: number) =>
        workshop.join(names[at]!, { local: new MemoryLocalStore(devices[at]) });
      const people: Participant[] = names.map((_, at) => joined(at));
      let written = 0;
      for (const now of steps) {
        if (now.do === 'edit') change(people[now.who]!, now.what, now.key, ++written);
        else if (now.do === 'move') for (const pick of now.picks) workshop.network.step(pick);
        else if (now.do === 'cut') workshop.network.cut();
        else if (now.do === 'down' || now.do === 'up') workshop.network.isUp = now.do === 'up';
        else if (now.do === 'hold') workshop.storage.hold();
        else if (now.do === 'release') workshop.storage.release();
        else if (now.do === 'wait') workshop.clock.advance(now.ms);
        else if (now.do === 'crash') workshop.crash();
        else if (now.do === 'leave') {
          await people[now.who]!.client.destroy();
          people[now.who] = joined(now.who);
        }
        await new Promise(setImmediate);
        await expectAcknowledgedOnDisk(workshop, people);
      }
      workshop.network.isUp = true;
      workshop.storage.release();
      await workshop.settle(70_000);
      const [first] = people;
      for (const { doc, client } of people) {
        expect(client.status).toMatchObject({ connection: 'online', saved: 'saved' });
        expect(doc.store.pendingStructs).toBeNull();
        expect(doc.store.pendingDs).toBeNull();
        expect(Y.encodeStateVector(doc)).toEqual(Y.encodeStateVector(first!.doc));
        expect(doc.getMap('records').toJSON()).toEqual(first!.records.toJSON());
        expect(deletions(doc)).toEqual(deletions(first!.doc));
      }
      expect(await workshop.onDisk()).toEqual(first!.records.toJSON());
      await workshop.close();
    }),
    { numRuns: 40 },
  );
}, 60_000);

/** Saved means: were the process to die now, the disk would have every edit of this page. */
async function expectAcknowledgedOnDisk(
  workshop: Workshop,
  people: readonly Participant[],
): Promise<void> {
  const saved = people.filter(({ client }) => client.status.saved === 'saved');
  if (saved.length === 0) return;
  const disk = new Y.Doc();
  for (const update of (await workshop.disk.load(board)).updates) Y.applyUpdate(disk, update);
  for (const { doc } of saved) {
    const own = doc.clientID;
    expect(Y.getState(disk.store, own)).toBe(Y.getState(doc.store, own));
  }
}

function change({ doc, records }: Participant, what: number, key: string, value: number): void {
  doc.transact(() => {
    const record = records.get(key);
    if (what === 0)
      records.set(
        key,
        new Y.Map(Object.entries({ kind: 'sticky', geometry: [value], text: new Y.Text('') })),
      );
    else if (what === 1) records.delete(key);
    else if (!(record instanceof Y.Map)) records.set(key, new Y.Map([['kind', 'sticky']]));
    else if (what === 2) record.set('geometry', [value, 0, 200, 200, 0]);
    else {
      const text = record.get('text');
      if (!(text instanceof Y.Text)) return;
      if (what === 3) text.insert(Math.min(2, text.length), `<${value}>`);
      else text.delete(0, Math.min(2, text.length));
    }
  });
}

function deletions(doc: Y.Doc): [number, { clock: number; len: number }[]][] {
  const { clients } = Y.createDeleteSetFromStructStore(doc.store);
  return [...clients]
    .sort(([a], [b]) => a - b)
    .map(([client, ranges]) => [client, ranges.map(({ clock, len }) => ({ clock, len }))]);
}
