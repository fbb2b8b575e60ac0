import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { geometryRule } from './geometry-limits.ts';
import { applyNativeRecords, importNativeJson, toNativeJson } from './native-json.ts';
import {
  addCard,
  addShelf,
  at,
  changesOf,
  id,
  newBoard,
  recordsOf,
  writeEntry,
} from './testing/boards.ts';
import { edit, names, perform } from './testing/random-edits.ts';

function imported(
  source: unknown,
  board = newBoard(),
  options?: Parameters<typeof applyNativeRecords>[2],
) {
  const read = importNativeJson(source);
  if ('errors' in read) throw new Error(JSON.stringify(read.errors));
  const counts = board.transact((tx) => applyNativeRecords(tx, read.records, options));
  return { board, counts };
}

function errorsOf(source: unknown) {
  const read = importNativeJson(source);
  return 'errors' in read ? read.errors : [];
}

describe('native JSON', () => {
  it('has the format other programs rely on', () => {
    const board = newBoard();
    board.title.set('Shoes');
    board.transact((tx) =>
      tx.create({
        id: id('a'),
        kind: 'card',
        geometry: at(1),
        order: 'a1',
        props: { color: 'blue' },
        text: 'hi',
      }),
    );
    expect(toNativeJson(board)).toEqual({
      format: 'feltline',
      version: 1,
      records: [
        {
          id: 'a',
          kind: 'card',
          geometry: [1, 0, 100, 100, 0],
          order: 'a1',
          props: { color: 'blue' },
          text: 'hi',
        },
        {
          id: 'board',
          kind: 'board',
          order: expect.any(String),
          props: { schema: 1 },
          text: 'Shoes',
        },
      ],
    });
  });

  it('[B29] comes back as equal records on an empty board, broken and unknown ones included', () => {
    const board = newBoard();
    addShelf(board, 's', ['a']);
    writeEntry(board, 'unknown', {
      kind: 'spaceship',
      geometry: at(5),
      props: { speed: [9] },
      text: new Y.Text('whoosh'),
    });
    writeEntry(board, 'broken', { kind: 'card', props: { color: 'plaid' }, text: new Y.Text('') });
    writeEntry(board, 'bare', { kind: 'note' });
    board.doc.getMap('records').set('junk', 'no record');
    const copy = imported(JSON.stringify(toNativeJson(board))).board;
    const { junk, ...records } = recordsOf(board);
    expect(recordsOf(copy)).toMatchObject(records);
    expect(junk?.problem).toBeDefined();
    expect(copy.get(id('broken'))?.problem).toContain('props.color: got "plaid"');
  });

  it('says what of a board it leaves out', () => {
    const board = newBoard();
    addCard(board, 'good');
    writeEntry(board, 'far', { kind: 'card', geometry: [1e300, 0, 1, 1, 0], text: 'plain' });
    writeEntry(board, 'foo', { foo: 1 });
    writeEntry(board, 'x'.repeat(70), { kind: 'card' });
    board.doc.getMap('records').set('junk', 'no record');
    const before = Y.encodeStateAsUpdate(board.doc);
    const file = toNativeJson(board);
    expect(file.records.map((one) => one.id)).toEqual(['far', 'foo', 'good']);
    expect(file.leftOut).toEqual([
      { id: 'far', column: 'geometry', got: '[1e+300,0,1,1,0]' },
      { id: 'far', column: 'text', got: '"plain"' },
      { id: 'foo', column: 'kind', got: 'nothing' },
      { id: 'foo', column: 'foo', got: '1' },
      { id: 'junk', got: 'got "no record", expected a Y.Map' },
      { id: 'x'.repeat(70), got: 'an id that no file takes' },
    ]);
    expect(imported(JSON.stringify(file)).board.size).toBe(3);
    expect(Y.encodeStateAsUpdate(board.doc)).toEqual(before);
  });

  it('can be read again whatever stood on the board', () => {
    const anything = fc
      .anything({ maxDepth: 2, withNullPrototype: false })
      .filter((value) => value === undefined || isJson(value));
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), anything, { noNullPrototype: true }),
        fc.string(),
        (props, key) => {
          const board = newBoard();
          writeEntry(board, 'x', { kind: 'card', props, [key]: 1 });
          expect(imported(JSON.stringify(toNativeJson(board))).board.size).toBe(1);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('[B29] comes back as equal records after any edits', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 25 }), (edits) => {
        const board = newBoard();
        const name = names('r');
        for (const one of edits) perform(board, one, name);
        const copy = imported(JSON.parse(JSON.stringify(toNativeJson(board)))).board;
        expect(recordsOf(copy)).toEqual(recordsOf(board));
        expect(toNativeJson(copy)).toEqual(toNativeJson(board));
        expect(copy.objects()).toEqual(board.objects());
      }),
      { numRuns: 50 },
    );
  });

  it('brings records of the board up to date, and does nothing where they are equal', () => {
    const board = newBoard();
    addShelf(board, 's', ['a', 'b']);
    const file = toNativeJson(board);
    expect(imported(file, board).counts).toEqual({ created: 0, updated: 0, skipped: 5, ids: [] });
    board.transact((tx) => {
      tx.update(id('a'), { geometry: at(9), props: { size: 3 } });
      tx.setText(id('b'), 'new words');
      tx.remove(id('a:seat'));
    });
    addCard(board, 'mine');
    const changes = changesOf(board);
    const { counts } = imported(file, board);
    expect(counts).toEqual({ created: 1, updated: 2, skipped: 2, ids: ['a', 'a:seat', 'b'] });
    expect(changes).toHaveLength(1);
    expect(toNativeJson(board).records.filter((one) => one.id !== 'mine')).toEqual(file.records);
    board.undo();
    expect(board.get(id('b'))?.text).toBe('new words');
  });

  it('leaves records of the board alone if told so', () => {
    const board = newBoard();
    addCard(board, 'a', 1);
    const file = toNativeJson(board);
    board.transact((tx) => tx.update(id('a'), { geometry: at(50) }));
    expect(imported(file, board, { existing: 'keep' }).counts).toMatchObject({
      updated: 0,
      skipped: 1,
    });
    expect(board.get(id('a'))?.geometry).toEqual(at(50));
  });

  const reserved = 'any name but __proto__, constructor, prototype';
  const record = { id: 'a', kind: 'card' };
  const file = (...records: unknown[]) => ({ format: 'feltline', version: 1, records });
  const wrong: [what: string, source: unknown, error: object][] = [
    [
      'no JSON',
      'id,title\n1,x',
      { got: expect.stringContaining('no JSON'), expected: 'a Feltline board as JSON' },
    ],
    [
      'another format',
      { format: 'excalidraw', version: 1, records: [] },
      { column: 'format', got: '"excalidraw"', expected: '"feltline"' },
    ],
    [
      'a later version',
      { format: 'feltline', version: 2, records: [] },
      { column: 'version', got: '2', expected: '1' },
    ],
    [
      'no records',
      { format: 'feltline', version: 1 },
      { column: 'records', got: 'nothing', expected: 'a list of records' },
    ],
    ['a list', [], { column: 'format', got: 'nothing', expected: '"feltline"' }],
    ['a record that is none', file(record, 7), { row: 2, got: '7', expected: 'an object' }],
    [
      'a record without id',
      file({ kind: 'card' }),
      { row: 1, column: 'id', got: 'nothing', expected: 'a text of 1 to 64 characters' },
    ],
    [
      'an id twice',
      file(record, { ...record, id: 'b' }, record),
      { row: 3, column: 'id', got: '"a"', expected: 'an id that record 1 has not' },
    ],
    [
      'a dangerous id',
      file({ ...record, id: '__proto__' }),
      { row: 1, column: 'id', got: '"__proto__"', expected: reserved },
    ],
    [
      'a short geometry',
      file({ ...record, geometry: [1, 2] }),
      {
        row: 1,
        column: 'geometry',
        got: '[1,2]',
        expected: geometryRule,
      },
    ],
    [
      'a number for text',
      file({ ...record, text: 5 }),
      { row: 1, column: 'text', got: '5', expected: 'a text' },
    ],
    [
      'a list for props',
      file({ ...record, props: [] }),
      { row: 1, column: 'props', got: '[]', expected: 'an object' },
    ],
    [
      'a field nobody knows',
      file({ ...record, colour: 'red' }),
      {
        row: 1,
        column: 'colour',
        got: '"red"',
        expected: 'no field but id, kind, geometry, order, props, text',
      },
    ],
    [
      'a dangerous key',
      `{"format":"feltline","version":1,"records":[{"id":"a","kind":"card","props":{"x":{"__proto__":1}}}]}`,
      { row: 1, column: 'props.x', got: 'the key "__proto__"', expected: reserved },
    ],
    [
      'props too deep',
      file({ ...record, props: JSON.parse(`${'{"a":'.repeat(40)}1${'}'.repeat(40)}`) }),
      {
        row: 1,
        column: expect.stringMatching(/^props\.a\.a/),
        got: 'more than 16 levels',
        expected: 'a JSON value',
      },
    ],
  ];

  it.each(wrong)('[B30] of %s is refused, naming where it is wrong', (_what, source, error) => {
    expect(errorsOf(source)[0]).toEqual(error);
  });

  it('[B30] says everything that is wrong, up to fifty errors', () => {
    expect(errorsOf(file({ id: 1, kind: 2 }, record, { ...record, order: 3 }))).toHaveLength(3);
    expect(errorsOf(file(...Array.from({ length: 500 }, () => 0)))).toHaveLength(50);
  });

  it('reads a file that begins with a byte order mark', () => {
    expect(errorsOf(`\uFEFF${JSON.stringify(file(record))}`)).toEqual([]);
  });
});

/** What Yjs stores as one plain value. */
function isJson(value: unknown): boolean {
  try {
    return JSON.stringify(JSON.parse(JSON.stringify(value))) === JSON.stringify(value);
  } catch {
    return false;
  }
}
