import { readFileSync } from 'node:fs';
import { planVocCsv } from '@feltline/journey';
import { expect, test } from 'vitest';
import { exampleBoard, painted } from '../../../test/painted-board.ts';
import { installMapSigns } from './index.ts';

// the words of it come later than the board: here their key is painted
test('What surveys measured is named wherever its points are seen', () => {
  installMapSigns();
  const { board, map } = exampleBoard();
  const named = (zoom: number) =>
    painted(board, { zoom })
      .texts()
      .some(({ text }) => text === 'journey.measuredLine');
  expect(named(1)).toBe(false);
  const file = new URL('../../../../journey/test/golden/e1-surveys.csv', import.meta.url);
  const plan = planVocCsv(readFileSync(file), board, { map });
  if ('errors' in plan) throw new Error(JSON.stringify(plan.errors));
  board.transact((tx) => plan.apply(tx));
  expect([1, 0.62, 0.4, 0.15].map(named)).toEqual([true, true, true, false]);
});
