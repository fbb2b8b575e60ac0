import { expect, test } from 'vitest';
import { User } from '../test/user.ts';

test('A tool goes back after use, and stays after Q', () => {
  const { editor } = new User();
  const name = editor.tools.find(({ create }) => create)?.name ?? '';
  const place = (x: number) => {
    editor.pointerDown({ x, y: 300 });
    editor.pointerUp({ x, y: 300 });
  };
  editor.actions.run(`tool.${name}`);
  place(200);
  expect(editor.tool).toBe('select');

  editor.actions.run(`tool.${name}`);
  editor.keyDown({ key: 'q', code: 'KeyQ' });
  place(500);
  expect(editor.tool).toBe(name);
  place(800);
  expect(editor.tool).toBe(name);
  expect(editor.board.objects()).toHaveLength(3);

  editor.keyDown({ key: 'Escape' });
  editor.keyDown({ key: 'Escape' });
  expect(editor.tool).toBe('select');
  editor.actions.run(`tool.${name}`);
  place(950);
  expect(editor.tool).toBe('select');
});

test('Letters alone are no shortcuts where a person has switched them off', () => {
  const { editor } = new User();
  editor.actions.letterKeys = false;
  editor.keyDown({ key: 'h', code: 'KeyH' });
  expect(editor.tool).toBe('select');
  expect(editor.actions.forKey({ key: 'a', code: 'KeyA', mod: true })?.id).toBe('selectAll');
  editor.actions.letterKeys = true;
  editor.keyDown({ key: 'h', code: 'KeyH' });
  expect(editor.tool).toBe('hand');
});
