import { expect, test } from 'vitest';
import { User } from '../test/user.ts';

test('Between two things a third one is drawn to the middle, and both gaps show', () => {
  const user = new User();
  user.put('note', 0, 100);
  user.put('note', 600, 130);
  const note = user.put('note', 300, 600);
  user.pointerDown(350, 650).pointerMove(350, 300).pointerMove(346, 163);
  expect(user.editor.preview.read.box(note)?.x).toBe(300);
  const gaps = user.editor.guides.filter(({ kind }) => kind === 'gap');
  expect(gaps.map(({ from, to }) => [from.x, to.x])).toEqual([
    [100, 300],
    [400, 600],
  ]);
  user.pointerMove(346, 163, { mod: true });
  expect(user.editor.preview.read.box(note)?.x).toBe(296);
  expect(user.editor.guides).toEqual([]);
});

test('After a row with equal gaps the next one keeps the distance', () => {
  const user = new User();
  user.put('note', 0, 100);
  user.put('note', 135, 110);
  const note = user.put('note', 500, 600);
  user.pointerDown(550, 650).pointerMove(400, 300).pointerMove(324, 173);
  expect(user.editor.preview.read.box(note)?.x).toBe(270);
  expect(user.editor.guides.filter(({ kind }) => kind === 'gap')).toHaveLength(2);
  user.pointerUp(324, 173);
  expect(user.geometry(note)?.[0]).toBe(270);
});

test('Columns are as even as rows', () => {
  const user = new User();
  user.put('note', 100, 0);
  user.put('note', 130, 400);
  const note = user.put('note', 600, 300);
  user.pointerDown(650, 350).pointerMove(300, 300).pointerMove(165, 254);
  expect(user.editor.preview.read.box(note)?.y).toBe(200);
});

test('Switched off, nothing is drawn to anything', () => {
  const user = new User();
  user.put('note', 0, 100);
  const note = user.put('note', 300, 600);
  user.editor.actions.run('toggleSnapping');
  user.drag([350, 650], [353, 153]);
  expect(user.geometry(note)).toEqual([303, 103, 100, 100, 0]);
  user.editor.actions.run('toggleSnapping');
  user.drag([353, 153], [353, 155]);
  user.drag([353, 153], [353, 163]);
  expect(user.editor.snaps).toBe(true);
});
