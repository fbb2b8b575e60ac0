import { expect, test } from 'vitest';
import { User } from '../test/user.ts';

test('Copy and paste put copies a little aside, then farther', () => {
  const user = new User();
  user.put('note', 100, 100, 100, 100, { text: 'Hello' });
  user.click(150, 150);
  const content = user.editor.copy();
  expect(content?.text).toBe('Hello');
  const [first] = user.editor.paste(content ?? {});
  const [second] = user.editor.paste(content ?? {});
  expect(first && user.geometry(first)).toEqual([120, 120, 100, 100, 0]);
  expect(second && user.geometry(second)).toEqual([140, 140, 100, 100, 0]);
  expect(second && user.board.get(second)?.text).toBe('Hello');
  expect(user.selected).toEqual([second]);
});

test('Somewhere else, copies come into the middle of the view or where they are asked for', () => {
  const user = new User();
  user.put('note', 100, 100);
  user.click(150, 150);
  const content = user.editor.copy() ?? {};
  user.editor.camera.set({ x: 5000, y: 5000, zoom: 1 });
  const [middle] = user.editor.paste(content);
  expect(middle && user.geometry(middle)).toEqual([5450, 5350, 100, 100, 0]);
  const [there] = user.editor.paste(content, { x: 0, y: 0 });
  expect(there && user.geometry(there)).toEqual([-50, -50, 100, 100, 0]);
});

test('Copies go to another board', () => {
  const from = new User();
  from.put('note', 100, 100, 100, 100, { text: 'Over there' });
  from.press('mod+a');
  const to = new User();
  const [copy] = to.editor.paste(from.editor.copy() ?? {});
  expect(copy && to.board.get(copy)?.text).toBe('Over there');
});

test('Cut removes in one step', () => {
  const user = new User();
  user.put('note', 100, 100);
  user.press('mod+a');
  expect(user.editor.cut()?.native).toBeDefined();
  expect(user.board.size).toBe(0);
  user.press('mod+z');
  expect(user.board.size).toBe(1);
});

test('Words copied are those of the objects in reading order', () => {
  const user = new User();
  user.put('note', 300, 100, 100, 100, { text: 'second' });
  user.put('note', 100, 100, 100, 100, { text: 'first' });
  user.put('note', 100, 400, 100, 100, { text: '' });
  user.press('mod+a');
  expect(user.editor.copy()?.text).toBe('first\nsecond');
});

test('Every pasted line is a note, ten in a row, in one step', () => {
  const user = new User();
  const lines = Array.from({ length: 12 }, (_, i) => `line ${i}`);
  const ids = user.editor.paste({ text: lines.join('\r\n') });
  expect(ids.map((id) => user.board.get(id)?.text)).toEqual(lines);
  const [first, second] = ids.map((id) => user.geometry(id));
  const eleventh = user.geometry(ids[10] as (typeof ids)[0]);
  expect((second?.[0] ?? 0) - (first?.[0] ?? 0)).toBe(120);
  expect(eleventh?.[0]).toBe(first?.[0]);
  expect((eleventh?.[1] ?? 0) - (first?.[1] ?? 0)).toBe(120);
  user.press('mod+z');
  expect(user.board.size).toBe(0);
});

test('Lines land around the pointer, one alone drops into the middle of it', () => {
  const user = new User();
  user.pointerMove(300, 200);
  const [one] = user.editor.paste({ text: 'here' });
  expect(one && user.geometry(one)).toEqual([250, 150, 100, 100, 0]);
  const [left, right] = user.editor.paste({ text: 'a\nb' });
  expect(left && user.geometry(left)).toEqual([190, 150, 100, 100, 0]);
  expect(right && user.geometry(right)).toEqual([310, 150, 100, 100, 0]);
});

test('About the cells of a spreadsheet the person is asked', () => {
  const user = new User();
  user.pointerMove(300, 200);
  expect(user.editor.paste({ text: 'a\tb\n\tc\n' })).toEqual([]);
  expect(user.board.size).toBe(0);
  expect(user.editor.asked).toMatchObject({
    what: 'paste',
    at: { x: 300, y: 200 },
    grid: {
      columns: 2,
      cells: 4,
      rows: [
        [{ text: 'a' }, { text: 'b' }],
        [{ text: '' }, { text: 'c' }],
      ],
    },
  });
});

test('About many lines the person is asked too', () => {
  const user = new User();
  user.editor.paste({ text: Array.from({ length: 503 }, (_, i) => `${i}`).join('\n') });
  expect(user.editor.asked).toMatchObject({ what: 'paste', grid: { columns: 1, cells: 503 } });
});

test('Six thousand cells are refused in words and change nothing', () => {
  const user = new User();
  const row = Array.from({ length: 60 }, (_, i) => `${i}`).join('\t');
  user.editor.paste({ text: Array.from({ length: 100 }, () => row).join('\n') });
  expect(user.editor.notice).toEqual({
    key: 'notice.pasteTooManyCells',
    vars: { cells: 6000, most: 5000 },
  });
  expect(user.editor.asked).toBeUndefined();
  expect(user.board.size).toBe(0);
});

test('A megabyte of words is refused in words and changes nothing', () => {
  const user = new User();
  user.editor.paste({ text: 'x'.repeat(1024 * 1024) });
  expect(user.editor.notice?.key).toBe('notice.pasteTooLong');
  expect(user.board.size).toBe(0);
});

test('Somebody else’s JSON in our place is taken as words', () => {
  const user = new User();
  const ids = user.editor.paste({ native: '{"format":"other"}', text: 'words' });
  expect(ids.map((id) => user.board.get(id)?.text)).toEqual(['words']);
});

test('Copied objects that cannot be read, without words beside them, are not lost in silence', () => {
  const user = new User();
  user.editor.paste({ native: '{"format":"feltline-clipboard"' });
  expect(user.editor.notice?.key).toBe('notice.pasteUnreadable');
  expect(user.board.size).toBe(0);
});

test('A reader pastes nothing', () => {
  const user = new User({ readOnly: true });
  expect(user.editor.paste({ text: 'no' })).toEqual([]);
  expect(user.board.size).toBe(0);
});

test('A copy out of a container is loose, in its own size', () => {
  const user = new User();
  user.put('shelf', 100, 100, 400, 200);
  const note = user.put('note', 100, 400);
  user.drag([150, 450], [150, 200]);
  user.editor.selection.set([note]);
  const [copy] = user.editor.paste(user.editor.copy() ?? {}, { x: 700, y: 600 });
  expect(copy && user.geometry(copy)).toEqual([650, 550, 100, 100, 0]);
});
