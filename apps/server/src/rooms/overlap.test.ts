import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { overlap } from './overlap.ts';

const client = 7;

function author(): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = client;
  return doc;
}

test('[S27] the same writing is the same however it was split into updates', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(20), fc.string({ minLength: 1, maxLength: 4 }), fc.boolean()), {
        minLength: 1,
      }),
      fc.nat(30),
      (edits, from) => {
        const [doc, other] = [author(), new Y.Doc()];
        doc.on('update', (update: Uint8Array) => Y.applyUpdate(other, update));
        const text = new Y.Text();
        doc.getMap('records').set('text', text);
        for (const [at, words, isKey] of edits) {
          if (isKey) doc.getMap('records').set(words, [at, { words }]);
          else text.insert(Math.min(at, text.length), words);
          if (at % 3 === 0 && text.length > 1) text.delete(0, 1);
        }
        const whole = Y.encodeStateAsUpdate(doc);
        expect(overlap(whole, other, client, from)).toEqual({
          differsAt: undefined,
          isWhole: true,
        });
      },
    ),
  );
});

test.each<[string, (records: Y.Map<unknown>) => void]>([
  ['value', (records) => records.set('a', 2)],
  ['key', (records) => records.set('b', 1)],
  ['type', (records) => records.set('a', new Y.Map())],
  ['kind of value', (records) => records.set('a', '1')],
])('[S27] another %s under the same clock is a difference', (_, write) => {
  const [own, forged] = [author(), author()];
  own.getMap('records').set('a', 1);
  write(forged.getMap('records'));
  expect(overlap(Y.encodeStateAsUpdate(own), forged, client, 0)).toMatchObject({ differsAt: 0 });
});

test('[S27] a part of what is asked for confirms only itself', () => {
  const [own, other] = [author(), new Y.Doc()];
  own.getMap('records').set('a', 1);
  const first = Y.encodeStateAsUpdate(own);
  own.getMap('records').set('b', 2);
  Y.applyUpdate(other, Y.encodeStateAsUpdate(own));
  expect(overlap(first, other, client, 0)).toEqual({ differsAt: undefined, isWhole: false });
});
