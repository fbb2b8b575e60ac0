import type { RecordId } from '@feltline/board';
import { expect, test } from 'vitest';
import { User } from '../test/user.ts';

/** Undo and redo take whole steps back, whatever they were about. */
const steps = new Set(['undo', 'redo']);
/** The only ones that are about the lock itself. */
const unlocks = new Set(['unlock', 'unlockAll', 'lockProtected']);

function locked(user: User, id: RecordId, lock: 'on' | 'owner' = 'on'): RecordId {
  user.board.transact((tx) => tx.update(id, { props: { lock } }));
  return id;
}

/** A board with something of each kind, all of it locked. */
function lockedBoard(user: User): RecordId[] {
  const shelf = user.put('shelf', 100, 500, 400, 200);
  const inside = user.put('note', 700, 100);
  user.drag([750, 150], [200, 600]);
  expect(user.board.get(inside)?.geometry).toBeUndefined();
  const ids = [
    shelf,
    inside,
    user.put('note', 100, 100, 100, 100, { text: 'one', degrees: 10 }),
    user.put('note', 300, 120, 150, 150, { text: 'two' }),
    user.put('note', 520, 140, 100, 100),
    user.put('words', 500, 300, 100, 20, { text: 'words' }),
    user.put('tray', 50, 50, 300, 300),
  ];
  user.board.transact((tx) => {
    ids.push(tx.create({ kind: 'link', props: { from: { x: 10, y: 10 }, to: { x: 90, y: 50 } } }));
    for (const id of ids) tx.update(id, { props: { lock: 'on', groups: ['g'] } });
  });
  return ids;
}

test('No action changes, copies or removes what is locked', () => {
  const ids = new User().editor.actions.list
    .map(({ id }) => id)
    .filter((id) => !steps.has(id) && !unlocks.has(id));
  expect(ids.length).toBeGreaterThan(50);
  for (const id of ids) {
    const user = new User();
    const all = lockedBoard(user);
    const { editor } = user;
    editor.isOwner = true;
    editor.copiedStyle = { color: 'green' };
    for (const chosen of [all, all.slice(0, 1), all.slice(2, 3), all.slice(5, 6)]) {
      const before = all.map((one) => user.board.get(one));
      const count = user.board.size;
      editor.selection.set(chosen);
      const action = editor.actions.byId(id);
      const values = action?.options?.(editor).map(({ value }) => value) ?? [];
      editor.actions.run(id, values.at(-1));
      expect({ id, after: all.map((one) => user.board.get(one)) }).toEqual({ id, after: before });
      // a new thing may come (a tool's, a pasted one), a copy of a locked one may not
      if (!id.startsWith('tool.'))
        expect({ id, size: user.board.size }).toEqual({ id, size: count });
      editor.cancel();
      editor.setTool('select');
    }
  }
});

test('No key changes what is locked but the one that unlocks', () => {
  const keys = ['Enter', 'F2', 'a', 'Delete', 'Backspace', 'ArrowLeft', 'alt+ArrowRight', 'Tab'];
  for (const key of [...keys, 'mod+d', 'mod+x', 'mod+g', 'mod+shift+g', 'mod+Backspace', ']']) {
    const user = new User();
    const all = lockedBoard(user);
    const before = user.bytes();
    user.editor.selection.focus({ object: all[2] as RecordId });
    user.press(key);
    user.editor.stopEditing();
    expect({ key, same: user.bytes() }).toEqual({ key, same: before });
  }
  const user = new User();
  const [first] = lockedBoard(user);
  user.editor.selection.focus({ object: first as RecordId });
  user.press('mod+shift+L');
  expect(user.board.get(first as RecordId)?.props.lock).toBeUndefined();
});

test('A locked note can be clicked, but a drag on it draws a marquee over others', () => {
  const user = new User();
  const under = locked(user, user.put('note', 100, 100, 400, 400));
  const free = user.put('note', 600, 200);
  user.click(150, 150);
  expect(user.selected).toEqual([under]);
  expect(user.editor.resizeHandles).toEqual([]);
  user.drag([150, 150], [650, 250]);
  expect(user.selected).toEqual([free]);
  expect(user.geometry(under)).toEqual([100, 100, 400, 400, 0]);
});

