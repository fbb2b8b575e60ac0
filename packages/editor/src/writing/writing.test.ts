import { expect, test } from 'vitest';
import { toyGestures } from '../../test/toy-kinds.ts';
import { User } from '../../test/user.ts';
import type { KindGestures } from '../index.ts';

const note = toyGestures.get('note') as KindGestures;
const repeating: ReadonlyMap<string, KindGestures> = new Map([
  ...toyGestures,
  [
    'note',
    { ...note, repeats: (record) => ({ kind: 'note', props: { color: record.props.color } }) },
  ],
]);

function writer() {
  const user = new User({ gestures: repeating });
  const write = (text: string) => {
    const id = user.editor.editing?.object;
    if (id) user.board.transact((tx) => tx.setText(id, text));
    return id;
  };
  return { user, write };
}

test('Tab while writing makes the next note to the right, Shift+Tab goes back into the first', () => {
  const { user, write } = writer();
  const first = user.put('note', 100, 100);
  user.editor.startEditing({ object: first });
  write('one');
  user.press('Tab');
  const second = write('two');
  expect(second && user.geometry(second)).toEqual([220, 100, 100, 100, 0]);
  user.press('shift+Tab');
  expect(user.editor.editing).toEqual({ object: first });
  user.press('Tab');
  expect(user.editor.editing).toEqual({ object: second });
  expect(user.board.size).toBe(2);
});

test('After words from right to left the next note is on the left, also after an empty one', () => {
  const { user, write } = writer();
  const first = user.put('note', 500, 100);
  user.editor.startEditing({ object: first });
  write('שלום');
  user.press('Tab');
  const second = user.editor.editing?.object;
  expect(second && user.geometry(second)).toEqual([380, 100, 100, 100, 0]);
  user.press('Tab');
  const third = user.editor.editing?.object;
  expect(third && user.geometry(third)).toEqual([260, 100, 100, 100, 0]);
});

test('Ctrl+Enter makes one below in the same size and colour', () => {
  const { user } = writer();
  const first = user.put('note', 100, 100, 150, 150);
  user.board.transact((tx) => tx.update(first, { props: { color: 'blue' } }));
  user.editor.startEditing({ object: first });
  user.press('mod+Enter');
  const below = user.editor.editing?.object;
  expect(below && user.geometry(below)).toEqual([100, 270, 150, 150, 0]);
  expect(below && user.board.get(below)?.props.color).toBe('blue');
});

test('A neighbour made by Tab is one step of undo', () => {
  const { user } = writer();
  const first = user.put('note', 100, 100);
  user.editor.startEditing({ object: first });
  user.press('Tab');
  user.press('Escape');
  expect(user.board.size).toBe(2);
  user.press('mod+z');
  expect(user.board.size).toBe(1);
});

test('A letter without another meaning begins to write in the chosen note', () => {
  const { user } = writer();
  const id = user.put('note', 100, 100, 100, 100, { text: 'so' });
  user.click(150, 150);
  expect(user.press('t')).toBe(true);
  expect(user.editor.tool).toBe('words');
  user.press('Escape');
  user.click(150, 150);
  expect(user.press('q')).toBe(false);
  expect(user.editor.editing).toEqual({ object: id });
  expect(user.editor.editingCaret).toBe('end');
});

test('A double click puts the caret where it was, Enter behind the last word: nothing is typed over', () => {
  const { user } = writer();
  user.put('note', 100, 100, 100, 100, { text: 'so' });
  user.doubleClick(140, 150);
  expect(user.editor.editingCaret).toEqual({ at: { x: 140, y: 150 } });
  user.press('Escape');
  user.press('Enter');
  expect(user.editor.editingCaret).toBe('end');
});

test('Undo while writing takes back what was written, not the whole note', () => {
  const { user, write } = writer();
  const id = user.put('note', 100, 100);
  user.editor.startEditing({ object: id });
  write('word');
  user.press('mod+z');
  expect(user.board.get(id)?.text).toBe('');
  user.press('mod+shift+z');
  expect(user.board.get(id)?.text).toBe('word');
  expect(user.editor.editing).toEqual({ object: id });
});

test('Alt+C walks the palette', () => {
  const { user } = writer();
  const id = user.put('note', 100, 100);
  user.click(150, 150);
  user.press('alt+c');
  expect(user.board.get(id)?.props.color).toBe('green');
  user.press('alt+shift+c');
  user.press('alt+shift+c');
  expect(user.board.get(id)?.props.color).toBe('blue');
});

test('Shift+N asks for many notes at once', () => {
  const { user } = writer();
  user.press('shift+n');
  expect(user.editor.asked).toMatchObject({ what: 'bulk' });
});
