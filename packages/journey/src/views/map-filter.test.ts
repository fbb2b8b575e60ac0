import type { RecordId } from '@feltline/board';
import { describe, expect, it } from 'vitest';
import { golden, importCsv, newBoard } from '../../test/journey-board.ts';
import { journeyFacts } from '../analyses/journey-facts.ts';
import { type MapFilter, matchesFilter, readFilter } from './map-filter.ts';

const today = '2026-04-01';

/** The ids in the file of what matches on the example journey. */
function matching(filter: MapFilter): string[] {
  const board = newBoard();
  const { map } = importCsv(board, golden('e1-running-shoes'));
  const { model, places } = journeyFacts(map, board.read);
  const named = new Map(model.personas.map(({ id, text }) => [text ?? '', id]));
  return places.flatMap(({ key, props, stage, emotions }) => {
    const personas = [...emotions.keys()].map((name) => named.get(name) as RecordId);
    const place = { touchpoint: props, stage, personas };
    return matchesFilter(filter, place, { today }) ? key : [];
  });
}

describe('a filter on the example journey', () => {
  it('finds the phone channel, whatever its capitals', () => {
    expect(matching({ channels: ['Phone'] })).toEqual(['TP05']);
  });

  it('finds what is overdue on a day, what was never reviewed included', () => {
    expect(matching({ overdue: true })).toEqual(['TP03', 'TP05', 'TP09', 'TP11']);
  });

  it('takes any choice of one field and wants all fields', () => {
    expect(matching({ channelTypes: ['human', 'physical'] })).toHaveLength(5);
    expect(matching({ channelTypes: ['human', 'physical'], moments: ['mot', 'micro'] })).toEqual([
      'TP02',
      'TP05',
      'TP08',
    ]);
  });

  it('finds who has no owner', () => {
    expect(matching({ owners: [''] })).toEqual(['TP02']);
  });

  it('asks for nothing where nothing is chosen', () => {
    expect(matching({ channels: [], personas: [] })).toHaveLength(12);
  });
});

it('A kept filter is read as far as it is understood', () => {
  const kept = { channels: ['phone', 7], helpNeeded: 9, overdue: true, mood: 'good' };
  expect(readFilter(kept)).toEqual({ channels: ['phone'], overdue: true });
});
