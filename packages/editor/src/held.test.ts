import { expect, test } from 'vitest';
import { User } from '../test/user.ts';

test('What lies on a tray goes with it: moved, nudged, copied, deleted', () => {
  const user = new User();
  const tray = user.put('tray', 100, 100, 400, 300);
  const on = user.put('note', 150, 150);
  const beside = user.put('note', 460, 150);
  user.editor.selection.set([tray]);
  user.drag([120, 380], [120, 480]);
  expect([tray, on, beside].map((id) => user.geometry(id)?.[1])).toEqual([200, 250, 150]);
  user.press('shift+ArrowDown');
  expect([tray, on, beside].map((id) => user.geometry(id)?.[1])).toEqual([210, 260, 150]);
  user.press('mod+d');
  expect(user.board.size).toBe(5);
  expect(user.selected.map((id) => user.board.get(id)?.kind)).toEqual(['tray']);
  user.press('Delete');
  expect(user.board.size).toBe(3);
  user.press('mod+z');
  expect(user.board.size).toBe(5);
});

test('Alt drags a tray with copies of what lies on it', () => {
  const user = new User();
  const tray = user.put('tray', 100, 100, 300, 200);
  const on = user.put('note', 150, 150);
  user.drag([120, 290], [520, 290], { alt: true });
  expect([tray, on].map((id) => user.geometry(id)?.[0])).toEqual([100, 150]);
  expect(user.board.size).toBe(4);
  const [copy] = user.selected;
  expect(user.selected).toHaveLength(1);
  expect(copy && user.geometry(copy)?.[0]).toBe(500);
  user.drag([520, 290], [520, 390]);
  expect(user.board.size).toBe(4);
});

test('Of two trays the smaller one holds, and trays on trays go along with all that is on them', () => {
  const user = new User();
  const [outer, inner] = [user.put('tray', 0, 0, 600, 600), user.put('tray', 100, 100, 300, 300)];
  const note = user.put('note', 150, 150);
  user.editor.selection.set([inner]);
  user.press('shift+ArrowRight');
  expect([outer, inner, note].map((id) => user.geometry(id)?.[0])).toEqual([0, 110, 160]);
  user.editor.selection.set([outer]);
  user.press('shift+ArrowRight');
  expect([outer, inner, note].map((id) => user.geometry(id)?.[0])).toEqual([10, 120, 170]);
});

test('A tray sent to the back stays below what lies on it', () => {
  const user = new User();
  const other = user.put('note', 40, 150);
  const tray = user.put('tray', 100, 100, 400, 300);
  const on = user.put('note', 200, 150);
  user.editor.selection.set([tray]);
  user.press('PageDown');
  const order = () => [...user.board.objects()].sort((a, b) => user.board.compareZ(a, b));
  expect(order()).toEqual([tray, on, other]);
  user.press('PageUp');
  expect(order().at(-1)).toBe(on);
  expect(order().indexOf(tray)).toBeLessThan(order().indexOf(on));
});

test('What is locked stays when its tray moves or goes', () => {
  const user = new User();
  const tray = user.put('tray', 100, 100, 400, 300);
  const on = user.put('note', 150, 150);
  user.board.transact((tx) => tx.update(on, { props: { lock: 'on' } }));
  user.editor.selection.set([tray]);
  user.press('shift+ArrowDown');
  user.press('Delete');
  expect(user.board.get(tray)).toBeUndefined();
  expect(user.geometry(on)).toEqual([150, 150, 100, 100, 0]);
});

test('Links keep points instead of a place: they are moved, turned, scaled and copied all the same', () => {
  const user = new User();
  const note = user.put('note', 100, 100);
  const free = user.board.transact((tx) =>
    tx.create({ kind: 'link', props: { from: { x: 300, y: 300 }, to: { x: 400, y: 300 } } }),
  );
  const bound = user.board.transact((tx) =>
    tx.create({ kind: 'link', props: { from: { x: 0, y: 0, to: note }, to: { x: 500, y: 500 } } }),
  );
  user.editor.selection.set([note, free, bound]);
  user.press('shift+ArrowRight');
  expect(user.board.get(free)?.props.from).toEqual({ x: 310, y: 300 });
  expect(user.board.get(bound)?.props).toMatchObject({ from: { to: note }, to: { x: 510 } });
  user.press('mod+d');
  const [copiedNote, copiedFree, copiedBound] = user.selected;
  expect(user.board.size).toBe(6);
  const width = 510 - 110;
  expect(copiedFree && user.board.get(copiedFree)?.props.from).toEqual({
    x: 310 + width + 20,
    y: 300,
  });
  expect(copiedBound && user.board.get(copiedBound)?.props.from).toMatchObject({ to: copiedNote });
});
