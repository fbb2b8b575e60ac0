import type { RecordId } from '@feltline/board';
import { expect, test } from 'vitest';
import { cardMarks } from './card-marks.ts';
import { exitWords, readExitWords } from './exit-words.ts';
import type { MapPath } from './map-paths.ts';
import { leapsOf } from './paint-ways.ts';

test('An exit is typed as its reason and its share, and comes back the same', () => {
  expect(readExitWords('The queue is too long 12%')).toEqual({
    reason: 'The queue is too long',
    share: 0.12,
  });
  expect(readExitWords('התור ארוך (7,5 %)')).toEqual({ reason: 'התור ארוך', share: 0.075 });
  expect(readExitWords('Room 101')).toEqual({ reason: 'Room 101', share: undefined });
  expect(readExitWords('More than all 120%')).toEqual({
    reason: 'More than all 120%',
    share: undefined,
  });
  const words = { reason: 'The queue', share: 0.125 };
  expect(readExitWords(exitWords(words))).toEqual(words);
});

test('A card says first what is to be looked at again, and nothing of what is as it should be', () => {
  const today = '2026-04-01';
  const due = { lastReviewedAt: '2025-01-01', reviewEveryDays: 90 };
  const icons = (touchpoint: object, places = 1) =>
    cardMarks(touchpoint, {}, places, today).map(({ icon }) => icon);
  expect(icons({ status: 'live' })).toEqual([]);
  expect(icons({ ...due, status: 'needs-work', evidence: 'research' }, 3)).toEqual([
    'overdue',
    'needs-work',
    'places',
    'research',
  ]);
  expect(icons({ ...due, rereviewBecause: 'added:Chat' })).toEqual(['rereview']);
});

test('Only what does not simply go on is an arrow, once for all paths', () => {
  const ids = ['a', 'b', 'c', 'd'] as RecordId[];
  const journey = new Map(ids.map((id, i) => [id, i]));
  const path = (...on: string[]): MapPath => ({
    id: on.join('') as RecordId,
    title: '',
    kind: 'main',
    steps: on.map((placement, i) => ({
      id: `${i}` as RecordId,
      placement: placement as RecordId,
      condition: undefined,
      share: placement === 'd' ? 0.3 : undefined,
    })),
  });
  const found = leapsOf([path('a', 'b', 'd'), path('b', 'd', 'a')], journey, undefined);
  expect(found.map(({ from, to, label, isBack }) => [from, to, label, isBack])).toEqual([
    ['b', 'd', '30%', false],
    ['d', 'a', '', true],
  ]);
});
