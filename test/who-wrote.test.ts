import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstWriterOf, historyOf, leftAlone, worksOf } from '../e2e/support/who-wrote.ts';
import { id, joined, newBoard, recordsOf } from '../packages/board/src/testing/boards.ts';
import { edit, names, perform } from '../packages/board/src/testing/random-edits.ts';

function twoPeople() {
  const marta = newBoard();
  const dani = joined(marta);
  marta.transact((tx) => tx.create({ id: id('martas'), kind: 'note', text: 'Marta' }));
  dani.transact((tx) => tx.create({ id: id('danis'), kind: 'note', text: 'Dani' }));
  return { marta, dani };
}

test('A record stays the work of whoever first put it there, also when another has taken it away and back', () => {
  const { marta, dani } = twoPeople();
  marta.transact((tx) => tx.remove(id('danis')));
  expect(firstWriterOf(marta.doc, 'danis')).toBe(dani.doc.clientID);
  marta.undo();
  expect(marta.get(id('danis'))?.text).toBe('Dani');
  expect(firstWriterOf(marta.doc, 'danis')).toBe(dani.doc.clientID);
  expect(worksOf(marta.doc, dani.doc.clientID)).toEqual([]);
  expect(worksOf(marta.doc, marta.doc.clientID)).toEqual([{ id: 'martas', hasLostLetters: false }]);
});

test('Letters that one person took out of another’s words may come back, those that stood stay', () => {
  const { marta, dani } = twoPeople();
  marta.transact((tx) => tx.setText(id('danis'), 'Di'));
  const [work] = worksOf(marta.doc, dani.doc.clientID);
  if (!work) throw new Error('Expected a work of Dani, got none');
  expect(work).toEqual({ id: 'danis', hasLostLetters: true });
  const before = marta.get(id('danis'));
  marta.undo();
  const after = marta.get(id('danis'));
  expect(after?.text).toBe('Dani');
  expect(leftAlone(work, before, after)).toEqual(after);
  expect(leftAlone(work, after, before)).toEqual(after);
  expect(leftAlone({ ...work, hasLostLetters: false }, before, after)).toEqual(before);
});

test('Undo of everything of one person leaves every record alone in which only the other has written', () => {
  const act = fc.record({
    isMarta: fc.boolean(),
    does: fc.oneof(
      { weight: 4, arbitrary: edit },
      fc.constantFrom('undo' as const, 'redo' as const),
    ),
  });
  fc.assert(
    fc.property(fc.array(act, { maxLength: 50 }), (acts) => {
      const { marta, dani } = twoPeople();
      const [ofMarta, ofDani] = [names('m'), names('d')];
      for (const { isMarta, does } of acts) {
        const board = isMarta ? marta : dani;
        if (does === 'undo') board.undo();
        else if (does === 'redo') board.redo();
        else perform(board, does, isMarta ? ofMarta : ofDani);
      }
      for (const [mine, firstOfOther] of [
        [marta, 'danis'],
        [dani, 'martas'],
      ] as const) {
        const other = firstWriterOf(marta.doc, firstOfOther);
        expect(other).toBe((mine === marta ? dani : marta).doc.clientID);
        const works = worksOf(marta.doc, other ?? 0);
        const before = recordsOf(mine);
        while (mine.canUndo) mine.undo();
        const after = recordsOf(mine);
        for (const work of works) {
          const [was, is] = [before[work.id], after[work.id]];
          expect(is, historyOf(marta.doc, work.id)).toEqual(leftAlone(work, was, is));
        }
      }
    }),
    { numRuns: 150 },
  );
});
