import type { RecordId } from '@feltline/board';
import { Board } from '@feltline/board';
import { emotionIdOf, setEmotion } from '@feltline/journey';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { MapUser } from '../../../test/map-user.ts';
import { kinds } from '../../models.ts';
import { watchFeelings } from './watch-feelings.ts';

/** Dana and Marco on one map, not yet connected since. */
function two() {
  const dana = new MapUser();
  const doc = new Y.Doc();
  Y.applyUpdate(doc, dana.bytes());
  const marco = new Board(doc, kinds);
  const [first] = dana.placements as readonly RecordId[];
  const placement = first as RecordId;
  const set = (board: Board, value: number, by: string) =>
    board.transact((tx) => setEmotion(tx, tx.read, dana.persona, placement, value, by));
  const meet = () => {
    const [one, other] = [dana.bytes(), Y.encodeStateAsUpdate(doc)];
    Y.applyUpdate(doc, one);
    Y.applyUpdate(dana.doc, other);
  };
  const said = (board: Board) =>
    board.get(emotionIdOf(dana.persona, placement))?.props['value'] as number;
  return { dana, marco, set, meet, said };
}

test('Whoever loses a feeling set at the same time is told what it is now and whose, the winner is not', () => {
  const { dana, marco, set, meet, said } = two();
  watchFeelings(dana.editor, () => 0);
  set(dana.board, 15, 'Dana');
  set(marco, -10, 'Marco');
  meet();
  expect(said(dana.board)).toBe(said(marco));
  if (said(marco) === 15) expect(dana.editor.notice).toBeUndefined();
  else
    expect(dana.editor.notice).toEqual({
      key: 'journey.alsoSet',
      vars: { title: 'Ad', value: '−1', who: 'Marco' },
    });
  // after the meeting the last word is always the other's
  set(dana.board, 5, 'Dana');
  meet();
  set(marco, -20, 'Marco');
  meet();
  expect(dana.editor.notice?.vars).toEqual({ title: 'Ad', value: '−2', who: 'Marco' });
});

test('A feeling that is changed much later is no collision', () => {
  const { dana, marco, set, meet } = two();
  let now = 0;
  watchFeelings(dana.editor, () => now);
  set(dana.board, 5, 'Dana');
  meet();
  now = 60_000;
  set(marco, -20, 'Marco');
  meet();
  expect(dana.editor.notice).toBeUndefined();
});
