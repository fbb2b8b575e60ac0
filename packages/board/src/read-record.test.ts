import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { Board } from './board.ts';
import { geometryRule, isBoardBox } from './geometry-limits.ts';
import { addCard, at, id, newBoard, writeEntry } from './testing/boards.ts';
import { toyKinds } from './testing/toy-kinds.ts';

describe('records that other programs wrote', () => {
  it('[B1] are read from the wire layout', () => {
    const board = newBoard();
    writeEntry(board, 'c', {
      kind: 'card',
      geometry: [1, 2, 3, 4, 0],
      order: 'a1',
      props: { color: 'blue' },
      text: new Y.Text('hello'),
    });
    expect(board.get(id('c'))).toEqual({
      id: 'c',
      kind: 'card',
      geometry: [1, 2, 3, 4, 0],
      order: 'a1',
      props: { color: 'blue' },
      text: 'hello',
    });
  });

  it('[B1] stand in the document exactly as laid down', () => {
    const board = newBoard();
    board.transact((tx) =>
      tx.create({
        id: id('c'),
        kind: 'card',
        geometry: at(5),
        order: 'a1',
        props: { color: 'green' },
        text: 'x',
      }),
    );
    const entry = board.doc.getMap('records').get('c');
    if (!(entry instanceof Y.Map)) throw new Error('expected a Y.Map');
    expect(entry.toJSON()).toEqual({
      kind: 'card',
      geometry: [5, 0, 100, 100, 0],
      order: 'a1',
      props: { color: 'green' },
      text: 'x',
    });
    const text = entry.get('text');
    board.transact((tx) => tx.setText(id('c'), 'other'));
    expect(entry.get('text')).toBe(text);
    expect([...board.doc.share.keys()]).toEqual(['records']);
  });

  it('get defaults, and keep the props nobody knows', () => {
    const board = newBoard();
    writeEntry(board, 'c', { kind: 'card', props: { tags: ['x'] } });
    expect(board.get(id('c'))?.props).toEqual({ color: 'red', tags: ['x'] });
    expect(board.get(id('c'))?.problem).toBeUndefined();
  });

  const broken: [what: string, fields: Record<string, unknown>, problem: string][] = [
    [
      'a kind nobody knows',
      { kind: 'spaceship', props: { speed: 9 } },
      'kind: got "spaceship", expected one this version knows',
    ],
    ['no kind', { props: {} }, 'kind: got nothing, expected a text'],
    [
      'a colour that does not exist',
      { kind: 'card', props: { color: 'plaid' } },
      'props.color: got "plaid", expected ("red" | "green" | "blue")',
    ],
    [
      'a geometry of four numbers',
      { kind: 'card', geometry: [1, 2, 3, 4] },
      `geometry: got [1,2,3,4], expected ${geometryRule}`,
    ],
    [
      'NaN in its geometry',
      { kind: 'card', geometry: [Number.NaN, 2, 3, 4, 0] },
      `geometry: got [null,2,3,4,0], expected ${geometryRule}`,
    ],
    [
      'a negative width',
      { kind: 'card', geometry: [0, 0, -5, 4, 0] },
      `geometry: got [0,0,-5,4,0], expected ${geometryRule}`,
    ],
    [
      'a place beyond the board',
      { kind: 'card', geometry: [1e300, 2, 3, 4, 0] },
      `geometry: got [1e+300,2,3,4,0], expected ${geometryRule}`,
    ],
    [
      'a size beyond the board',
      { kind: 'card', geometry: [1, 2, 3, 1e300, 0] },
      `geometry: got [1,2,3,1e+300,0], expected ${geometryRule}`,
    ],
    ['fields nobody knows and no kind', { foo: 1 }, 'kind: got nothing, expected a text'],
    ['an order that is a number', { kind: 'card', order: 7 }, 'order: got 7, expected a text'],
    ['a list for props', { kind: 'card', props: [1] }, 'props: got [1], expected an object'],
    [
      'a Y.Map for props',
      { kind: 'card', props: new Y.Map([['color', 'red']]) },
      'props: got {"color":"red"}, expected an object',
    ],
    ['plain text', { kind: 'card', text: 'plain' }, 'text: got "plain", expected a Y.Text'],
    [
      'bytes in its props',
      { kind: 'card', props: { blob: new Uint8Array(3) } },
      'props.blob: got a Uint8Array, expected a JSON value',
    ],
  ];

  it.each(broken)('[B2] with %s say so, and are left as they are', (_what, fields, problem) => {
    const board = newBoard();
    writeEntry(board, 'x', fields);
    const stored = Y.encodeStateAsUpdate(board.doc);
    expect(board.get(id('x'))?.problem).toBe(problem);
    // everything that reads all records works
    expect([...board.all()]).toHaveLength(1);
    expect([...board.objects()].length + board.read.ofKind('note').length).toBe(1);
    expect(board.read.derived(id('x'))).toBeUndefined();
    expect(Y.encodeStateAsUpdate(board.doc)).toEqual(stored);
  });

  it('[B2] that are no Y.Map at all are kept', () => {
    const board = newBoard();
    board.doc.getMap('records').set('x', 'just a text');
    expect(board.get(id('x'))).toMatchObject({
      id: 'x',
      kind: '',
      problem: 'got "just a text", expected a Y.Map',
    });
    expect(board.size).toBe(1);
  });

  it('[B2] can be moved and removed although something else about them is wrong', () => {
    const board = newBoard();
    writeEntry(board, 'x', { kind: 'spaceship', geometry: at(1), props: { speed: 9 } });
    board.transact((tx) => tx.update(id('x'), { geometry: at(50) }));
    expect(board.get(id('x'))).toMatchObject({ geometry: at(50), props: { speed: 9 } });
    board.transact((tx) => tx.remove(id('x')));
    expect(board.size).toBe(0);
    board.undo();
    expect(board.get(id('x'))).toMatchObject({ kind: 'spaceship', props: { speed: 9 } });
  });

  it('[B2] with anything at all in them never make a board throw', () => {
    const anything = fc
      .anything({ withBigInt: true, withTypedArray: false, maxDepth: 3 })
      .filter(storable);
    const fields = fc.record(
      {
        kind: fc.oneof(
          anything,
          fc.constantFrom('card', 'seat', 'shelf', 'note', 'echo', 'label', 'board'),
        ),
        geometry: fc.oneof(
          anything,
          fc.array(fc.double(), { minLength: 5, maxLength: 5 }),
          fc.array(fc.double({ min: -2e7, max: 2e7 }), { minLength: 4, maxLength: 6 }),
        ),
        order: fc.oneof(anything, fc.string()),
        props: fc.oneof(
          anything,
          fc.record(
            {
              color: anything,
              shelf: fc.oneof(anything, fc.constant('s')),
              card: anything,
              place: anything,
              schema: anything,
            },
            { requiredKeys: [], noNullPrototype: true },
          ),
        ),
        text: fc.oneof(
          anything,
          fc.string().map((text) => () => new Y.Text(text)),
        ),
      },
      { requiredKeys: [], noNullPrototype: true },
    );
    fc.assert(
      fc.property(
        fields,
        fields,
        fc.oneof(fc.constant('x'), fc.string({ minLength: 1 })),
        (one, other, name) => {
          const board = newBoard();
          addCard(board, 'good');
          writeEntry(board, name, one);
          writeEntry(board, 's', other);
          const stored = Y.encodeStateVector(board.doc);
          for (const record of board.all()) {
            expect(Object.isFrozen(record) && Object.isFrozen(record.props)).toBe(true);
            const box = board.read.box(record.id);
            expect(box === undefined || isBoardBox(box)).toBe(true);
            board.read.derived(record.id);
            board.read.partsOf(record.id);
            board.zIndex(record.id);
            board.withPatches([{ id: record.id, geometry: at(3), props: { a: 1 } }]).box(record.id);
          }
          expect(board.get(id('good'))?.problem).toBeUndefined();
          expect(Y.encodeStateVector(board.doc)).toEqual(stored);
          JSON.stringify(board.storedRecords());
        },
      ),
    );
  });
});

