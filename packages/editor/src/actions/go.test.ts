import type { RecordId } from '@feltline/board';
import { expect, test } from 'vitest';
import { User } from '../../test/user.ts';

test('Alt+Shift+Home and End go to the first and the last object as they are read', () => {
  const { editor, board } = new User();
  const tool = editor.tools.find(({ create }) => create);
  const made: RecordId[] = [];
  for (const x of [100, 500, 900]) {
    const input = tool?.create?.({ x, y: 300 }, editor);
    if (input) made.push(board.transact((tx) => tx.create(input)));
  }
  expect(made).toHaveLength(3);
  editor.keyDown({ key: 'End', code: 'End', alt: true, shift: true });
  expect(editor.selection.ids).toEqual([made[2]]);
  editor.keyDown({ key: 'Home', code: 'Home', alt: true, shift: true });
  expect(editor.selection.ids).toEqual([made[0]]);
});
