import { describe, expect, it } from 'vitest';
import type { Board } from './board.ts';
import { copyRecords, pasteRecords } from './clipboard.ts';
import { readClipboard } from './read-clipboard.ts';
import type { RecordId } from './record.ts';
import { addCard, addShelf, at, id, newBoard, recordsOf } from './testing/boards.ts';
import { seatId } from './testing/toy-kinds.ts';

function paste(
  from: Board,
  ids: readonly string[],
  to: Board,
  options?: Parameters<typeof pasteRecords>[2],
) {
  const payload = readClipboard(JSON.stringify(copyRecords(from, ids as RecordId[])));
  if (payload === undefined) throw new Error('expected a payload');
  return to.transact((tx) => pasteRecords(tx, payload, options));
}

describe('copies', () => {
  it('[B31] have new ids and stand where they are told, on top, in their order', () => {
    const board = newBoard();
    addCard(board, 'a', 0, 'A');
    addCard(board, 'b', 200, 'B');
    addCard(board, 'c', 400);
    const ids = paste(board, ['b', 'a'], board, { offset: { x: 20, y: 30 } });
    expect(ids.map((one) => board.get(one)?.text)).toEqual(['A', 'B']);
    expect(ids.map((one) => board.get(one)?.geometry)).toEqual([
      [20, 30, 100, 100, 0],
      [220, 30, 100, 100, 0],
    ]);
    expect(board.objects()).toEqual(['a', 'b', 'c', ...ids]);
    board.undo();
    expect(board.size).toBe(3);
    const centred = paste(board, ['a', 'b'], board, { at: { x: 1000, y: 1000 } });
    expect(centred.map((one) => board.get(one)?.geometry?.slice(0, 2))).toEqual([
      [850, 950],
      [1050, 950],
    ]);
  });

  it('[B31] take their contents along, which point to the copies', () => {
    const board = newBoard();
    addShelf(board, 's', ['a', 'b']);
    const [copy] = paste(board, ['s', 'a'], board, { offset: { x: 500, y: 0 } });
    expect(board.size).toBe(10);
    const cards = board.read.partsOf(copy!).map((one) => id(String(board.get(one)?.props.card)));
    expect(cards).toHaveLength(2);
    for (const card of cards) {
      expect(['a', 'b']).not.toContain(card);
      expect(board.get(seatId(card))?.props).toEqual({
        card,
        shelf: copy,
        place: expect.any(String),
      });
    }
    expect(board.read.box(cards[1]!)).toEqual({ x: 610, y: 0, width: 100, height: 100 });
    expect(board.read.partsOf(id('s'))).toEqual(['a:seat', 'b:seat']);
  });

  it('[B31] share what they refer to on the same board, and bring it along to another', () => {
    const board = newBoard();
    board.transact((tx) => {
      tx.create({ id: id('l'), kind: 'label', text: 'Sale' });
      tx.create({ id: id('s'), kind: 'shelf', geometry: at(0), props: { label: 'l' } });
    });
    const [copy] = paste(board, ['s'], board);
    expect(board.get(copy!)?.props.label).toBe('l');
    expect(board.read.ofKind('label')).toEqual(['l']);
    const other = newBoard();
    const [first] = paste(board, ['s'], other);
    const [second] = paste(board, ['s'], other);
    expect(other.read.ofKind('label')).toEqual(['l']);
    expect([first, second].map((one) => other.get(one!)?.props.label)).toEqual(['l', 'l']);
    expect(other.get(id('l'))?.text).toBe('Sale');
    // the id is something else over there
    const third = newBoard();
    addCard(third, 'l');
    const [alone] = paste(board, ['s'], third);
    const label = third.get(alone!)?.props.label as RecordId;
    expect(label).not.toBe('l');
    expect(third.get(label)?.text).toBe('Sale');
  });

  it('of what is inside a container are free, with the place they had', () => {
    const board = newBoard();
    addShelf(board, 's', ['a', 'b']);
    const [copy] = paste(board, ['b'], board, { offset: { x: 5, y: 5 } });
    expect(board.get(copy!)?.geometry).toEqual([115, 5, 100, 100, 0]);
    expect(board.get(seatId(copy!))).toBeUndefined();
    const [inside] = paste(board, ['b'], board, { keepBindings: true });
    expect(board.get(seatId(inside!))?.props.shelf).toBe('s');
    board.undo();
    const other = newBoard();
    const [elsewhere] = paste(board, ['b'], other, { keepBindings: true });
    expect(Object.keys(recordsOf(other))).toEqual([elsewhere]);
    expect(other.get(elsewhere!)?.geometry).toEqual([110, 0, 100, 100, 0]);
  });

  it('of unknown and broken records are copies too', () => {
    const board = newBoard();
    board.transact((tx) => {
      tx.create({
        id: id('x'),
        kind: 'spaceship',
        geometry: at(1),
        props: { next: 'x', list: ['x', 'x:other'] },
      });
      tx.create({ id: id('y'), kind: 'card', props: { color: 'plaid' } }, { asStored: true });
    });
    const ids = paste(board, ['x', 'y'], board);
    const ship = board.get(ids.find((one) => board.get(one)?.kind === 'spaceship')!)!;
    expect(ship.props).toEqual({ next: ship.id, list: [ship.id, `${ship.id}:other`] });
    expect(ids).toHaveLength(2);
  });

  it('are not made of anything else in a clipboard', () => {
    const good = copyRecords(newBoard(), []);
    for (const other of [
      'plain words',
      '{"format":"other"}',
      null,
      { ...good, roots: [1] },
      { ...good, records: [{ id: 1 }] },
      { ...good, boxes: { a: { x: 'left' } } },
      { ...good, bound: null },
    ]) {
      expect(readClipboard(other)).toBeUndefined();
    }
    expect(readClipboard(good)).toEqual(good);
  });
});