describe('reading', () => {
  it('[B3] gives one frozen object until the record changes', () => {
    const board = newBoard();
    addCard(board, 'c');
    const record = board.get(id('c'))!;
    expect(board.get(id('c'))).toBe(record);
    addCard(board, 'd');
    expect(board.get(id('c'))).toBe(record);
    expect(() => Object.assign(record.props, { color: 'blue' })).toThrow(TypeError);
    expect(() => (record.geometry as unknown as number[]).push(1)).toThrow(TypeError);
    board.transact((tx) => tx.update(id('c'), { props: { color: 'blue' } }));
    expect(board.get(id('c'))).not.toBe(record);
    expect(record.props.color).toBe('red');
  });

  it('[B3] is not fooled by data the caller changes afterwards', () => {
    const board = newBoard();
    const tags = ['a'];
    board.transact((tx) => tx.create({ id: id('c'), kind: 'card', props: { tags } }));
    tags.push('b');
    expect(board.get(id('c'))?.props).toEqual({ color: 'red', tags: ['a'] });
  });

  it('reports the kinds given twice', () => {
    const [card] = toyKinds.all();
    expect(() => new Board(new Y.Doc(), toyKinds)).not.toThrow();
    expect(
      () => new (toyKinds.constructor as typeof import('./kinds.ts').Kinds)([card!, card!]),
    ).toThrow('kind "card" is given twice, expected once');
  });
});

/** What Yjs can store as one value. */
function storable(value: unknown): boolean {
  if (typeof value === 'symbol' || typeof value === 'function') return false;
  if (typeof value === 'bigint') return BigInt.asIntN(64, value) === value;
  if (value === null || typeof value !== 'object') return true;
  if (Object.getPrototypeOf(value) !== Object.prototype && !Array.isArray(value)) return false;
  return !Object.hasOwn(value, 'constructor') && Object.values(value).every(storable);
}
