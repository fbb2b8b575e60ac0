import type { RecordId } from '@feltline/board';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { User } from '../../test/user.ts';

const actions = [
  'alignLeft',
  'alignCenter',
  'alignRight',
  'alignTop',
  'alignMiddle',
  'alignBottom',
  'distributeHorizontally',
  'distributeVertically',
  'tidyUp',
  'sameSize',
  'group',
  'ungroup',
  'clusterByColor',
  'bringToFront',
  'sendToBack',
  'duplicateRight',
  'nudgeLeft',
  'clearContents',
  'lock',
  'delete',
] as const;

const thing = fc.record({
  kind: fc.constantFrom('note', 'words', 'tray'),
  x: fc.integer({ min: -500, max: 1500 }),
  y: fc.integer({ min: -500, max: 1500 }),
  size: fc.integer({ min: 20, max: 300 }),
  degrees: fc.constantFrom(0, 0, 0, 30, 90),
  text: fc.constantFrom('', 'words'),
});

test('Whatever was arranged, undo gives back every record exactly', () => {
  fc.assert(
    fc.property(
      fc.array(thing, { minLength: 2, maxLength: 10 }),
      fc.array(fc.constantFrom(...actions), { minLength: 1, maxLength: 6 }),
      (things, steps) => {
        const user = new User();
        for (const { kind, x, y, size, degrees, text } of things)
          user.put(kind, x, y, size, size, { degrees: kind === 'tray' ? 0 : degrees, text });
        const states = [snapshot(user)];
        for (const step of steps) {
          user.editor.selection.set(user.editor.index.ids());
          const before = user.transactions;
          user.editor.actions.run(step);
          expect(user.transactions - before).toBeLessThanOrEqual(1);
          if (user.transactions > before) states.push(snapshot(user));
        }
        for (const state of states.slice(0, -1).reverse()) {
          user.press('mod+z');
          expect(snapshot(user)).toEqual(state);
        }
      },
    ),
    { numRuns: 40 },
  );
});

test('Groups and trays are arranged as one', () => {
  const user = new User();
  const [a, b] = [user.put('note', 100, 100), user.put('note', 220, 140)];
  user.editor.selection.set([a, b]);
  user.press('mod+g');
  const tray = user.put('tray', 500, 400, 300, 300);
  const on = user.put('note', 550, 450);
  user.editor.selection.set([a, b, tray, on]);
  user.editor.actions.run('alignTop');
  expect([a, b, tray, on].map((id) => user.geometry(id)?.[1])).toEqual([100, 140, 100, 150]);
});

test('The same size: the first one is the measure, proportions are kept, corners stay', () => {
  const user = new User();
  const model = user.put('note', 0, 0, 150, 150);
  const small = user.put('note', 300, 0, 50, 50);
  const wide = user.put('note', 600, 0, 100, 50);
  user.editor.selection.set([model, small, wide]);
  user.editor.actions.run('sameSize');
  expect(user.geometry(small)).toEqual([300, 0, 150, 150, 0]);
  expect(user.geometry(wide)).toEqual([600, 0, 150, 75, 0]);
  expect(user.editor.actions.byId('sameSize')?.isEnabled(user.editor)).toBe(false);
});

test('Alt+arrow puts a copy right beside, in that direction', () => {
  const user = new User();
  user.put('note', 400, 400);
  user.click(450, 450);
  user.press('alt+ArrowUp');
  const [up] = user.selected;
  expect(up && user.geometry(up)).toEqual([400, 280, 100, 100, 0]);
  user.press('alt+ArrowLeft');
  const [left] = user.selected;
  expect(left && user.geometry(left)).toEqual([280, 280, 100, 100, 0]);
});

test('A style goes from one thing to others, as far as they know it', () => {
  const user = new User();
  const [from, to, words] = [
    user.put('note', 0, 0),
    user.put('note', 200, 0),
    user.put('words', 400, 0),
  ];
  user.board.transact((tx) => tx.update(from, { props: { color: 'blue' } }));
  user.editor.selection.set([from]);
  user.press('mod+alt+c');
  user.editor.selection.set([to, words]);
  user.press('mod+alt+v');
  expect(user.board.get(to)?.props.color).toBe('blue');
  expect(user.board.get(words)?.props.color).toBe('red');
  user.press('mod+z');
  expect(user.board.get(to)?.props.color).toBe('red');
});

test('What is made says by whom', () => {
  const user = new User();
  user.editor.author = 'Marta';
  user.press('n');
  user.click(300, 300);
  const [id] = user.selected;
  expect(id && user.board.get(id)?.props.author).toBe('Marta');
});

test('Ctrl+Backspace clears the words of what is chosen', () => {
  const user = new User();
  const note = user.put('note', 0, 0, 100, 100, { text: 'much' });
  user.editor.selection.set([note]);
  user.press('mod+Backspace');
  expect(user.board.get(note)?.text).toBe('');
});

function snapshot(user: User): Record<string, unknown> {
  return Object.fromEntries(
    [...user.board.all()].map((record): [RecordId, unknown] => [record.id, record]),
  );
}
