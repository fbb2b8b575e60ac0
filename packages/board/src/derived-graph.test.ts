import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { Board } from './board.ts';
import { DerivedGraph } from './derived-graph.ts';
import { Kinds } from './kinds.ts';
import { defineObject } from './object-kind.ts';
import type { RecordId } from './record.ts';
import { RecordIndexes } from './record-indexes.ts';
import { RecordStore } from './record-store.ts';
import {
  addCard,
  addShelf,
  at,
  changesOf,
  id,
  newBoard,
  reopened,
  viewOf,
} from './testing/boards.ts';
import { edit, names, perform } from './testing/random-edits.ts';
import { seatId, toyKinds } from './testing/toy-kinds.ts';

describe('derived values', () => {
  it('[B12] are kept until something they read changes', () => {
    const board = newBoard();
    addShelf(board, 's', ['a', 'b']);
    addShelf(board, 't', ['c']);
    const layout = board.read.derived(id('s'));
    const other = board.read.derived(id('t'));
    const box = board.read.box(id('a'));
    board.transact((tx) => tx.setText(id('s'), 'a title the layout does not read'));
    board.transact((tx) => tx.update(id('t'), { geometry: at(7) }));
    expect(board.read.derived(id('t'))).not.toBe(other);
    board.transact((tx) => tx.update(id('a'), { props: { color: 'blue' } }));
    expect(board.read.box(id('a'))).toEqual(box);
    board.transact((tx) => tx.update(seatId(id('a')), { props: { place: 'z' } }));
    expect(board.read.derived(id('s'))).not.toBe(layout);
    expect(board.read.box(id('a'))?.x).toBe(110);
    expect(board.read.box(id('b'))?.x).toBe(0);
  });

  it('[B10] that may have changed are in `affected`, those that depend on absent records included', () => {
    const board = newBoard();
    addShelf(board, 's', ['a']);
    addCard(board, 'b', 500);
    addCard(board, 'c', 900);
    for (const one of board.objects()) board.read.box(one);
    const changes = changesOf(board);
    board.transact((tx) =>
      tx.create({
        id: seatId(id('b')),
        kind: 'seat',
        props: { card: 'b', shelf: 's', place: 'b' },
      }),
    );
    // a stays where it is
    expect([...changes[0]!.affected].sort()).toEqual(['b', 'b:seat', 's']);
    for (const one of board.objects()) board.read.box(one);
    board.transact((tx) => tx.update(id('s'), { geometry: at(40) }));
    expect([...changes[1]!.affected].sort()).toEqual(['a', 'b', 's']);
    // nobody has read them since, they are told all the same
    board.transact((tx) => tx.update(id('s'), { geometry: at(50) }));
    expect([...changes[2]!.affected].sort()).toEqual(['a', 'b', 's']);
  });

  it('[B10] follow lists of records, whoever joins or leaves them', () => {
    const board = newBoard();
    addShelf(board, 's', ['a']);
    board.transact((tx) => tx.create({ id: id('t'), kind: 'tally', props: { shelf: 's' } }));
    const counts = () => [...(board.read.derived<Map<RecordId, number>>(id('t'))?.values() ?? [])];
    expect(counts()).toEqual([1, 1]);
    const changes = changesOf(board);
    addCard(board, 'b');
    expect(changes.at(-1)?.affected).toContain('t');
    expect(counts()).toEqual([2, 1]);
    board.transact((tx) => tx.create({ id: id('n'), kind: 'note', props: { shelf: 's' } }));
    expect(counts()).toEqual([2, 2]);
    board.transact((tx) => tx.remove(id('s')));
    expect(changes.at(-1)?.affected).toContain('t');
    expect(counts()).toEqual([1, 0]);
    const layer = board.withPatches([{ id: id('b'), remove: true }]);
    expect(layer.derived(id('t'))).toEqual(
      new Map([
        ['cards', 0],
        ['parts', 0],
      ]),
    );
  });

  it('[B10] name what a part is part of, before and after', () => {
    const board = newBoard();
    addShelf(board, 's');
    addShelf(board, 't');
    const note = board.transact((tx) => tx.create({ kind: 'note', props: { shelf: 's' } }));
    const changes = changesOf(board);
    board.transact((tx) => tx.setText(note, 'words'));
    expect([...changes[0]!.affected].sort()).toEqual([note, 's'].sort());
    board.transact((tx) => tx.update(note, { props: { shelf: 't' } }));
    expect([...changes[1]!.affected].sort()).toEqual([note, 's', 't'].sort());
    board.transact((tx) => tx.remove(note));
    expect([...changes[2]!.affected].sort()).toEqual([note, 't'].sort());
  });

  it('use the bounds of a turned geometry as its box', () => {
    const board = newBoard();
    board.transact((tx) => tx.create({ id: id('a'), kind: 'card', geometry: [0, 0, 100, 50, 90] }));
    const box = board.read.box(id('a'))!;
    expect([box.x, box.y, box.width, box.height].map(Math.round)).toEqual([25, -25, 50, 100]);
  });

  it('[B13] after any edits are those of a board opened afresh', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(edit, fc.boolean()), { maxLength: 25 }), (edits) => {
        const board = newBoard();
        const name = names('r');
        for (const [one, look] of edits) {
          perform(board, one, name);
          if (look) viewOf(board);
        }
        expect(viewOf(board)).toEqual(viewOf(reopened(board)));
      }),
      { numRuns: 100 },
    );
  });

  it('[B10] tells everything that was read and is different now', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 20 }), (edits) => {
        const board = newBoard();
        const name = names('r');
        for (const one of edits) {
          const before = viewOf(board);
          const affected = new Set<string>();
          const stop = board.subscribe((change) => {
            for (const told of change.affected) affected.add(told);
          });
          perform(board, one, name);
          stop();
          const after = viewOf(board);
          for (const view of ['records', 'boxes', 'derived'] as const) {
            for (const key of new Set([
              ...Object.keys(before[view]),
              ...Object.keys(after[view]),
            ])) {
              const same = JSON.stringify(before[view][key]) === JSON.stringify(after[view][key]);
              expect(same || affected.has(key), `${view} of ${key} changed untold`).toBe(true);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('[B14] that read each other in a circle fall back alike, whichever is asked first', () => {
    const told: string[] = [];
    const circle = (failures: string[] = []) => {
      const board = newBoard({ onFailure: (one) => failures.push(one) });
      board.transact((tx) => {
        tx.create({ id: id('a'), kind: 'echo', geometry: at(1), props: { next: 'b' } });
        tx.create({ id: id('b'), kind: 'echo', geometry: at(2), props: { next: 'c' } });
        tx.create({ id: id('c'), kind: 'echo', geometry: at(3), props: { next: 'b' } });
      });
      return board;
    };
    const orders = ['abc', 'acb', 'bac', 'bca', 'cab', 'cba'];
    for (const order of orders) {
      const board = circle();
      for (const one of order) board.read.box(id(one));
      // b and c read each other; a, outside of the circle, reads b
      expect(['a', 'b', 'c'].map((one) => board.read.box(id(one))?.x)).toEqual([2, 2, 3]);
    }
    const board = circle(told);
    board.read.box(id('b'));
    expect(board.failureOf(id('b'))?.message).toBe(
      'derived values read each other in a circle: b → c → b, expected no circle',
    );
    board.transact((tx) => tx.update(id('c'), { props: { next: undefined } }));
    expect(['a', 'b', 'c'].map((one) => board.read.box(id(one))?.x)).toEqual([3, 3, 3]);
    expect(board.failureOf(id('b'))).toBeUndefined();
    expect(told).toEqual(['c', 'b']);
  });

  it('that fail are told once, and everything else goes on', () => {
    const moody = defineObject({
      kind: 'moody',
      role: 'object',
      props: v.object({ shelf: v.optional(v.string()), mood: v.optional(v.string()) }),
      box: ({ props }) => {
        if (props.mood === undefined) return { x: 1, y: 1, width: 1, height: 1 };
        throw new Error(props.mood);
      },
    });
    const told: string[] = [];
    const board = new Board(new Y.Doc(), new Kinds([...toyKinds.all(), moody]), {
      onFailure: (one, error) => told.push(`${one}: ${error.message}`),
    });
    board.transact((tx) =>
      tx.create({ id: id('m'), kind: 'moody', geometry: at(7), props: { mood: 'bad' } }),
    );
    addCard(board, 'a');
    expect(board.read.box(id('m'))?.x).toBe(7);
    board.transact((tx) => tx.update(id('m'), { geometry: at(8) }));
    expect(board.read.box(id('m'))?.x).toBe(8);
    board.transact((tx) => tx.update(id('m'), { props: { mood: 'worse' } }));
    expect(board.read.box(id('m'))?.x).toBe(8);
    expect(told).toEqual(['m: bad', 'm: worse']);
    board.transact((tx) => tx.update(id('m'), { props: { mood: undefined } }));
    expect(board.read.box(id('m'))?.x).toBe(1);
    expect(board.read.box(id('a'))?.x).toBe(0);
  });
});

// a busy machine may take its time: what counts are the operations
describe('a board of 10,000 objects', { timeout: 120_000 }, () => {
  function bigBoard() {
    const board = newBoard();
    board.transact((tx) => {
      for (let count = 0; count < 10_000; count++) {
        tx.create({ id: id(`c${count}`), kind: 'card', geometry: at(count), order: `a${count}V` });
      }
    });
    return board;
  }

  it('[B12] reads each record once and computes each box once', () => {
    const opened = reopened(bigBoard());
    const store = new RecordStore(opened.doc, toyKinds);
    const graph = new DerivedGraph(store, new RecordIndexes(store, toyKinds), toyKinds);
    expect(store.reads).toBe(0);
    for (let round = 0; round < 2; round++) {
      for (const one of store.ids()) graph.box(one);
      graph.settle();
    }
    // each card also asks for its seat, which does not exist
    expect(store.reads).toBe(10_000);
    expect(graph.computations).toBe(20_000);
    graph.invalidate([id('c5')], [], []);
    for (const one of store.ids()) graph.box(one);
    expect(graph.computations).toBe(20_001);
  });

  it('[B12] tells a change by the one record it affects, also in a layer', () => {
    const board = bigBoard();
    for (const one of board.objects()) board.read.box(one);
    const changes = changesOf(board);
    board.transact((tx) => tx.update(id('c7'), { geometry: at(-5) }));
    expect([...changes[0]!.affected]).toEqual(['c7']);
    const layer = board.withPatches([{ id: id('c8'), geometry: at(-6) }]);
    expect([...layer.affected]).toEqual(['c8']);
    expect(layer.record(id('c9'))).toBe(board.get(id('c9')));
    expect(layer.box(id('c9'))).toBe(board.read.box(id('c9')));
  });
});
