import { type Board, RecordId, toNativeJson } from '@feltline/board';
import { describe, expect, it } from 'vitest';
import { golden, importCsv, newBoard } from '../../test/journey-board.ts';
import { type CompareWishes, compareFiles } from './compare-files.ts';

const fileOf = (board: Board) => JSON.stringify(toNativeJson(board));

function compared(from: string, to: string, wishes?: CompareWishes) {
  const report = compareFiles(from, to, wishes);
  if ('errors' in report) throw new Error(JSON.stringify(report.errors));
  return report;
}

describe('[J47] two exported boards are compared without one', () => {
  it('by the map that both hold', () => {
    const board = newBoard();
    const { map } = importCsv(board, golden('e1-running-shoes'));
    const before = fileOf(board);
    importCsv(board, golden('e1-future'), { map });
    importCsv(board, 'stage,title\nOther,map');
    const { points, mean, area } = compared(before, fileOf(board));
    expect(points.map(({ touchpoint, from, to }) => [touchpoint, from, to])).toEqual([
      ['TP05', -2, 1],
      ['TP09', -1, 0],
      ['TP11', -1, 1],
    ]);
    expect(mean.Marta?.delta).toBeCloseTo(0.5, 12);
    expect(area.Marta?.delta).toBe(6);
  });

  it('by the only one of each, though it was made anew', () => {
    const [old, now] = [newBoard(), newBoard()];
    importCsv(old, golden('e1-running-shoes'));
    importCsv(now, `${golden('e1-running-shoes')}TP13,after,Loyalty,Repair${','.repeat(11)}\n`);
    const { added, removed } = compared(fileOf(old), fileOf(now));
    expect(added).toEqual([{ touchpoint: 'TP13', title: 'Repair', stage: 'Loyalty' }]);
    expect(removed).toEqual([]);
  });

  it('and a file that is none, or holds several maps, is said to', () => {
    const board = newBoard();
    importCsv(board, 'stage,title\nA,a');
    const one = fileOf(board);
    importCsv(board, 'stage,title\nB,b');
    const other = newBoard();
    importCsv(other, 'stage,title\nC,c');
    expect(compareFiles('nonsense', one)).toMatchObject({
      errors: [{ file: 'from', expected: 'a Feltline board as JSON' }],
    });
    expect(compareFiles(fileOf(board), fileOf(other))).toMatchObject({
      errors: [{ file: 'from', got: '2 journey maps', expected: 'one, or its id' }],
    });
    expect(compareFiles(one, one, { to: RecordId('x') })).toMatchObject({
      errors: [{ file: 'to', got: 'x' }],
    });
  });
});
