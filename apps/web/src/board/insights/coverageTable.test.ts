import type { RecordId } from '@feltline/board';
import type { JourneyFacts } from '@feltline/journey';
import { expect, test } from 'vitest';
import { coverageTable } from './coverageTable.ts';

const place = (stage: string, props: object) => ({ stage, placement: `${stage} p`, props });
const facts = {
  stages: [
    { id: 'a' as RecordId, title: 'A', phase: null },
    { id: 'b' as RecordId, title: 'B', phase: null },
  ],
  places: [
    place('a', { channelType: 'digital', channel: 'website', owner: 'Ann' }),
    place('b', { channelType: 'digital', channel: 'website' }),
    place('b', { channelType: 'human' }),
  ],
} as unknown as JourneyFacts;
const counts = (by: 'type' | 'channel' | 'owner') =>
  coverageTable(facts, by).map(({ key, cells }) => [key, ...cells.map(({ count }) => count)]);

test('Stages are counted by sort of channel, by channel and by owner; what nobody has said comes last', () => {
  expect(counts('type')).toEqual([
    ['digital', 1, 1],
    ['physical', 0, 0],
    ['human', 0, 1],
  ]);
  expect(counts('channel')).toEqual([
    ['website', 1, 1],
    ['', 0, 1],
  ]);
  expect(counts('owner')).toEqual([
    ['Ann', 1, 0],
    ['', 0, 2],
  ]);
});

test('Each cell has the filter that shows what it counts', () => {
  const [digital] = coverageTable(facts, 'type');
  expect(digital?.cells[1]?.filter).toEqual({ stages: ['b'], channelTypes: ['digital'] });
});
