import { RecordId } from '@feltline/board';
import { boxContains, boxesIntersect } from '@feltline/geometry';
import { expect, test } from 'vitest';
import { BoardUser } from '../../test/board-user.ts';
import { installTextMeasure } from '../../test/measure-text.ts';
import { painted } from '../../test/painted-board.ts';
import { type ReactionCount, reactionEmojis } from './reaction.model.ts';
import { reactionPills } from './reaction-pills.ts';
import { stickyText, TAG_HEIGHT } from './sticky-text.ts';

const note = RecordId('note');
const box = { x: 100, y: 100, width: 200, height: 200 };
const counts = (...numbers: readonly number[]): readonly ReactionCount[] =>
  numbers.map((count, i) => ({
    emoji: reactionEmojis[i]!.emoji,
    users: Array.from({ length: count }, (_, who) => `u${who}`),
  }));

installTextMeasure();

function reacted(props: object = {}, degrees = 0) {
  const user = new BoardUser();
  user.editor.userId = 'marta';
  user.put('note', {
    kind: 'sticky',
    geometry: [100, 100, 200, 200, degrees],
    text: 'Good',
    props,
  });
  user.put('note:yes:dani', {
    kind: 'reaction',
    props: { on: note, emoji: '👍', user: 'dani' },
  });
  const people = () =>
    user.board.read.derived<readonly ReactionCount[]>(note)?.map(({ users }) => users);
  return { user, people };
}

test('The pills are large enough to be read, inside the note, above its tags and below its words', () => {
  for (const hasTags of [false, true]) {
    const pills = reactionPills(counts(3, 1, 12), box, { isInMap: false, hasTags });
    expect(pills.length).toBeGreaterThan(1);
    const words = stickyText(box, false, { hasTags, hasReactions: true });
    for (const pill of pills) {
      expect(pill.box.height).toBeGreaterThanOrEqual(20);
      expect(boxContains(box, pill.box)).toBe(true);
      expect(boxesIntersect(pill.box, words)).toBe(false);
      if (hasTags) expect(pill.box.y + pill.box.height).toBeLessThan(291 - TAG_HEIGHT);
    }
  }
});

test('Emojis without room are counted in the last pill, and no two pills overlap', () => {
  const pills = reactionPills(counts(3, 2, 2, 1, 1, 1, 1), box, { isInMap: false, hasTags: false });
  expect(pills.at(-1)!.emoji).toBeUndefined();
  expect(pills.at(-1)!.count).toBe(`+${7 - (pills.length - 1)}`);
  for (const [i, pill] of pills.entries())
    if (i > 0) expect(pill.box.x).toBeGreaterThan(pills[i - 1]!.box.x + pills[i - 1]!.box.width);
});

test('A click on a pill puts one’s own there and takes it away; it neither chooses nor opens the note', () => {
  for (const degrees of [0, 180]) {
    const { user, people } = reacted({}, degrees);
    const at: [number, number] = degrees === 0 ? [120, 278] : [280, 122];
    user.editor.pointerMove({ x: at[0], y: at[1] });
    expect(user.editor.cursor).toBe('pointer');
    user.click(...at);
    expect(people()).toEqual([['dani', 'marta']]);
    expect(user.editor.selection.ids).toEqual([]);
    user.click(...at);
    expect(people()).toEqual([['dani']]);
    user.click(200, 150);
    expect(user.editor.selection.ids).toEqual([note]);
  }
});

test('Readers and locked notes have no pills to press', () => {
  const { user, people } = reacted({ lock: 'on' });
  user.click(120, 278);
  expect(people()).toEqual([['dani']]);
  expect(user.editor.selection.ids).toEqual([note]);
});

test('The words make room for the reactions', () => {
  const { user } = reacted();
  const middle = () =>
    painted(user.board).ops.flatMap((op) =>
      op.op === 'text' && op.run.text === 'Good' ? [op.run.y] : [],
    )[0] ?? 0;
  const below = middle();
  user.board.transact((tx) => tx.remove(RecordId('note:yes:dani')));
  expect(middle() - below).toBeGreaterThan(8);
});
