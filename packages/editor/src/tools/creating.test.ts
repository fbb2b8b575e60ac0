import { expect, test } from 'vitest';
import { User } from '../../test/user.ts';

test('N and a click make a note there, ready to type in, once', () => {
  const user = new User();
  user.press('n');
  expect(user.editor.tool).toBe('note');
  user.click(400, 300);
  const [note] = user.selected;
  expect(note && user.geometry(note)).toEqual([350, 250, 100, 100, 0]);
  expect(user.editor.editing).toEqual({ object: note });
  expect(user.editor.tool).toBe('select');
});

test('Making a note is one step', () => {
  const user = new User();
  user.press('n');
  user.click(400, 300);
  expect(user.transactions).toBe(1);
  user.press('Escape');
  user.press('mod+z');
  expect(user.board.size).toBe(0);
});

test('A drag draws it in its proportions', () => {
  const user = new User();
  user.press('n');
  user.drag([400, 300], [600, 380]);
  const [note] = user.selected;
  expect(note && user.geometry(note)).toEqual([400, 300, 200, 200, 0]);
});

test('A slip is not a drawing', () => {
  const user = new User();
  user.press('n');
  user.drag([400, 300], [410, 306]);
  const [note] = user.selected;
  expect(note && user.geometry(note)).toEqual([350, 250, 100, 100, 0]);
});

test('What is drawn is seen before it is made', () => {
  const user = new User();
  user.press('n');
  user.pointerDown(400, 300).pointerMove(500, 400);
  expect(user.board.size).toBe(0);
  const [id] = user.editor.preview.active;
  expect(id && user.editor.preview.read.box(id)).toEqual({
    x: 400,
    y: 300,
    width: 100,
    height: 100,
  });
  user.press('Escape');
  expect(user.editor.preview.active.size).toBe(0);
  expect(user.board.size).toBe(0);
});

test('Made in a container it belongs there', () => {
  const user = new User();
  const shelf = user.put('shelf', 100, 100, 400, 200);
  user.press('n');
  user.click(150, 200);
  const [note] = user.selected;
  expect(note && user.geometry(note)).toBeUndefined();
  expect(user.board.read.partsOf(shelf)).toHaveLength(1);
});

test('A double click on nothing makes a note, on a note it opens the text', () => {
  const user = new User();
  user.doubleClick(400, 300);
  const [note] = user.selected;
  expect(user.editor.editing).toEqual({ object: note });
  user.press('Escape');
  expect(user.editor.editing).toBeUndefined();
  user.doubleClick(400, 300);
  expect(user.editor.editing).toEqual({ object: note });
  expect(user.board.size).toBe(1);
});

test('By keyboard it is made in the focused part, beside what is chosen or in the middle', () => {
  const user = new User();
  user.press('n');
  user.press('Enter');
  const [first] = user.selected;
  expect(first && user.geometry(first)).toEqual([450, 350, 100, 100, 0]);
  user.press('Escape');
  user.press('n');
  user.press('Enter');
  const [second] = user.selected;
  expect(second && user.geometry(second)).toEqual([570, 350, 100, 100, 0]);
});

test('Text that was left empty is gone, a note is not', () => {
  const user = new User();
  user.press('t');
  user.click(400, 300);
  expect(user.board.size).toBe(1);
  user.press('Escape');
  expect(user.board.size).toBe(0);
  user.press('n');
  user.click(400, 300);
  user.press('Escape');
  expect(user.board.size).toBe(1);
});

test('Text grows while it is typed, and keeps its size afterwards', () => {
  const user = new User({ measureText: (text) => ({ width: text.length * 10, height: 20 }) });
  user.press('t');
  user.click(400, 300);
  const [words] = user.selected;
  if (!words) throw new Error('expected new text to be chosen');
  user.board.textOf(words)?.insert(0, 'Longer than before');
  expect(user.editor.preview.read.box(words)?.width).toBe(180);
  user.press('Escape');
  expect(user.geometry(words)).toEqual([400, 300, 180, 20, 0]);
});

test('The colour chosen last is the colour of the next note', () => {
  const user = new User();
  user.put('note', 100, 100);
  user.click(150, 150).editor.actions.run('color', 'blue');
  user.press('n');
  user.click(600, 600);
  const [note] = user.selected;
  expect(note && user.board.get(note)?.props.color).toBe('blue');
});

test('A reader makes nothing', () => {
  const user = new User({ readOnly: true });
  user.press('n');
  user.click(400, 300).doubleClick(400, 300);
  expect(user.editor.tool).toBe('select');
  expect(user.board.size).toBe(0);
});
