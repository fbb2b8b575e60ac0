import { expect, test } from 'vitest';
import { User } from '../../../test/user.ts';

test('A corner makes a note larger in its proportions, the opposite corner stays', () => {
  const user = new User();
  const note = user.put('note', 100, 100, 100, 100);
  user.click(150, 150).drag([200, 200], [300, 280], { mod: true });
  const [x, y, width, height] = user.geometry(note) ?? [];
  expect([x, y]).toEqual([100, 100]);
  expect(width).toBe(height);
  expect(width).toBe(190);
});

test('With Alt the middle stays', () => {
  const user = new User();
  const note = user.put('note', 100, 100);
  user.click(150, 150).drag([200, 200], [225, 225], { mod: true, alt: true });
  expect(user.geometry(note)).toEqual([75, 75, 150, 150, 0]);
});

test('A note gets no smaller than its kind allows and never turns over', () => {
  const user = new User();
  const note = user.put('note', 100, 100);
  user.click(150, 150).drag([200, 200], [20, 20], { mod: true });
  expect(user.geometry(note)).toEqual([100, 100, 20, 20, 0]);
});

test('Several things are scaled as one picture', () => {
  const user = new User();
  const a = user.put('note', 100, 100);
  const b = user.put('note', 300, 100);
  user.click(150, 150).click(350, 150, { shift: true });
  user.drag([400, 200], [700, 300], { mod: true });
  expect(user.geometry(a)).toEqual([100, 100, 200, 200, 0]);
  expect(user.geometry(b)).toEqual([500, 100, 200, 200, 0]);
});

test('A turned note keeps its opposite corner where it is', () => {
  const user = new User();
  const note = user.put('note', 100, 100, 100, 100, { degrees: 90 });
  user.click(150, 150);
  const corner = user.editor.resizeHandles.find((handle) => handle.corner === 'se');
  expect(corner?.at.x).toBeCloseTo(100);
  expect(corner?.at.y).toBeCloseTo(200);
  user.drag([100, 200], [0, 300], { mod: true });
  const [x, y, width, , degrees] = user.geometry(note) ?? [];
  expect(width).toBeCloseTo(200);
  expect(degrees).toBe(90);
  expect(x).toBeCloseTo(0);
  expect(y).toBeCloseTo(100);
});

test('Things without a size of their own have no handles', () => {
  const user = new User();
  user.put('shelf', 100, 100, 400, 200);
  user.click(150, 110);
  expect(user.selected).toHaveLength(1);
  expect(user.editor.resizeHandles).toEqual([]);
});

test('A corner that comes near a neighbour is aligned with it', () => {
  const user = new User();
  const note = user.put('note', 100, 100);
  user.put('note', 400, 600);
  user.click(150, 150).drag([200, 200], [396, 396]);
  expect(user.geometry(note)).toEqual([100, 100, 300, 300, 0]);
});

test('A resize is one step', () => {
  const user = new User();
  const note = user.put('note', 100, 100);
  user.click(150, 150);
  user.transactions = 0;
  user.drag([200, 200], [300, 300], { mod: true });
  expect(user.transactions).toBe(1);
  user.press('mod+z');
  expect(user.geometry(note)).toEqual([100, 100, 100, 100, 0]);
});

test('Several things of mixed kinds grow together, from the corner or, with Alt, from the middle', () => {
  const user = new User();
  const note = user.put('note', 200, 200);
  const words = user.put('words', 300, 350, 100, 50, { text: 'words' });
  const shelf = user.put('shelf', 200, 300, 100, 100);
  user.editor.selection.set([note, words, shelf]);
  user.drag([400, 400], [600, 600], { mod: true });
  expect(user.geometry(note)).toEqual([200, 200, 200, 200, 0]);
  expect(user.geometry(words)).toEqual([400, 500, 200, 100, 0]);
  // what has no size to choose only keeps its place among them
  expect(user.geometry(shelf)).toEqual([250, 450, 100, 100, 0]);
  user.press('mod+z');
  user.editor.selection.set([note, words, shelf]);
  user.drag([400, 400], [450, 450], { mod: true, alt: true });
  expect(user.geometry(note)).toEqual([150, 150, 150, 150, 0]);
});

test('Things that may lose their proportions do so together, unless Shift is held', () => {
  const user = new User();
  const one = user.put('words', 200, 200, 100, 100);
  const other = user.put('tray', 300, 300, 100, 100);
  user.editor.selection.set([one, other]);
  user.drag([400, 400], [600, 400], { mod: true });
  expect(user.geometry(other)).toEqual([400, 300, 200, 100, 0]);
  user.press('mod+z');
  user.editor.selection.set([one, other]);
  user.drag([400, 400], [600, 400], { mod: true, shift: true });
  const [, , width, height] = user.geometry(other) ?? [];
  expect(width).toBeCloseTo(height ?? Number.NaN, 6);
});

test('The handles of small things stand outside of them, and pull their edges all the same', () => {
  const user = new User();
  const line = user.put('note', 400, 300, 160, 24);
  user.editor.selection.set([line]);
  for (const { at } of user.editor.resizeHandles) {
    const inside = at.x > 395 && at.x < 565 && at.y > 295 && at.y < 329;
    expect(inside).toBe(false);
  }
  const corner = user.editor.resizeHandles[2]?.at;
  user.drag([corner?.x ?? 0, corner?.y ?? 0], [567 + 160, 331 + 24], { mod: true });
  expect(user.geometry(line)?.slice(2, 4)).toEqual([320, 48]);
});
