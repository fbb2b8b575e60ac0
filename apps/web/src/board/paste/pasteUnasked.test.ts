import { Board } from '@feltline/board';
import { Editor } from '@feltline/editor';
import { gestures } from '@feltline/objects/gestures';
import { kinds } from '@feltline/objects/models';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { pasteUnasked } from './pasteUnasked.ts';

function pasted(text: string) {
  const board = new Board(new Y.Doc(), kinds);
  const editor = new Editor({ board, gestures, t: (key) => key, reducedMotion: true });
  editor.camera.setViewport(1400, 900);
  editor.paste({ text });
  const ask = editor.asked;
  if (ask?.what !== 'paste')
    throw new Error(`Expected to be asked about the paste, got ${ask?.what}`);
  return { board, editor, ask };
}

const textsOf = (board: Board, kind: string) =>
  [...board.all()].filter((one) => one.kind === kind).map(({ text }) => text);

test('Cells that nobody can be asked about become a table with all their words; it is said, and one undo takes it back', () => {
  const { board, editor, ask } = pasted('Step\tWho\nקנייה\tMarta\nReturn\t"two\nlines"\n');
  expect(board.size).toBe(0);
  pasteUnasked(editor, ask);
  expect(textsOf(board, 'table')).toHaveLength(1);
  const words = ['Step', 'Who', 'קנייה', 'Marta', 'Return', 'two\nlines'];
  expect(textsOf(board, 'table-cell').sort()).toEqual(words.sort());
  expect(editor.notice).toMatchObject({ key: 'paste.unasked', vars: { as: 'grid.table' } });
  board.undo();
  expect(board.size).toBe(0);
});

test('Many lines that nobody can be asked about become notes', () => {
  const lines = Array.from({ length: 30 }, (_, i) => `line ${i}`);
  const { board, editor, ask } = pasted(lines.join('\n'));
  pasteUnasked(editor, ask);
  expect(textsOf(board, 'sticky').sort()).toEqual(lines.sort());
  expect(editor.notice?.vars).toEqual({ as: 'grid.stickies' });
});
