import fc from 'fast-check';
import * as encoding from 'lib0/encoding';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { InvalidUpdate } from './InvalidUpdate.ts';
import { addsSomething, inspectUpdate } from './inspectUpdate.ts';

const many = 300_000;

/** A board with two records, one of them with text. */
function board(): Y.Doc {
  const doc = new Y.Doc();
  const records = doc.getMap<Y.Map<unknown>>('records');
  doc.transact(() => {
    for (const id of ['a', 'b']) {
      records.set(id, new Y.Map(Object.entries({ kind: 'sticky', geometry: [0, 0, 200, 200, 0] })));
    }
    records.get('a')!.set('text', new Y.Text('hello'));
  });
  return doc;
}

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

/** The update of what `change` does to a copy of `doc`. */
function changing(doc: Y.Doc, change: (copy: Y.Doc) => void): Uint8Array {
  const copy = copyOf(doc);
  const before = Y.encodeStateVector(copy);
  change(copy);
  return Y.encodeStateAsUpdate(copy, before);
}

const recordsOf = (doc: Y.Doc) => doc.getMap<unknown>('records');
const recordA = (doc: Y.Doc) => recordsOf(doc).get('a') as Y.Map<unknown>;
const textA = (doc: Y.Doc) => recordA(doc).get('text') as Y.Text;
const inspect = (update: Uint8Array, doc = board()) => inspectUpdate(update, doc, many);

describe('a change of the document', () => {
  test.each<[string, (copy: Y.Doc) => void]>([
    ['a moved record', (copy) => recordA(copy).set('geometry', [1, 2, 3, 4, 0])],
    [
      'a new record with text',
      (copy) => recordsOf(copy).set('c', new Y.Map([['text', new Y.Text('x')]])),
    ],
    ['typing in a text', (copy) => textA(copy).insert(3, 'new')],
    ['a deletion', (copy) => recordsOf(copy).delete('a')],
    ['an overwritten record', (copy) => recordsOf(copy).set('a', new Y.Map([['kind', 'text']]))],
    ['bold text', (copy) => textA(copy).format(0, 2, { bold: true })],
  ])('%s fits', (_, change) => {
    const doc = board();
    expect(inspect(changing(doc, change), doc).verdict).toBe('fits');
  });

  test('an empty change fits and has no authors', () => {
    expect(inspect(Uint8Array.of(0, 0))).toEqual({ verdict: 'fits', authors: [] });
  });

  test('the authors are the clients that bring something new, not those that are merely repeated', () => {
    const doc = board();
    const copy = copyOf(doc);
    recordsOf(copy).set('c', 1);
    expect(inspect(Y.encodeStateAsUpdate(copy), doc)).toEqual({
      verdict: 'fits',
      authors: [copy.clientID],
    });
  });
});

