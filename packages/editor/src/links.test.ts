import { expect, test } from 'vitest';
import { toyGestures } from '../test/toy-kinds.ts';
import { User } from '../test/user.ts';
import { safeLink } from './links.ts';

const note = toyGestures.get('note');
const gestures = new Map(toyGestures).set('note', {
  kind: 'note',
  ...note,
  linkOf: (record) => record.text,
  fromPasted: (text, at) =>
    text.startsWith('https://')
      ? { kind: 'note', geometry: [at.x, at.y, 100, 100, 0], text }
      : undefined,
});
const user = () => new User({ gestures });

test('Only web and mail addresses are opened', () => {
  expect(safeLink('https://example.com/a?b=1')).toBe('https://example.com/a?b=1');
  expect(safeLink('mailto:marta@example.com')).toBe('mailto:marta@example.com');
  for (const bad of [
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://example.com/1',
    '/relative',
    'example.com',
    '',
  ])
    expect(safeLink(bad)).toBeUndefined();
});

test('Ctrl and a click open where a thing leads, without changing what is chosen', () => {
  const one = user();
  one.put('note', 100, 100, 100, 100, { text: 'https://example.com' });
  one.click(150, 150, { mod: true });
  expect(one.editor.asked).toEqual({ what: 'openLink', url: 'https://example.com/' });
  expect(one.selected).toEqual([]);
});

test('An address that would run something is refused in words', () => {
  const one = user();
  one.put('note', 100, 100, 100, 100, { text: 'javascript:alert(1)' });
  one.click(150, 150).editor.actions.run('openLink');
  expect(one.editor.asked).toBeUndefined();
  expect(one.editor.notice).toEqual({
    key: 'notice.linkRefused',
    vars: { link: 'javascript:alert(1)' },
  });
});

test('Words pasted alone become what a kind knows as its own, as one step', () => {
  const one = user();
  const [id] = one.editor.paste({ text: ' https://example.com/x \n' }, { x: 10, y: 10 });
  expect(id && one.board.get(id)?.text).toBe('https://example.com/x');
  expect(one.selected).toEqual([id]);
  one.press('mod+z');
  expect(one.board.size).toBe(0);
});
