import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addCard, addShelf, at, id, newBoard, reopened, writeEntry } from './testing/boards.ts';
import { edit, names, perform } from './testing/random-edits.ts';
import { seatId } from './testing/toy-kinds.ts';

describe('z-order', () => {
  it('[B18] puts what is new on top, and parts last among their siblings', () => {
    const board = newBoard();
    for (const name of ['c', 'a', 'b']) addCard(board, name);
    expect(board.objects()).toEqual(['c', 'a', 'b']);
    expect(['c', 'a', 'b'].map((one) => board.zIndex(id(one)))).toEqual([0, 1, 2]);
    addShelf(board, 's');
    board.transact((tx) => {
      for (const name of ['z', 'y', 'x'])
        tx.create({ id: id(name), kind: 'note', props: { shelf: 's' } });
      tx.create({ id: id('first'), kind: 'note', order: 'Zz', props: { shelf: 's' } });
      tx.create({ id: id('w'), kind: 'note', props: { shelf: 's' } });
      tx.create({ id: id('elsewhere'), kind: 'note' });
    });
    expect(board.read.partsOf(id('s'))).toEqual(['first', 'z', 'y', 'x', 'w']);
    expect(board.zIndex(id('z'))).toBe(-1);
    // 5,000 in one transaction, in the order they were made
    const made = board.transact((tx) =>
      Array.from({ length: 5000 }, (_, count) => tx.create({ id: id(`n${count}`), kind: 'card' })),
    );
    expect(board.objects().slice(4)).toEqual(made);
  });

  it('[B16] settles equal orders by id, and shows what has no order at the back', () => {
    const board = newBoard();
    for (const name of ['c', 'a', 'b']) writeEntry(board, name, { kind: 'card', order: 'a1' });
    writeEntry(board, 'odd', { kind: 'spaceship' });
    expect(board.objects()).toEqual(['odd', 'a', 'b', 'c']);
  });

  it('[B16] puts what stacks with something directly above it', () => {
    const board = newBoard();
    addCard(board, 'low');
    addShelf(board, 's', ['x', 'y']);
    addCard(board, 'high');
    expect(board.objects()).toEqual(['low', 's', 'x', 'y', 'high']);
    board.transact((tx) => tx.update(id('x'), { order: 'zz' }));
    expect(board.objects()).toEqual(['low', 's', 'y', 'x', 'high']);
    board.transact((tx) => tx.update(id('s'), { order: 'zzz' }));
    expect(board.objects()).toEqual(['low', 'high', 's', 'y', 'x']);
    expect(board.compareZ(id('high'), id('y'))).toBeLessThan(0);
    board.transact((tx) => tx.remove(seatId(id('y'))));
    expect(board.objects()).toEqual(['low', 'y', 'high', 's', 'x']);
    // what it stood on disappears: it stands by itself
    board.transact((tx) => tx.update(seatId(id('x')), { props: { shelf: 'gone' } }));
    expect(board.objects()).toEqual(['low', 'y', 'high', 'x', 's']);
    writeEntry(board, 'gone', { kind: 'shelf', order: 'A0' });
    expect(board.objects()).toEqual(['gone', 'x', 'low', 'y', 'high', 's']);
  });

  it('[B16] opens a circle at the same place for everybody', () => {
    const board = newBoard();
    addCard(board, 'a');
    addCard(board, 'b');
    board.transact((tx) => {
      tx.create({
        id: seatId(id('a')),
        kind: 'seat',
        props: { card: 'a', shelf: 'b', place: '1' },
      });
      tx.create({
        id: seatId(id('b')),
        kind: 'seat',
        props: { card: 'b', shelf: 'a', place: '1' },
      });
    });
    expect(board.objects()).toEqual(['a', 'b']);
    expect(reopened(board).objects()).toEqual(['a', 'b']);
  });

  it('[B16] after any edits is that of a board opened afresh', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(edit, fc.boolean()), { maxLength: 40 }), (edits) => {
        const board = newBoard();
        const name = names('r');
        for (const [one, look] of edits) {
          perform(board, one, name);
          if (look) board.objects();
        }
        const order = board.objects();
        expect(order).toEqual(reopened(board).objects());
        for (const [index, one] of order.entries()) {
          expect(board.zIndex(one)).toBe(index);
          if (index > 0) expect(board.compareZ(order[index - 1]!, one)).toBeLessThan(0);
        }
      }),
      { numRuns: 80 },
    );
  });

  it('stays as it is while things only move', () => {
    const board = newBoard();
    for (let count = 0; count < 100; count++) addCard(board, `c${count}`, count);
    const before = board.objects();
    board.transact((tx) => tx.update(id('c50'), { geometry: at(-1) }));
    expect(board.objects()).toBe(before);
  });
});
