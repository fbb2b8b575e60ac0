import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  addCard,
  addShelf,
  at,
  changesOf,
  id,
  joined,
  newBoard,
  recordsOf,
} from './testing/boards.ts';
import { seatId } from './testing/toy-kinds.ts';

describe('a transaction', () => {
  it('[B6] is told once, whatever it does and however it is nested', () => {
    const board = newBoard();
    addCard(board, 'a');
    const changes = changesOf(board);
    board.transact((tx) => {
      tx.create({ id: id('b'), kind: 'card', geometry: at(5) });
      board.transact((inner) => inner.update(id('a'), { geometry: at(9) }));
      tx.setText(id('b'), 'hello');
    });
    expect(changes).toHaveLength(1);
    expect([...changes[0]!.records].sort()).toEqual(['a', 'b']);
    expect(changes[0]!.origin).toBe('local');
    expect(board.undo()).toMatchObject({ kind: 'done' });
    expect(Object.keys(recordsOf(board))).toEqual(['a']);
    expect(board.get(id('a'))?.geometry).toEqual(at(0));
  });

  it('[B10] tells text changes, removals, and where a change came from', () => {
    const board = newBoard();
    const other = joined(board);
    const changes = changesOf(other);
    addCard(board, 'a', 0, 'hello');
    board.textOf(id('a'))!.insert(5, ' world');
    other.undo();
    other.transact((tx) => tx.remove(id('a')));
    other.undo();
    expect(changes.map((change) => [change.origin, ...change.records])).toEqual([
      ['load', 'a'],
      ['remote', 'a'],
      ['local', 'a'],
      ['undo', 'a'],
    ]);
    expect(other.get(id('a'))?.text).toBe('hello world');
  });

  it('is not told when nothing has changed', () => {
    const board = newBoard();
    addCard(board, 'a');
    const changes = changesOf(board);
    board.transact((tx) => {
      tx.update(id('a'), { geometry: at(0), props: { color: 'red', size: undefined } });
      tx.setText(id('a'), '');
      tx.remove(id('nobody'));
    });
    expect(changes).toEqual([]);
    board.undo();
    expect(board.size).toBe(0);
  });

  it('goes on although a listener fails', () => {
    const board = newBoard();
    const said: unknown[] = [];
    const { error } = console;
    console.error = (...words) => said.push(words);
    try {
      board.subscribe(() => {
        throw new Error('broken listener');
      });
      const changes = changesOf(board);
      addCard(board, 'a');
      expect(changes).toHaveLength(1);
    } finally {
      console.error = error;
    }
    expect(said).toHaveLength(1);
  });

  it('[B7] that throws leaves everything as it was, texts included', () => {
    const board = newBoard();
    addShelf(board, 's', ['a', 'b']);
    board.transact((tx) => tx.setText(id('a'), 'before'));
    const before = recordsOf(board);
    expect(() =>
      board.transact((tx) => {
        tx.update(id('s'), { geometry: at(500), props: { gap: 3 } });
        tx.setText(id('a'), 'after all');
        tx.remove(id('b'));
        tx.create({ id: id('c'), kind: 'card' });
        tx.update(id('nobody'), { order: 'a1' });
      }),
    ).toThrow('update: got the id "nobody", expected a record of this board');
    expect(recordsOf(board)).toEqual(before);
    board.undo();
    expect(board.get(id('a'))?.text).toBe('');
  });

  it('[B8] sees what it wrote at once, derived values included', () => {
    const board = newBoard();
    addShelf(board, 's', ['a']);
    board.transact((tx) => {
      expect(tx.read.box(id('s'))?.width).toBe(110);
      tx.create({ id: id('b'), kind: 'card', geometry: at(300) });
      tx.create({
        id: seatId(id('b')),
        kind: 'seat',
        props: { card: 'b', shelf: 's', place: 'b' },
      });
      expect(tx.read.partsOf(id('s'))).toEqual(['a:seat', 'b:seat']);
      expect(board.read.box(id('s'))?.width).toBe(220);
      expect(tx.read.box(id('b'))?.x).toBe(110);
      tx.update(id('s'), { props: { gap: 0 } });
      expect(tx.record(id('s'))?.props.gap).toBe(0);
      expect(tx.read.box(id('b'))?.x).toBe(100);
      tx.remove(id('a'));
      expect(tx.read.box(id('b'))?.x).toBe(0);
      expect(board.objects()).toEqual(['s', 'b']);
    });
  });

  it('[B9] refuses what is invalid and says what it got and expected', () => {
    const board = newBoard();
    addCard(board, 'a');
    const refused = (change: Parameters<typeof board.transact>[0], message: string) => {
      const stored = Y.encodeStateVector(board.doc);
      expect(() => board.transact(change)).toThrow(message);
      expect(Y.encodeStateVector(board.doc)).toEqual(stored);
    };
    refused(
      (tx) => tx.create({ id: id('a'), kind: 'card' }),
      'create: got the id "a", expected one that is not on the board',
    );
    refused(
      (tx) => tx.create({ id: id('x'.repeat(65)), kind: 'card' }),
      'expected 1 to 64 characters',
    );
    refused(
      (tx) => tx.create({ id: id('__proto__'), kind: 'card' }),
      'create: got the id "__proto__"',
    );
    refused(
      (tx) => tx.create({ kind: 'card', id: id('b'), props: { color: 'plaid' } }),
      'create card "b": props.color: got "plaid", expected ("red" | "green" | "blue")',
    );
    refused(
      (tx) => tx.update(id('a'), { props: { color: 'plaid' } }),
      'update card "a": props.color: got "plaid"',
    );
    refused(
      (tx) => tx.update(id('a'), { geometry: [0, 0, Number.NaN, 1, 0] }),
      'geometry of "a": got [0,0,null,1,0], expected five finite numbers',
    );
    refused(
      (tx) => tx.update(id('a'), { props: { size: Number.NaN } }),
      'a.props.size: got NaN, expected a JSON value',
    );
    refused(
      (tx) => tx.update(id('a'), { props: { when: new Date(0) } }),
      'a.props.when: got a Date, expected a JSON value',
    );
    refused(
      (tx) => tx.setText(id('nobody'), 'x'),
      'setText: got no record "nobody", expected a record with text',
    );
  });

  it('gives no order to records with composite ids', () => {
    const board = newBoard();
    addShelf(board, 's', ['a']);
    expect(board.get(id('a'))?.order).toBeDefined();
    expect(board.get(seatId(id('a')))).not.toHaveProperty('order');
  });

  it('keeps an unknown kind it is given', () => {
    const board = newBoard();
    board.transact((tx) =>
      tx.create({ id: id('x'), kind: 'spaceship', props: { speed: 9 }, text: 'hi' }),
    );
    expect(board.get(id('x'))).toMatchObject({
      kind: 'spaceship',
      props: { speed: 9 },
      text: 'hi',
    });
  });

  it('[B11] removes a record with everything in it', () => {
    const board = newBoard();
    addShelf(board, 's', ['a', 'b']);
    addCard(board, 'free');
    board.transact((tx) => tx.remove(id('s')));
    expect(Object.keys(recordsOf(board))).toEqual(['free']);
    board.undo();
    expect(Object.keys(recordsOf(board)).sort()).toEqual([
      'a',
      'a:seat',
      'b',
      'b:seat',
      'free',
      's',
    ]);
  });

  it('merges props one level deep; undefined removes a key', () => {
    const board = newBoard();
    board.transact((tx) => {
      tx.create({ id: id('n'), kind: 'note', props: { a: { x: 1 }, b: 2, c: 3 } });
      tx.update(id('n'), { props: { a: { y: 2 }, b: undefined } });
    });
    expect(board.get(id('n'))?.props).toEqual({ a: { y: 2 }, c: 3 });
  });

  it('takes geometry away when it is told so', () => {
    const board = newBoard();
    addCard(board, 'a');
    board.transact((tx) => tx.update(id('a'), { geometry: null }));
    expect(board.get(id('a'))).not.toHaveProperty('geometry');
    expect(board.read.box(id('a'))).toBeUndefined();
  });

  it('writes text as the smallest change, with line feeds alone', () => {
    const board = newBoard();
    const other = joined(board);
    addCard(board, 'a', 0, 'one two three');
    let inserted = '';
    other.textOf(id('a'))!.observe((event) => {
      for (const part of event.delta) if (typeof part.insert === 'string') inserted += part.insert;
    });
    board.transact((tx) => tx.setText(id('a'), 'one 2\r\nthree'));
    expect(inserted).toBe('2\n');
    expect(other.get(id('a'))?.text).toBe('one 2\nthree');
  });

  it('keeps the title in a record of its own', () => {
    const board = newBoard();
    const other = joined(board);
    expect(board.title.get()).toBe('');
    board.title.set('Running shoes');
    expect(other.title.get()).toBe('Running shoes');
    expect(other.get(id('board'))?.props).toEqual({ schema: 1 });
    other.title.set('Shoes');
    expect(board.title.get()).toBe('Shoes');
    other.undo();
    expect(board.title.get()).toBe('Running shoes');
  });

  it('[B5] committed 3,600 times by one drag grows the document by less than 200 bytes', () => {
    const board = newBoard();
    addCard(board, 'a');
    const before = Y.encodeStateAsUpdate(board.doc).length;
    for (let frame = 1; frame <= 3600; frame++) {
      board.transact((tx) =>
        tx.update(id('a'), { geometry: [frame * 1.37, frame / 3, 100, 100, 0] }),
      );
    }
    expect(Y.encodeStateAsUpdate(board.doc).length - before).toBeLessThan(200);
    // with 200 steps to go back
    for (let step = 0; step < 200; step++) expect(board.undo().kind).toBe('done');
    expect(board.undo().kind).toBe('nothing');
    expect(board.get(id('a'))?.geometry?.[0]).toBeCloseTo(3400 * 1.37);
  });
});
