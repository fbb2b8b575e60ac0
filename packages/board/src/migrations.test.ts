import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { Board } from './board.ts';
import { Kinds } from './kinds.ts';
import { applyNativeRecords, importNativeJson, toNativeJson } from './native-json.ts';
import { defineObject } from './object-kind.ts';
import { id, joined, newBoard, writeEntry } from './testing/boards.ts';
import { boardKind } from './testing/toy-kinds.ts';

/** Version 2 called the colour `tone`, version 3 made it a list. */
const flag = defineObject({
  kind: 'flag',
  role: 'object',
  props: v.object({ tones: v.array(v.string()), size: v.optional(v.number(), 1) }),
  migrations: [
    { to: 2, upgrade: ({ color, ...props }) => ({ ...props, tone: color ?? 'white' }) },
    { to: 3, upgrade: ({ tone, ...props }) => ({ ...props, tones: [tone] }) },
  ],
});
const kinds = new Kinds([flag, boardKind]);

function storedProps(board: Board, one: string): unknown {
  return (board.doc.getMap('records').get(one) as Y.Map<unknown>).get('props');
}

function oldBoard(props: Record<string, unknown>): Board {
  const board = new Board(new Y.Doc(), kinds);
  writeEntry(board, 'f', { kind: 'flag', props });
  return board;
}

describe('older records', () => {
  it.each([[{ color: 'red' }], [{ tone: 'red', schema: 2 }], [{ tones: ['red'], schema: 3 }]])(
    '[B27] are upgraded when read: %j',
    (props) => {
      const board = oldBoard(props);
      expect(board.get(id('f'))).toEqual({
        id: 'f',
        kind: 'flag',
        props: { tones: ['red'], size: 1 },
      });
      expect(storedProps(board, 'f')).toEqual(props);
    },
  );

  it('[B27] are rewritten when edited, not before', () => {
    const board = oldBoard({ color: 'red' });
    board.transact((tx) => tx.update(id('f'), { geometry: [1, 2, 3, 4, 0] }));
    expect(storedProps(board, 'f')).toEqual({ color: 'red' });
    board.transact((tx) => tx.update(id('f'), { props: { size: 5 } }));
    expect(storedProps(board, 'f')).toEqual({ tones: ['red'], size: 5, schema: 3 });
    expect(board.get(id('f'))?.props).toEqual({ tones: ['red'], size: 5 });
    board.undo();
    expect(board.get(id('f'))?.props).toEqual({ tones: ['red'], size: 1 });
  });

  it('[B27] come out of files and previews in today’s form', () => {
    const board = oldBoard({ color: 'red' });
    const layer = board.withPatches([{ id: id('f'), props: { size: 2 } }]);
    expect(layer.record(id('f'))).toMatchObject({ props: { tones: ['red'], size: 2 } });
    const read = importNativeJson(toNativeJson(board));
    if ('errors' in read) throw new Error('expected a good file');
    const copy = new Board(new Y.Doc(), kinds);
    copy.transact((tx) => applyNativeRecords(tx, read.records));
    expect(copy.get(id('f'))).toEqual(board.get(id('f')));
  });

  it('[B27] are marked with their version when they are made', () => {
    const board = new Board(new Y.Doc(), kinds);
    board.transact((tx) => tx.create({ id: id('f'), kind: 'flag', props: { tones: ['blue'] } }));
    expect(storedProps(board, 'f')).toEqual({ tones: ['blue'], schema: 3 });
    expect(board.get(id('f'))?.props).toEqual({ tones: ['blue'], size: 1 });
  });
});

describe('newer records', () => {
  it('[B28] have a problem and are not rewritten', () => {
    const board = oldBoard({ hues: ['red'], schema: 4 });
    expect(board.get(id('f'))?.problem).toBe(
      'props: schema: got 4, expected at most 3 (written by a newer version)',
    );
    expect(() => board.transact((tx) => tx.update(id('f'), { props: { size: 2 } }))).toThrow(
      'schema: got 4',
    );
    expect(storedProps(board, 'f')).toEqual({ hues: ['red'], schema: 4 });
    // it can still be moved
    board.transact((tx) => tx.update(id('f'), { geometry: [1, 2, 3, 4, 0] }));
    expect(storedProps(board, 'f')).toEqual({ hues: ['red'], schema: 4 });
  });

  it('[B28] in a newer document: it can be read, and nothing be written', () => {
    const board = newBoard();
    const other = joined(board);
    board.transact((tx) => {
      tx.create({ id: id('a'), kind: 'card', text: 'old' });
    });
    expect(board.readOnlyReason).toBeUndefined();
    writeEntry(board, 'board', {
      kind: 'board',
      props: { schema: 9 },
      text: new Y.Text('From the future'),
    });
    expect(board.readOnlyReason).toBe(
      'this board is of version 9, this program knows versions up to 1',
    );
    expect(board.title.get()).toBe('From the future');
    expect(board.get(id('a'))?.text).toBe('old');
    const stored = Y.encodeStateVector(board.doc);
    expect(() => board.transact((tx) => tx.remove(id('a')))).toThrow(
      'cannot change the board: this board is of version 9',
    );
    expect(() => board.title.set('x')).toThrow('cannot change the board');
    expect(() => board.undo()).toThrow('cannot change the board');
    expect(board.canUndo).toBe(true);
    expect(Y.encodeStateVector(board.doc)).toEqual(stored);
    other.destroy();
  });
});
