import type { RecordId } from '@feltline/board';
import { expect, it } from 'vitest';
import { golden, importCsv, newBoard } from '../../test/journey-board.ts';
import { feelingSigns } from './feeling-signs.ts';
import { journeyFacts } from './journey-facts.ts';

function example() {
  const board = newBoard();
  const { map } = importCsv(board, golden('e1-running-shoes'));
  const facts = journeyFacts(map, board.read);
  const keys = new Map(facts.places.map(({ placement, key }) => [placement, key]));
  const named = (name: string) =>
    facts.model.personas.find(({ text }) => text === name)?.id as RecordId;
  const places = new Map(facts.places.map(({ key, placement }) => [key, placement]));
  const touchpoints = new Map(facts.places.map(({ key, touchpoint }) => [key, touchpoint]));
  return { board, map, keys, named, places, touchpoints };
}

it('Lows and hand-offs of the example stand at its placements', () => {
  const { board, map, keys, named } = example();
  const signs = feelingSigns(map, board.read);
  const lows = [...(signs.lows.get(named('Marta')) ?? [])].map((id) => keys.get(id));
  expect(lows).toEqual(['TP05', 'TP09', 'TP11']);
  const drops = signs.drops.get(named('Marta'))?.map(({ from, to, by }) => {
    return [keys.get(from), keys.get(to), by];
  });
  expect(drops).toEqual([
    ['TP02', 'TP03', -20],
    ['TP04', 'TP05', -30],
    ['TP08', 'TP09', -30],
  ]);
});

it('A survey stands beside the estimate with its answers and its margin', () => {
  const { board, map, places, touchpoints } = example();
  board.transact((tx) => {
    const metric = tx.create({
      kind: 'metric',
      text: 'NPS',
      props: {
        of: { type: 'touchpoint', id: touchpoints.get('TP12') },
        kind: 'nps',
        unit: '',
        better: 'up',
      },
    });
    const counts = { 10: 5, 9: 4, 8: 4, 7: 2, 6: 2, 4: 2, 1: 1 };
    tx.create({ kind: 'observation', props: { metric, at: '2026-03-01', counts } });
  });
  // ± 35.6 on the scale of the score is ± 0.7 on ours
  expect(feelingSigns(map, board.read).measured).toEqual([
    { placement: places.get('TP12'), value: 4, n: 20, margin: 7, kinds: ['nps'] },
  ]);
});

it('Only a target that somebody has set is a target of its own', () => {
  const { board, map, places, named } = example();
  expect(feelingSigns(map, board.read).targets.size).toBe(0);
  const id = `${named('Marta')}:${places.get('TP05')}` as RecordId;
  board.transact((tx) => tx.update(id, { props: { target: 15 } }));
  expect([...feelingSigns(map, board.read).targets]).toEqual([[id, 15]]);
});
