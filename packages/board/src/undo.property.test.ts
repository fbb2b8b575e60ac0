import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Board } from './board.ts';
import { id, joined, newBoard, recordsOf } from './testing/boards.ts';
import { edit, names, perform } from './testing/random-edits.ts';

describe('undo', () => {
  it('[B25] of everything leads back to the start, redo of everything to the end', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 25 }), fc.nat(3), (edits, prepared) => {
        const board = newBoard();
        const name = names('r');
        for (let count = 0; count < prepared; count++) {
          board.transact(
            (tx) => tx.create({ id: id(`base${count}`), kind: 'card', text: 'base' }),
            {
              undoable: false,
            },
          );
        }
        const states = [recordsOf(board)];
        for (const one of edits) {
          perform(board, one, name);
          board.endTyping();
          const now = recordsOf(board);
          if (JSON.stringify(now) !== JSON.stringify(states.at(-1))) states.push(now);
        }
        for (const state of states.slice(0, -1).reverse()) {
          expect(board.undo().kind).toBe('done');
          expect(recordsOf(board)).toEqual(state);
        }
        expect(board.undo().kind).toBe('nothing');
        for (const state of states.slice(1)) {
          expect(board.redo().kind).toBe('done');
          expect(recordsOf(board)).toEqual(state);
        }
        expect(board.redo().kind).toBe('nothing');
      }),
      { numRuns: 100 },
    );
  });

  it('[B20] never changes a value, a record or a character that somebody else put there', () => {
    fc.assert(
      fc.property(fc.array(action, { minLength: 3, maxLength: 40 }), (actions) => {
        const mine = newBoard();
        const theirs = joined(mine);
        const authors = new Map<string, 'mine' | 'theirs'>();
        const givenBack = new Set<string>();
        for (const [number, one] of actions.entries()) {
          const who = one.who === 'mine' ? mine : theirs;
          const before = valuesOf(mine);
          if (one.do === 'undo' || one.do === 'redo') {
            who[one.do]();
            for (const [key, value] of before) {
              const changed = !Object.is(valuesOf(mine).get(key), value);
              const own = authors.get(`${key} ${value}`) === one.who;
              // redo may overwrite again what undo of the same person gave back
              const mayRedo = one.do === 'redo' && givenBack.has(`${one.who} ${key} ${value}`);
              expect(changed && !own && !mayRedo, `${one.who} ${one.do} changed ${key}`).toBe(
                false,
              );
            }
          } else act(who, one, number);
          const after = valuesOf(mine);
          expect(valuesOf(theirs)).toEqual(after);
          for (const [key, value] of after) {
            if (Object.is(before.get(key), value)) continue;
            // what an undo gives back belongs to whoever put it there
            if (one.do === 'undo') givenBack.add(`${one.who} ${key} ${value}`);
            else if (one.do !== 'redo') authors.set(`${key} ${value}`, one.who);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('[B20] of all my typing leaves all they have typed, in its order', () => {
    const stroke = fc.record({
      who: fc.constantFrom('mine' as const, 'mine' as const, 'theirs' as const),
      at: fc.nat(50),
      deletes: fc.nat(3),
      ends: fc.boolean(),
      undo: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(stroke, { maxLength: 30 }), (strokes) => {
        const mine = newBoard();
        mine.transact((tx) => tx.create({ id: id('a'), kind: 'card', text: 'the base' }), {
          undoable: false,
        });
        const theirs = joined(mine);
        for (const [number, { who, at, deletes, ends, undo }] of strokes.entries()) {
          const board = who === 'mine' ? mine : theirs;
          const text = board.textOf(id('a'))!;
          const from = at % (text.length + 1);
          if (who === 'mine' && undo) mine.undo();
          else {
            board.doc.transact(() => {
              // I delete anything, they only add
              if (who === 'mine') text.delete(from, Math.min(deletes, text.length - from));
              text.insert(from, who === 'mine' ? '#' : `<${number}>`);
            });
          }
          if (ends) mine.endTyping();
        }
        while (mine.canUndo) mine.undo();
        const text = mine.get(id('a'))!.text!;
        expect(text).not.toContain('#');
        expect(text.replace(/[^thebas ]/g, '')).toBe('the base');
        for (const [number, { who }] of strokes.entries()) {
          if (who === 'theirs') for (const digit of String(number)) expect(text).toContain(digit);
        }
        expect(theirs.get(id('a'))!.text).toBe(text);
      }),
      { numRuns: 100 },
    );
  });
});

const action = fc.record({
  who: fc.constantFrom('mine' as const, 'theirs' as const),
  do: fc.constantFrom(
    'create' as const,
    'create' as const,
    'geometry' as const,
    'size' as const,
    'weight' as const,
    'remove' as const,
    'undo' as const,
    'undo' as const,
    'redo' as const,
  ),
  of: fc.nat(5),
});

/** Every value written is a new one, so that it can be seen whose it is. */
function act(board: Board, { do: what, of }: { do: string; of: number }, number: number): void {
  const target = id(`c${of}`);
  board.transact((tx) => {
    if (what === 'create') {
      if (tx.record(target) === undefined) {
        tx.create({
          id: target,
          kind: 'card',
          geometry: [number, 0, 1, 1, 0],
          props: { size: number, made: number },
        });
      }
    } else if (tx.record(target) === undefined) return;
    else if (what === 'remove') tx.remove(target);
    else if (what === 'geometry') tx.update(target, { geometry: [number, 0, 1, 1, 0] });
    else tx.update(target, { props: { [what]: number } });
  });
}

function valuesOf(board: Board): Map<string, number | string | undefined> {
  const values = new Map<string, number | string | undefined>();
  for (const { id: one, geometry, props } of board.all()) {
    values.set(`${one} exists`, props.made as number);
    values.set(`${one} geometry`, geometry?.[0]);
    for (const key of ['size', 'weight'])
      if (key in props) values.set(`${one} ${key}`, props[key] as number);
  }
  return values;
}
