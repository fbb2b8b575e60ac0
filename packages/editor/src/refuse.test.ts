import type { RecordId } from '@feltline/board';
import { expect, test } from 'vitest';
import { User } from '../test/user.ts';

function withLocked(lock: 'on' | 'owner' = 'on') {
  const user = new User();
  const id: RecordId = user.put('note', 100, 100, 100, 100, { text: 'one' });
  user.board.transact((tx) => tx.update(id, { props: { lock } }));
  user.click(150, 150);
  expect(user.selected).toEqual([id]);
  expect(user.editor.notice).toBeUndefined();
  return { user, id };
}

test('Whoever tries to write in, move or remove what is locked is told, and can unlock it', () => {
  const tries: ((user: User) => void)[] = [
    (user) => user.doubleClick(150, 150),
    (user) => user.press('x'),
    (user) => user.press('Enter'),
    (user) => user.press('Delete'),
    (user) => user.press('ArrowLeft'),
    (user) => user.drag([150, 150], [400, 150]),
  ];
  for (const attempt of tries) {
    const { user, id } = withLocked();
    attempt(user);
    expect(user.editor.notice?.key).toBe('notice.locked');
    expect(user.board.get(id)?.text).toBe('one');
    user.editor.notice?.action?.run();
    expect(user.board.get(id)?.props.lock).toBeUndefined();
  }
});

test('A protected lock is told to be one, without an offer', () => {
  const { user } = withLocked('owner');
  user.doubleClick(150, 150);
  expect(user.editor.notice).toEqual({ key: 'notice.lockedProtected' });
});

test('A marquee that begins on a locked thing and catches others was meant as one', () => {
  const { user } = withLocked();
  user.put('note', 300, 100);
  user.drag([150, 150], [350, 150]);
  expect(user.editor.notice).toBeUndefined();
});

test('Readers and keys that change nothing are not told of locks', () => {
  const { user } = withLocked();
  user.press('mod+z');
  user.press('mod+c');
  user.editor.readOnly = true;
  user.doubleClick(150, 150);
  user.press('Delete');
  expect(user.editor.notice).toBeUndefined();
});
