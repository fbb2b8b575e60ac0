import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { Board } from './board.ts';
import { RecordId } from './record.ts';
import { seatId, toyKinds } from './testing/toy-kinds.ts';

const id = RecordId;

function newBoard(doc = new Y.Doc()) {
  return new Board(doc, toyKinds);
}

it('a board reads, changes, previews and takes back what stands on it', () => {
  const board = newBoard();
  board.transact((tx) => {
    tx.create({ id: id('s'), kind: 'shelf', geometry: [5, 5, 0, 0, 0] });
    tx.create({ id: id('a'), kind: 'card', geometry: [0, 0, 100, 100, 0], text: 'hi' });
    expect(tx.read.box(id('a'))).toEqual({ x: 0, y: 0, width: 100, height: 100 });
    tx.create({ id: seatId(id('a')), kind: 'seat', props: { card: 'a', shelf: 's', place: 'a' } });
    expect(tx.read.box(id('a'))).toEqual({ x: 5, y: 5, width: 100, height: 100 });
  });
  board.transact((tx) => tx.update(id('s'), { geometry: [50, 5, 0, 0, 0] }));
  expect(board.read.box(id('a'))?.x).toBe(50);
  expect(board.objects()).toEqual(['s', 'a']);
  const layer = board.withPatches([{ id: id('s'), geometry: [500, 5, 0, 0, 0] }]);
  expect(layer.box(id('a'))?.x).toBe(500);
  expect([...layer.affected].sort()).toEqual(['a', 's']);
  expect(board.undo()).toMatchObject({ kind: 'done', ids: ['s'] });
  expect(board.read.box(id('a'))?.x).toBe(5);
  expect(board.undo()).toMatchObject({ kind: 'done' });
  expect(board.size).toBe(0);
  expect(board.redo()).toMatchObject({ kind: 'done' });
  expect(board.get(id('a'))?.text).toBe('hi');
  board.redo();
  expect(board.read.box(id('a'))?.x).toBe(50);
});