test('Neither a marquee nor "select all" takes what is locked', () => {
  const user = new User();
  locked(user, user.put('note', 100, 100));
  const free = user.put('note', 300, 100);
  user.drag([50, 50], [500, 300]);
  expect(user.selected).toEqual([free]);
  user.press('Escape');
  user.press('mod+a');
  expect(user.selected).toEqual([free]);
});

test('Of a mixed selection only the free ones move, go and are copied; the person is told', () => {
  const user = new User();
  const kept = locked(user, user.put('note', 100, 100));
  const free = user.put('note', 300, 100);
  user.editor.selection.set([kept, free]);
  user.drag([350, 150], [350, 350]);
  expect(user.geometry(kept)?.[1]).toBe(100);
  expect(user.geometry(free)?.[1]).toBe(300);
  user.editor.selection.set([kept, free]);
  user.press('mod+d');
  expect(user.board.size).toBe(3);
  user.editor.selection.set([kept, free]);
  user.press('Delete');
  expect(user.board.get(free)).toBeUndefined();
  expect(user.board.get(kept)).toBeDefined();
  expect(user.editor.notice).toEqual({ key: 'notice.lockedKept', vars: { count: 1 } });
});

test('What is in a locked container is locked with it, and nothing can be dropped there', () => {
  const user = new User();
  const shelf = user.put('shelf', 400, 100, 400, 200);
  const inside = user.put('note', 100, 100);
  user.drag([150, 150], [450, 200]);
  locked(user, shelf);
  const box = user.board.read.box(inside);
  user.drag([430, 170], [100, 500]);
  expect(user.board.read.box(inside)).toEqual(box);
  const other = user.put('note', 100, 500);
  user.drag([150, 550], [700, 250]);
  expect(user.geometry(other)).toBeDefined();
});

test('A container with something locked in it is not taken away', () => {
  const user = new User();
  const shelf = user.put('shelf', 400, 100, 400, 200);
  const inside = user.put('note', 100, 100);
  user.drag([150, 150], [450, 200]);
  locked(user, inside);
  user.editor.selection.set([shelf]);
  user.press('Delete');
  expect(user.board.get(shelf)).toBeDefined();
});

test('Typing ends when someone locks what is typed in', () => {
  const user = new User();
  const note = user.put('note', 100, 100);
  expect(user.editor.startEditing({ object: note })).toBe(true);
  locked(user, note);
  expect(user.editor.editing).toBeUndefined();
});

test('Only an owner sets and takes off a protected lock', () => {
  const user = new User();
  const note = user.put('note', 100, 100);
  user.editor.selection.set([note]);
  user.press('mod+shift+P');
  expect(user.board.get(note)?.props.lock).toBeUndefined();
  user.editor.isOwner = true;
  user.press('mod+shift+P');
  expect(user.board.get(note)?.props.lock).toBe('owner');
  user.editor.isOwner = false;
  user.press('mod+shift+P');
  user.press('mod+shift+L');
  user.editor.selection.clear();
  expect(user.editor.actions.run('unlockAll')).toBe(false);
  expect(user.board.get(note)?.props.lock).toBe('owner');
  user.editor.isOwner = true;
  user.editor.selection.set([note]);
  user.press('mod+shift+P');
  expect(user.board.get(note)?.props.lock).toBeUndefined();
});

test('Unlock all opens everything in one step', () => {
  const user = new User();
  const ids = [user.put('note', 0, 0), user.put('note', 200, 0)];
  for (const id of ids) locked(user, id);
  user.editor.actions.run('unlockAll');
  expect(ids.map((id) => user.board.get(id)?.props.lock)).toEqual([undefined, undefined]);
  user.press('mod+z');
  expect(ids.map((id) => user.board.get(id)?.props.lock)).toEqual(['on', 'on']);
});