describe('[S24] a change with a gap is not applied', () => {
  test('a change whose predecessor is missing', () => {
    const doc = board();
    const copy = copyOf(doc);
    recordsOf(copy).set('c', 1);
    const between = Y.encodeStateVector(copy);
    recordsOf(copy).set('d', 2);
    expect(inspect(Y.encodeStateAsUpdate(copy, between), doc)).toEqual({ verdict: 'gap' });
  });

  test('a change inside a record of a third person that is missing', () => {
    const doc = board();
    const theirs = copyOf(doc);
    recordsOf(theirs).set('c', new Y.Map());
    const mine = copyOf(theirs);
    const before = Y.encodeStateVector(mine);
    (recordsOf(mine).get('c') as Y.Map<unknown>).set('kind', 'sticky');
    expect(inspect(Y.encodeStateAsUpdate(mine, before), doc)).toEqual({ verdict: 'gap' });
  });

  test('a deletion of something that is missing', () => {
    const doc = board();
    const theirs = copyOf(doc);
    recordsOf(theirs).set('c', 1);
    const before = Y.encodeStateVector(theirs);
    recordsOf(theirs).delete('c');
    expect(inspect(Y.encodeStateAsUpdate(theirs, before), doc)).toEqual({ verdict: 'gap' });
  });

  test('what is said to fit never leaves anything waiting, whatever is left out of a history', () => {
    const step = fc.record({
      who: fc.nat(2),
      key: fc.constantFrom('a', 'b', 'c'),
      what: fc.nat(3),
    });
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 1, maxLength: 20 }),
        fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }),
        (steps, kept) => {
          const base = board();
          const people = [copyOf(base), copyOf(base), copyOf(base)];
          const updates: Uint8Array[] = [];
          for (const person of people)
            person.on('update', (update: Uint8Array) => updates.push(update));
          for (const { who, key, what } of steps) {
            act(people[who]!, key, what);
            const update = updates.at(-1);
            if (update) for (const person of people) Y.applyUpdate(person, update);
          }
          const doc = base;
          updates.forEach((update, at) => {
            if (!kept[at % kept.length]) return;
            if (inspect(update, doc).verdict === 'gap') return;
            Y.applyUpdate(doc, update);
            expect(doc.store.pendingStructs).toBeNull();
            expect(doc.store.pendingDs).toBeNull();
          });
          const whole = Y.encodeStateAsUpdate(people[0]!);
          expect(inspect(whole, doc).verdict).toBe('fits');
        },
      ),
      { numRuns: 300 },
    );
  });

  function act(person: Y.Doc, key: string, what: number): void {
    const records = recordsOf(person);
    const record = records.get(key);
    const text = record instanceof Y.Map ? record.get('text') : undefined;
    if (what === 0) records.set(key, new Y.Map([['text', new Y.Text('t')]]));
    else if (what === 1) records.delete(key);
    else if (what === 2 && record instanceof Y.Map) record.set('geometry', [what, 0, 1, 1, 0]);
    else if (text instanceof Y.Text) text.insert(text.length, 'x');
  }
});

describe('[S25] what no board holds is refused before anything is applied', () => {
  const refused = (change: (copy: Y.Doc) => void, message: string) => {
    const doc = board();
    expect(() => inspect(changing(doc, change), doc)).toThrow(message);
    expect(() => inspect(changing(doc, change), doc)).toThrow(InvalidUpdate);
  };

  test('another root', () =>
    refused((copy) => copy.getMap('other').set('a', 1), 'expected the root records, got "other"'));
  test('the root as a list', () => {
    const stranger = new Y.Doc();
    stranger.getArray('records').push([1]);
    expect(() => inspect(Y.encodeStateAsUpdate(stranger))).toThrow(
      'expected the root records to be a map',
    );
  });
  test('the root as a text', () => {
    const stranger = new Y.Doc();
    stranger.getText('records').insert(0, 'x');
    expect(() => inspect(Y.encodeStateAsUpdate(stranger))).toThrow(
      'expected the root records to be a map',
    );
  });
  test('types nested too deep', () =>
    refused((copy) => {
      let at = recordA(copy);
      for (let depth = 0; depth < 3; depth++) at = at.set('in', new Y.Map<unknown>());
    }, 'at most 3 levels deep'));
  test('types nested too deep by replacing one that is there', () => {
    const doc = board();
    const a = recordA(doc);
    const level3 = a.set('in', new Y.Map<unknown>()).set('in', new Y.Text('deep'));
    expect(level3).toBeInstanceOf(Y.Text);
    const fits = changing(doc, (copy) =>
      (recordA(copy).get('in') as Y.Map<unknown>).set('in', new Y.Text('other')),
    );
    expect(inspect(fits, doc).verdict).toBe('fits');
  });
  test('a prototype as a key', () =>
    refused((copy) => recordsOf(copy).set('__proto__', new Y.Map()), 'another key than __proto__'));
  test('a prototype inside a value', () =>
    refused(
      (copy) => recordA(copy).set('props', JSON.parse('{"__proto__":{"x":1}}')),
      'another key than __proto__',
    ));
  test('a long key', () =>
    refused((copy) => recordsOf(copy).set('k'.repeat(129), new Y.Map()), 'at most 128 characters'));
  test('a large value', () =>
    refused(
      (copy) => recordA(copy).set('props', { text: 'x'.repeat(300_000) }),
      'at most 262144 bytes',
    ));
  test('a deep value', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 40; level++) deep = [deep];
    refused((copy) => recordA(copy).set('props', deep), 'at most 32 levels deep');
  });
  test('a bigint', () => refused((copy) => recordA(copy).set('props', { n: 5n }), 'got a bigint'));
  test('a subdocument', () =>
    refused((copy) => recordsOf(copy).set('c', new Y.Doc()), 'got ContentDoc'));
  test('an embed', () =>
    refused((copy) => textA(copy).insertEmbed(0, { image: 'x' }), 'got ContentEmbed'));
  test('an XML type', () =>
    refused(
      (copy) => recordsOf(copy).set('c', new Y.XmlFragment()),
      'expected a map, text or list',
    ));

  test('too many structs', () => {
    const doc = board();
    const update = changing(doc, (copy) => {
      for (let at = 0; at < 20; at++) recordsOf(copy).set(`k${at}`, 1);
    });
    expect(() => inspectUpdate(update, doc, 10)).toThrow('at most 10 structs, got more');
  });

  test('a clock beyond all measure', () => {
    // One deleted run of 2^40 under a client id of nobody.
    const bytes = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 1);
      encoding.writeVarUint(encoder, 1);
      encoding.writeVarUint(encoder, 99);
      encoding.writeVarUint(encoder, 0);
      encoding.writeUint8(encoder, 0);
      encoding.writeVarUint(encoder, 2 ** 40);
      encoding.writeVarUint(encoder, 0);
    });
    expect(() => inspect(bytes)).toThrow('clock below 2^31');
  });

  test('two blocks of one client', () => {
    const bytes = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 3);
      for (const client of [99, 98, 99]) {
        encoding.writeVarUint(encoder, 1);
        encoding.writeVarUint(encoder, client);
        encoding.writeVarUint(encoder, 0);
        encoding.writeUint8(encoder, 0);
        encoding.writeVarUint(encoder, 1);
      }
      encoding.writeVarUint(encoder, 0);
    });
    expect(() => inspect(bytes)).toThrow('one block for client 99');
  });

  test('a cut-off update', () => {
    const doc = board();
    const update = changing(doc, (copy) => recordA(copy).set('geometry', [1, 2, 3, 4, 5]));
    for (let end = 0; end < update.length; end++)
      expect(() => inspect(update.subarray(0, end), doc)).toThrow(InvalidUpdate);
  });
});

