import { expect, it } from 'vitest';
import { golden, importCsv, newBoard } from '../../test/journey-board.ts';
import { compareMaps } from '../analyses/compare-maps.ts';
import { insightsOf } from '../analyses/insights.ts';
import { journeyFacts } from '../analyses/journey-facts.ts';
import { setEmotion } from './emotions.ts';
import { addFutureState } from './future-state.ts';

it('[J94] a future state has the same touchpoints, begins at the targets, and leads the ranking', () => {
  const board = newBoard();
  const { map } = importCsv(board, golden('e1-running-shoes'));
  importCsv(board, golden('e1-notes'), { map });
  const ranked = () =>
    insightsOf(map, board.read, '2026-04-01', ({ rule }) => rule).priority.map(
      ({ touchpoint, score }) => `${touchpoint} ${score}`,
    );
  const before = ranked();
  const future = board.transact((tx) =>
    addFutureState(tx, tx.read, map, { at: { x: 0, y: 900 }, title: 'To be' }),
  );
  expect(board.get(future)?.props).toMatchObject({ state: 'future', basedOn: map });
  expect(ranked()).toEqual(before);
  const facts = () => [journeyFacts(map, board.read), journeyFacts(future, board.read)] as const;
  const { added, removed, moved, changed, points } = compareMaps(...facts());
  expect([added, removed, moved, changed]).toEqual([[], [], [], []]);
  expect(
    points.filter(({ persona }) => persona === 'Marta').map(({ place, to }) => [place.key, to]),
  ).toEqual([
    ['TP03', 1],
    ['TP05', 1],
    ['TP09', 1],
    ['TP11', 1],
    ['TP12', 1],
  ]);
  const [, later] = facts();
  const { placement } = later.places.find(({ key }) => key === 'TP05')!;
  const persona = later.model.personas.find(({ text }) => text === 'Marta')!.id;
  board.transact((tx) => setEmotion(tx, tx.read, persona, placement, 20));
  expect(ranked()[0]).toBe('TP05 15');
  expect(later.model.lanes.map(({ props }) => props.type)).toContain('negatives');
  const notes = [...board.all()].filter(({ kind }) => kind === 'sticky').map(({ text }) => text);
  expect(notes.filter((text) => text === 'Honest size chart')).toHaveLength(2);
  expect(notes.filter((text) => text === '20 minutes on hold')).toHaveLength(1);
});
