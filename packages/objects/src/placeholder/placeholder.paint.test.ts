import { expect, test } from 'vitest';
import { newBoard, painted } from '../../test/painted-board.ts';

test('an unknown kind is shown as a quiet box with its name', () => {
  const board = newBoard({ kind: 'hologram', geometry: [0, 0, 200, 120, 0] });
  const surface = painted(board);
  const words = surface.texts().map((run) => run.text);
  expect(words[0]).toBe('hologram');
  expect(words.join(' ')).toContain('cannot be shown');
  const box = surface.ops.find((op) => op.op === 'rect');
  expect(box).toMatchObject({ style: { dash: [5, 4] } });
});

test('a box too small for words stays without them', () => {
  const board = newBoard({ kind: 'hologram', geometry: [0, 0, 20, 20, 0] });
  expect(painted(board).texts()).toEqual([]);
});
