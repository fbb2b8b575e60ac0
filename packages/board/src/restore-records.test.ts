import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toNativeJson } from './native-json.ts';
import { recordChanges, restoreRecords } from './restore-records.ts';
import { addCard, addShelf, at, changesOf, id, joined, newBoard } from './testing/boards.ts';

describe('putting a version back', () => {
  it('[B36] gives the board exactly its records, in one step that undo takes back', () => {
    const board = newBoard();
    addShelf(board, 's', ['a', 'b']);
    addCard(board, 'free', 300, 'as it was');
    const version = toNativeJson(board);
    board.transact((tx) => {
      tx.remove(id('s'));
      tx.setText(id('free'), 'as it is');
      tx.create({ id: id('new'), kind: 'card', geometry: at(9) });
    });
    const now = toNativeJson(board);
    const changes = changesOf(board);
    const done = restoreRecords(board, version, { label: 'restore' });
    expect([...done.added].sort()).toEqual(['a', 'a:seat', 'b', 'b:seat', 's']);
    expect(done).toMatchObject({ changed: ['free'], removed: ['new'] });
    expect(toNativeJson(board)).toEqual(version);
    expect(changes).toHaveLength(1);
    expect(board.undo()).toMatchObject({ kind: 'done', label: 'restore' });
    expect(toNativeJson(board)).toEqual(now);
    board.redo();
    expect(toNativeJson(board)).toEqual(version);
  });

  it('[B36] keeps what a container holds that has to go, and writes nothing that is equal', () => {
    const board = newBoard();
    addCard(board, 'a');
    const version = toNativeJson(board);
    board.transact((tx) => tx.create({ id: id('s'), kind: 'shelf', geometry: at(0) }));
    board.transact((tx) =>
      tx.create({ id: id('a:seat'), kind: 'seat', props: { card: 'a', shelf: 's', place: 'a' } }),
    );
    const changes = changesOf(board);
    restoreRecords(board, version);
    expect(toNativeJson(board)).toEqual(version);
    expect([...changes[0]!.records].sort()).toEqual(['a:seat', 's']);
    restoreRecords(board, version);
    expect(changes).toHaveLength(1);
  });

  it('[B36] leaves alone what the version could not say', () => {
    const board = newBoard();
    addCard(board, 'a');
    const left = { id: 'a', column: 'geometry', got: 'NaN' };
    restoreRecords(board, { records: [], leftOut: [left] });
    expect(board.get(id('a'))).toBeDefined();
  });

  it('[B36] others see it as one change, and what they write meanwhile stays theirs', () => {
    const board = newBoard();
    addCard(board, 'a', 0, 'one');
    const version = toNativeJson(board);
    board.transact((tx) => tx.setText(id('a'), 'two'));
    const other = joined(board);
    restoreRecords(board, version);
    expect(toNativeJson(other)).toEqual(version);
    other.transact((tx) => tx.update(id('a'), { geometry: at(77) }));
    board.undo();
    expect(board.get(id('a'))).toMatchObject({ text: 'two', geometry: at(77) });
  });

  it('[B36] whatever was done in between', () => {
    const places = fc.array(
      fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: -9, max: 9 })),
    );
    fc.assert(
      fc.property(places, places, (before, after) => {
        const board = newBoard();
        const play = (steps: readonly [string, number][]) => {
          for (const [name, n] of steps) {
            board.transact((tx) => {
              if (tx.record(id(name)) === undefined) addCard(board, name, n, `${n}`);
              else if (n % 3 === 0) tx.remove(id(name));
              else tx.setText(id(name), `${n} ${name}`);
            });
          }
        };
        play(before);
        const version = toNativeJson(board);
        play(after);
        restoreRecords(board, version);
        expect(toNativeJson(board)).toEqual(version);
        expect(recordChanges(version, toNativeJson(board))).toEqual({
          added: [],
          changed: [],
          removed: [],
        });
      }),
      { numRuns: 60 },
    );
  });
});
