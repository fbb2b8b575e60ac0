import { expect, it } from 'vitest';
import { golden, importCsv, newBoard } from '../../test/journey-board.ts';
import { planVocCsv } from '../formats/voc/plan-voc-csv.ts';
import { readMap } from '../read-map.ts';
import { measuredCurve } from './measured-curve.ts';

it('[J93] what customers answered is a curve of its own, with the number of answers, and a gap where nobody was asked', () => {
  const board = newBoard();
  const { map } = importCsv(board, golden('e1-running-shoes'));
  const curve = () => measuredCurve(readMap(map, board.read), board.read);
  expect(curve()).toBeUndefined();
  const plan = planVocCsv(golden('e1-surveys'), board, { map });
  if ('errors' in plan) throw new Error(JSON.stringify(plan.errors));
  board.transact((tx) => plan.apply(tx));
  expect(curve()?.points.map(({ value, n }) => [value, n])).toEqual([
    [-1, 12],
    [9, 15],
    [4, 20],
  ]);
  const known = curve()?.columnMeans.map(({ value }) => value);
  expect(known).toEqual([null, null, null, null, -1, null, null, 9, null, null, null, 4]);
});