describe('whether an update would change anything', () => {
  test('a client that is in step repeats all deletions and changes nothing', () => {
    const doc = board();
    recordsOf(doc).delete('b');
    const copy = copyOf(doc);
    const stepTwo = Y.encodeStateAsUpdate(copy, Y.encodeStateVector(doc));
    expect(stepTwo.length).toBeGreaterThan(2);
    expect(addsSomething(stepTwo, doc)).toBe(false);
    expect(addsSomething(Uint8Array.of(0, 0), doc)).toBe(false);
  });

  test('a new struct or a new deletion changes something', () => {
    const doc = board();
    expect(
      addsSomething(
        changing(doc, (copy) => recordsOf(copy).set('c', 1)),
        doc,
      ),
    ).toBe(true);
    expect(
      addsSomething(
        changing(doc, (copy) => recordsOf(copy).delete('a')),
        doc,
      ),
    ).toBe(true);
  });
});

test('[S50] a struct too many ends the reading, whatever would come after it', () => {
  const structs = Array.from({ length: 11 }, () => [0, 1]).flat();
  const cutOff = Uint8Array.from([1, 100, 9, 0, ...structs]);
  const doc = new Y.Doc();
  expect(() => inspectUpdate(cutOff, doc, 10)).toThrow('at most 10 structs, got more');
  expect(() => inspectUpdate(cutOff, doc, 12)).toThrow('expected a Yjs update');
});

test('[S50] a run of deletions too many ends the reading', () => {
  const runs = Array.from({ length: 5 }, () => [1, 1]).flat();
  const cutOff = Uint8Array.from([0, 1, 9, 100, ...runs]);
  expect(() => inspectUpdate(cutOff, new Y.Doc(), 1)).toThrow('at most 4 runs of deletions');
});
