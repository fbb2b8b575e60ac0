import type { RecordId } from '@feltline/board';
import { boxesIntersect } from '@feltline/geometry';
import { expect, test } from 'vitest';
import { User } from '../../test/user.ts';

function put(user: User, x: number, y: number, props: object): RecordId {
  const id = user.put('note', x, y);
  user.board.transact((tx) => tx.update(id, { props }));
  return id;
}

/** Words over the clusters, from left to right. */
function labels(user: User): string[] {
  return user.board.read
    .ofKind('words')
    .flatMap((id) => user.board.get(id) ?? [])
    .sort((a, b) => (a.geometry?.[0] ?? 0) - (b.geometry?.[0] ?? 0))
    .map(({ text }) => text ?? '');
}

const measureText = (text: string) => ({ width: 10 * text.length, height: 20 });

test('With nothing chosen all notes go into columns by colour, in one step', () => {
  const user = new User({ measureText });
  const ids = [
    put(user, 300, 300, { color: 'blue' }),
    put(user, 100, 100, { color: 'red' }),
    put(user, 500, 50, { color: 'blue' }),
    put(user, 130, 420, { color: 'red' }),
  ];
  const words = user.put('words', 900, 700, 60, 20, { text: 'aside' });
  const before = ids.map((id) => user.geometry(id));
  expect(user.editor.actions.run('clusterByColor')).toBe(true);
  expect(labels(user)).toEqual(['color.red', 'color.blue', 'aside']);
  const xs = ids.map((id) => user.geometry(id)?.[0]);
  expect(new Set([xs[0], xs[2]]).size).toBe(1);
  expect(new Set([xs[1], xs[3]]).size).toBe(1);
  expect(xs[1]).toBeLessThan(xs[0] as number);
  expect(user.geometry(words)).toEqual([900, 700, 60, 20, 0]);
  user.press('mod+z');
  expect(ids.map((id) => user.geometry(id))).toEqual(before);
  expect(labels(user)).toEqual(['aside']);
});

test('The next clustering replaces the words of the last one', () => {
  const user = new User({ measureText });
  put(user, 100, 100, { color: 'red', tags: ['late', 'cost'], author: 'Ana' });
  put(user, 300, 100, { color: 'blue', tags: ['cost'], author: 'Ben' });
  put(user, 500, 100, { color: 'blue', tags: ['cost'] });
  user.editor.actions.run('clusterByColor');
  user.editor.actions.run('clusterByTag');
  expect(labels(user)).toEqual(['cost', 'late']);
  user.editor.actions.run('clusterByAuthor');
  expect(labels(user)).toEqual(['Ana', 'Ben', 'cluster.noAuthor']);
});

test('Where something else stands in the way the clusters go beside everything', () => {
  const user = new User({ measureText });
  const ids = [put(user, 0, 0, { color: 'red' }), put(user, 150, 0, { color: 'blue' })];
  const other = user.put('words', 120, 60, 100, 20, { text: 'in the way' });
  user.editor.selection.set(ids);
  user.editor.actions.run('clusterByColor');
  const around = user.board.read.box(other);
  for (const id of ids) {
    const box = user.board.read.box(id);
    expect(box && around && boxesIntersect(box, around)).toBe(false);
  }
  expect(new Set(user.selected)).toEqual(new Set(ids));
});

test('What lies in a container stays there when all notes are clustered', () => {
  const user = new User({ measureText });
  user.put('shelf', 400, 100, 400, 200);
  const inside = user.put('note', 100, 100);
  user.drag([150, 150], [450, 200]);
  user.press('Escape');
  put(user, 100, 500, { color: 'red' });
  put(user, 300, 500, { color: 'blue' });
  user.editor.actions.run('clusterByColor');
  expect(user.geometry(inside)).toBeUndefined();
});
