import type { RecordId } from '@feltline/board';
import { expect, it } from 'vitest';
import { filledMap } from '../../test/filled-map.ts';
import { readMap } from '../read-map.ts';
import { applyStages } from './apply-stages.ts';

const usual = [
  { title: 'Awareness', phase: 'before' },
  { title: 'Sale', phase: 'during' },
] as const;
const filled = (count: number) =>
  filledMap({
    lanes: ['touchpoints'],
    stages: Array.from({ length: count }, (_, i) => ({
      title: `Stage ${i}`,
      columns: [i === 3 ? {} : { feelings: [10] }],
    })),
  });
const apply = ({ board, map }: ReturnType<typeof filled>) => {
  const left = board.transact((tx) => applyStages(tx, tx.read, map, usual));
  const { stages, unplaced } = readMap(map as RecordId, board.read);
  return { left, stages: stages.map(({ text, props }) => [text, props.phase]), unplaced };
};

it('a usual set of stages renames those there are and adds what is missing', () => {
  expect(apply(filled(1))).toEqual({
    left: 0,
    stages: [
      ['Awareness', 'before'],
      ['Sale', 'during'],
    ],
    unplaced: [],
  });
});

it('of stages too many the empty ones go, and nothing that stands in the others moves', () => {
  const { left, stages, unplaced } = apply(filled(4));
  expect(left).toBeGreaterThan(0);
  expect(stages.slice(0, 2)).toEqual([
    ['Awareness', 'before'],
    ['Sale', 'during'],
  ]);
  expect(stages).toHaveLength(2 + left);
  expect(unplaced).toEqual([]);
});
