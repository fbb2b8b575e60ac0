import { expect, test } from 'vitest';
import { User } from '../../../test/user.ts';

test('A click chooses what is on top', () => {
  const user = new User();
  user.put('note', 100, 100);
  const upper = user.put('note', 150, 150);
  user.click(175, 175);
  expect(user.selected).toEqual([upper]);
});

test('A click on nothing lets go', () => {
  const user = new User();
  user.put('note', 100, 100);
  user.click(150, 150).click(600, 600);
  expect(user.selected).toEqual([]);
});

test('Shift or Ctrl adds and takes away', () => {
  const user = new User();
  const a = user.put('note', 100, 100);
  const b = user.put('note', 300, 100);
  user.click(150, 150).click(350, 150, { shift: true });
  expect(user.selected).toEqual([a, b]);
  user.click(150, 150, { mod: true });
  expect(user.selected).toEqual([b]);
  user.click(800, 700, { shift: true });
  expect(user.selected).toEqual([b]);
});

test('The corners of a turned note do not answer where there is no note', () => {
  const user = new User();
  user.put('note', 100, 100, 100, 100, { degrees: 45 });
  user.click(105, 105);
  expect(user.selected).toEqual([]);
  user.click(150, 85);
  expect(user.selected).toHaveLength(1);
});

test('A finger may miss by a little', () => {
  const user = new User();
  const note = user.put('note', 100, 100);
  user.click(207, 150, { pointerType: 'touch' });
  expect(user.selected).toEqual([note]);
  user.click(600, 600).click(207, 150);
  expect(user.selected).toEqual([]);
});

test('A click on a part gives the part the focus', () => {
  const user = new User();
  const shelf = user.put('shelf', 100, 100, 400, 200);
  user.click(150, 200);
  expect(user.editor.selection.focused).toEqual({ object: shelf, part: 'left' });
});

test('A marquee chooses what it touches, back to front', () => {
  const user = new User();
  const a = user.put('note', 100, 100);
  const b = user.put('note', 300, 100);
  user.put('note', 600, 100);
  user.drag([50, 50], [320, 120]);
  expect(user.selected).toEqual([a, b]);
  expect(user.editor.marquee).toBeUndefined();
});

test('With Ctrl only what it encloses', () => {
  const user = new User();
  const a = user.put('note', 100, 100);
  user.put('note', 300, 100);
  user.drag([50, 50], [320, 220], { mod: true });
  expect(user.selected).toEqual([a]);
});

test('With Shift in addition to what was chosen', () => {
  const user = new User();
  const a = user.put('note', 100, 100);
  const b = user.put('note', 300, 100);
  user.click(150, 150).drag([290, 50], [320, 220], { shift: true });
  expect(user.selected).toEqual([a, b]);
});

test('A container is chosen only when it is enclosed', () => {
  const user = new User();
  const shelf = user.put('shelf', 100, 100, 400, 200);
  user.drag([50, 50], [300, 250]);
  expect(user.selected).toEqual([]);
  user.drag([50, 50], [550, 350]);
  expect(user.selected).toEqual([shelf]);
});

test('A cancelled marquee gives back what was chosen', () => {
  const user = new User();
  const a = user.put('note', 100, 100);
  user.put('note', 300, 100);
  user.click(150, 150).pointerDown(600, 600).pointerMove(320, 120);
  expect(user.selected).not.toContain(a);
  user.press('Escape');
  expect(user.selected).toEqual([a]);
});

test('Tab goes through everything in reading order', () => {
  const user = new User();
  const low = user.put('note', 100, 400);
  const right = user.put('note', 300, 110);
  const left = user.put('note', 100, 100);
  const order = [left, right, low];
  for (const id of order) {
    expect(user.press('Tab')).toBe(true);
    expect(user.selected).toEqual([id]);
  }
  expect(user.press('Tab')).toBe(false);
  user.press('shift+Tab');
  expect(user.selected).toEqual([right]);
});

test('Ctrl and an arrow go to the nearest neighbour', () => {
  const user = new User();
  const a = user.put('note', 100, 100);
  const b = user.put('note', 300, 100);
  const c = user.put('note', 100, 300);
  user.click(150, 150).press('mod+ArrowRight');
  expect(user.selected).toEqual([b]);
  user.press('mod+ArrowLeft');
  expect(user.selected).toEqual([a]);
  user.press('mod+ArrowDown');
  expect(user.selected).toEqual([c]);
});

test('Ctrl+Shift+Down goes into an object, arrows walk there, Escape comes out and lets go', () => {
  const user = new User();
  const object = user.put('shelf', 100, 100, 400, 200);
  user.press('Tab');
  user.press('mod+shift+ArrowDown');
  expect(user.editor.selection.focused).toEqual({ object, part: 'left' });
  user.press('ArrowRight');
  expect(user.editor.selection.focused).toEqual({ object, part: 'right' });
  expect(user.geometry(object)?.[0]).toBe(100);
  user.press('Escape');
  expect(user.editor.selection.focused).toEqual({ object });
  user.press('Escape');
  expect(user.selected).toEqual([]);
});

test('What the focus reaches is brought into view', () => {
  const user = new User();
  user.put('note', 3000, 100);
  user.press('Tab');
  const { view } = user.editor.camera;
  expect(view.x + view.width).toBeGreaterThan(3100);
});

test('What somebody else removes is no longer chosen', () => {
  const user = new User();
  const note = user.put('note', 100, 100);
  user.click(150, 150);
  user.board.transact((tx) => tx.remove(note));
  expect(user.selected).toEqual([]);
});
