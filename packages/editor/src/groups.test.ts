import type { RecordId } from '@feltline/board';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { User } from '../test/user.ts';

/** Three notes in a row, the first two grouped. */
function grouped() {
  const user = new User();
  const [a, b, c] = [100, 300, 500].map((x) => user.put('note', x, 100)) as [
    RecordId,
    RecordId,
    RecordId,
  ];
  user.click(150, 150).click(350, 150, { shift: true });
  user.press('mod+g');
  user.press('Escape');
  return { user, a, b, c };
}

test('A click on one of a group chooses and drags the whole group', () => {
  const { user, a, b, c } = grouped();
  user.click(150, 150);
  expect(new Set(user.selected)).toEqual(new Set([a, b]));
  user.press('Escape');
  user.drag([350, 150], [350, 400]);
  expect([a, b, c].map((id) => user.geometry(id)?.[1])).toEqual([350, 350, 100]);
});

test('A marquee, Shift and delete take whole groups', () => {
  const { user, a, b, c } = grouped();
  user.drag([50, 50], [150, 250]);
  expect(new Set(user.selected)).toEqual(new Set([a, b]));
  user.click(550, 150, { shift: true });
  expect(new Set(user.selected)).toEqual(new Set([a, b, c]));
  user.click(350, 150, { shift: true });
  expect(user.selected).toEqual([c]);
  user.click(350, 150);
  user.press('Delete');
  expect([a, b, c].map((id) => user.board.get(id) !== undefined)).toEqual([false, false, true]);
});

test('A double click goes in, another one edits; Escape goes out again', () => {
  const { user, a, b } = grouped();
  user.doubleClick(150, 150);
  expect(user.selected).toEqual([a]);
  expect(user.editor.editing).toBeUndefined();
  user.doubleClick(350, 150);
  expect(user.editor.editing).toEqual({ object: b });
  user.editor.stopEditing();
  user.press('Escape');
  expect(new Set(user.selected)).toEqual(new Set([a, b]));
  user.press('Escape');
  expect(user.selected).toEqual([]);
});

test('A click outside leaves the group', () => {
  const { user, a, b, c } = grouped();
  user.doubleClick(150, 150);
  user.click(550, 150);
  expect(user.selected).toEqual([c]);
  user.click(150, 150);
  expect(new Set(user.selected)).toEqual(new Set([a, b]));
});

test('Groups nest, and one is taken off after the other', () => {
  const { user, a, b, c } = grouped();
  user.press('mod+a');
  user.press('mod+g');
  user.click(550, 150);
  expect(new Set(user.selected)).toEqual(new Set([a, b, c]));
  user.doubleClick(150, 150);
  expect(new Set(user.selected)).toEqual(new Set([a, b]));
  user.doubleClick(150, 150);
  expect(user.selected).toEqual([a]);
  user.press('Escape');
  user.press('Escape');
  expect(user.selected).toHaveLength(3);
  user.press('mod+shift+g');
  user.click(550, 150);
  expect(user.selected).toEqual([c]);
  user.click(150, 150);
  expect(new Set(user.selected)).toEqual(new Set([a, b]));
});

test('Copies are grouped among themselves', () => {
  const { user, a, b } = grouped();
  user.click(150, 150);
  user.press('mod+d');
  const copies = user.selected;
  expect(copies).toHaveLength(2);
  user.press('Escape');
  user.editor.selection.set(user.editor.groups.wholeOf(copies[0] as RecordId));
  expect(new Set(user.selected)).toEqual(new Set(copies));
  user.click(150, 150);
  expect(new Set(user.selected)).toEqual(new Set([a, b]));
});

test('Grouping and ungrouping are inverse to each other, at any depth', () => {
  const picks = fc.array(fc.subarray([0, 1, 2, 3, 4, 5], { minLength: 2 }), { maxLength: 5 });
  fc.assert(
    fc.property(picks, (rounds) => {
      const user = new User();
      const ids = [0, 1, 2, 3, 4, 5].map((i) => user.put('note', 150 * i, 100));
      for (const round of rounds) {
        const { groups, selection, actions } = user.editor;
        selection.clear();
        selection.set(groups.whole(round.map((i) => ids[i] as RecordId)));
        const before = ids.map((id) => user.board.get(id));
        if (!actions.run('group')) continue;
        const after = ids.map((id) => user.board.get(id));
        expect(after).not.toEqual(before);
        actions.run('ungroup');
        expect(ids.map((id) => user.board.get(id))).toEqual(before);
        user.press('mod+z');
        expect(ids.map((id) => user.board.get(id))).toEqual(after);
      }
    }),
    { numRuns: 60 },
  );
});
