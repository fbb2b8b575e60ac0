import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { type BoardStorage, boardId } from './BoardStorage.ts';
import { CompactionRefused } from './snapshot.ts';

const board = boardId('board');
const other = boardId('other');

/** What every storage has to keep to; `open` gives an empty one. */
export function boardStorageContract(
  name: string,
  open: () => Promise<{ storage: BoardStorage; end(): Promise<void> }>,
): void {
  describe(name, () => {
    let storage: BoardStorage;
    let end: () => Promise<void>;
    let author: Y.Doc;

    beforeEach(async () => {
      ({ storage, end } = await open());
      author = new Y.Doc();
    });
    afterEach(() => end());

    /** One change by `author`, as an update. */
    function change(key: string, value: unknown): Uint8Array {
      const before = Y.encodeStateVector(author);
      author.getMap('records').set(key, value);
      return Y.encodeStateAsUpdate(author, before);
    }

    async function read(id = board): Promise<Record<string, unknown>> {
      const doc = new Y.Doc();
      for (const update of (await storage.load(id)).updates) Y.applyUpdate(doc, update);
      return doc.getMap('records').toJSON();
    }

    test('a board never written to is empty', async () => {
      expect((await storage.load(board)).updates).toEqual([]);
    });

    test('a board keeps its epoch, and no other board has it', async () => {
      const { epoch } = await storage.load(board);
      await storage.append(board, change('a', 1));
      expect((await storage.load(board)).epoch).toBe(epoch);
      expect((await storage.load(other)).epoch).not.toBe(epoch);
    });

    test('a new epoch is another one and stays, and so does what is stored', async () => {
      const { epoch } = await storage.load(board);
      await storage.append(board, change('a', 1));
      const next = await storage.newEpoch(board);
      expect(next).not.toBe(epoch);
      expect((await storage.load(board)).epoch).toBe(next);
      expect(await read()).toEqual({ a: 1 });
      const begun = await storage.newEpoch(other);
      expect((await storage.load(other)).epoch).toBe(begun);
    });

    test('[S55] a rebased board has the same content in less, another epoch, and goes on', async () => {
      const text = new Y.Text('Hello');
      author.getMap('records').set('t', new Y.Map([['text', text]]));
      text.format(0, 2, { bold: true });
      text.delete(3, 1);
      author.getMap('records').set('bytes', Uint8Array.of(1, 2));
      for (let at = 0; at < 200; at++) author.getMap('records').set(`k${at}`, { at: [at, null] });
      for (let at = 1; at < 200; at++) author.getMap('records').delete(`k${at}`);
      const whole = Y.encodeStateAsUpdate(author);
      await storage.append(board, whole);
      const { epoch, mark } = await storage.load(board);
      await storage.compact(board, whole, mark);
      const elsewhere = new Y.Doc();
      elsewhere.getMap('records').set('elsewhere', 1);
      await storage.append(other, Y.encodeStateAsUpdate(elsewhere));
      await storage.rebase(board, whole);
      const after = await storage.load(board);
      expect(after.epoch).not.toBe(epoch);
      expect(after.updates).toHaveLength(1);
      expect(after.updates[0]!.byteLength).toBeLessThan(whole.byteLength / 3);
      expect(after.damage).toBeUndefined();
      const doc = new Y.Doc();
      Y.applyUpdate(doc, after.updates[0]!);
      const record = doc.getMap('records').get('t') as Y.Map<Y.Text>;
      expect(record.get('text')!.toDelta()).toEqual(text.toDelta());
      expect(doc.getMap('records').toJSON()).toEqual({
        t: { text: 'Helo' },
        bytes: Uint8Array.of(1, 2),
        k0: { at: [0, null] },
      });
      doc.getMap('records').set('later', 1);
      await storage.append(board, Y.encodeStateAsUpdate(doc));
      const again = await storage.load(board);
      await storage.compact(board, Y.encodeStateAsUpdate(doc), again.mark);
      expect((await storage.load(board)).epoch).toBe(after.epoch);
      expect(Object.keys(await read()).sort()).toEqual(['bytes', 'k0', 'later', 't']);
      expect(Object.keys(await read(other))).toContain('elsewhere');
    });

    test('[S40] updates come back byte for byte, in order, under their own board', async () => {
      const [first, second] = [change('a', 1), change('b', 2)];
      await storage.append(board, first);
      await storage.append(other, second);
      await storage.append(board, second);
      expect((await storage.load(board)).updates).toEqual([first, second]);
      expect((await storage.load(other)).updates).toEqual([second]);
    });

    test('appends that are not awaited keep their order', async () => {
      const updates = Array.from({ length: 50 }, (_, at) => change(`k${at}`, at));
      await Promise.all(updates.map((update) => storage.append(board, update)));
      expect((await storage.load(board)).updates).toEqual(updates);
    });

    test('[S41] compaction replaces exactly the updates its mark names', async () => {
      await storage.append(board, change('a', 1));
      await storage.append(board, change('a', 2));
      const { mark } = await storage.load(board);
      const merged = Y.encodeStateAsUpdate(author);
      const later = change('b', 3);
      await storage.append(board, later);
      await storage.compact(board, merged, mark);
      const { updates } = await storage.load(board);
      expect(updates).toHaveLength(2);
      expect(updates[1]).toEqual(later);
      expect(await read()).toEqual({ a: 2, b: 3 });
    });

    test('[S42] compaction refuses a merged update that misses a change, and keeps the log', async () => {
      await storage.append(board, change('a', 1));
      const incomplete = Y.encodeStateAsUpdate(author);
      await storage.append(board, change('b', 2));
      const { mark, updates } = await storage.load(board);
      await expect(storage.compact(board, incomplete, mark)).rejects.toThrow(CompactionRefused);
      expect((await storage.load(board)).updates).toEqual(updates);
    });

    test('[S42] compaction refuses a merged update that misses a deletion', async () => {
      await storage.append(board, change('a', 1));
      const before = Y.encodeStateAsUpdate(author);
      const clocks = Y.encodeStateVector(author);
      author.getMap('records').delete('a');
      await storage.append(board, Y.encodeStateAsUpdate(author, clocks));
      const { mark } = await storage.load(board);
      await expect(storage.compact(board, before, mark)).rejects.toThrow('deletions differ');
    });

    test('[S42] compaction refuses while changes wait for others', async () => {
      change('a', 1);
      const gap = change('b', 2);
      await storage.append(board, gap);
      const { mark } = await storage.load(board);
      await expect(storage.compact(board, gap, mark)).rejects.toThrow('wait for others');
      expect((await storage.load(board)).updates).toEqual([gap]);
    });

    test('[S42] compaction refuses a change that the log does not hold', async () => {
      await storage.append(board, change('a', 1));
      const { mark } = await storage.load(board);
      change('b', 2);
      await expect(storage.compact(board, Y.encodeStateAsUpdate(author), mark)).rejects.toThrow(
        CompactionRefused,
      );
    });

    test('[S43] any mix of appends and compactions holds the same document as the appends alone', async () => {
      const step = fc.oneof(
        fc.record({ key: fc.constantFrom('a', 'b', 'c'), value: fc.integer() }),
        fc.record({ remove: fc.constantFrom('a', 'b', 'c') }),
        fc.constant('compact' as const),
      );
      let run = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
          const id = boardId(`run-${run++}`);
          const doc = new Y.Doc();
          const records = doc.getMap('records');
          for (const now of steps) {
            if (now === 'compact') {
              await storage.compact(id, Y.encodeStateAsUpdate(doc), (await storage.load(id)).mark);
              continue;
            }
            const before = Y.encodeStateVector(doc);
            if ('remove' in now) records.delete(now.remove);
            else records.set(now.key, now.value);
            await storage.append(id, Y.encodeStateAsUpdate(doc, before));
          }
          expect(await read(id)).toEqual(records.toJSON());
        }),
        { numRuns: 25 },
      );
    });

    test('a closed storage refuses instead of losing', async () => {
      await end();
      end = () => Promise.resolve();
      await expect(storage.append(board, change('a', 1))).rejects.toMatchObject({ code: 'closed' });
    });
  });
}
