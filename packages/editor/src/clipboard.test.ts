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

test('Cells of a spreadsheet keep their rows and columns', () => {
  const user = new User();
  const [a, b, c] = user.editor.paste({ text: 'a\tb\n\tc\n' }).map((id) => user.geometry(id));
  expect(b?.[1]).toBe(a?.[1]);
  expect(c?.[0]).toBe(b?.[0]);
  expect(c?.[1]).toBeGreaterThan(b?.[1] ?? 0);
});

test('Too many lines are said, not lost in silence', () => {
  const user = new User();
  const ids = user.editor.paste({ text: Array.from({ length: 503 }, (_, i) => `${i}`).join('\n') });
  expect(ids).toHaveLength(500);
  expect(user.editor.notice).toEqual({ key: 'notice.pasteLimit', vars: { kept: 500, count: 3 } });
});

test('Somebody else’s JSON in our place is taken as words', () => {
  const user = new User();
  const ids = user.editor.paste({ native: '{"format":"other"}', text: 'words' });
  expect(ids.map((id) => user.board.get(id)?.text)).toEqual(['words']);
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
