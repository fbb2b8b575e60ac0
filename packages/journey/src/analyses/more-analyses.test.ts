import type { Board, RecordId } from '@feltline/board';
import { beforeEach, describe, expect, it } from 'vitest';
import { golden, importCsv, newBoard } from '../../test/journey-board.ts';
import { duplicates } from './duplicates.ts';
import { journeyFacts } from './journey-facts.ts';
import { plannedAgainstActual } from './planned-against-actual.ts';
import { principlesScore } from './principles-score.ts';
import { sequenceDeviations } from './sequence-deviations.ts';
import { spearman, votesAgainstData } from './votes-against-data.ts';

let board: Board;
let map: RecordId;
beforeEach(() => {
  board = newBoard();
  map = importCsv(board, golden('e1-running-shoes')).map;
});
const facts = () => journeyFacts(map, board.read);

describe('[J60] planned against actual', () => {
  it('tells missing, ad hoc and out of order apart', () => {
    expect(sequenceDeviations([1, 2, 3, 4, 5], [1, 2, 6, 4, 3])).toEqual({
      missing: [5],
      adHoc: [6],
      outOfOrder: [3],
    });
    expect(sequenceDeviations([1, 2], [1, 2])).toEqual({ missing: [], adHoc: [], outOfOrder: [] });
    expect(sequenceDeviations([1, 2, 1], [1, 2])).toMatchObject({ missing: [1] });
    expect(sequenceDeviations([], [1])).toMatchObject({ adHoc: [1] });
  });

  it('reads two paths of a map, and what failed on the second', () => {
    const { places } = facts();
    const path = (numbers: number[], failed = -1) =>
      board.transact((tx) => {
        const id = tx.create({ kind: 'path', text: '', props: { map } });
        for (const [i, n] of numbers.entries()) {
          const conformance = n === failed ? 'failed' : undefined;
          const props = { path: id, placement: places[n]!.placement, order: `a${i}`, conformance };
          tx.create({ kind: 'path-step', props });
        }
        return id;
      });
    const [planned, actual] = [path([0, 1, 2, 3, 4]), path([0, 1, 5, 3, 2], 3)];
    const found = plannedAgainstActual(facts(), board.read, planned, actual);
    const keys = (list: typeof found.missing) => list.map(({ key }) => key);
    expect([keys(found.missing), keys(found.adHoc), keys(found.outOfOrder)]).toEqual([
      ['TP05'],
      ['TP06'],
      ['TP03'],
    ]);
    expect(keys(found.failed)).toEqual(['TP04']);
  });
});

it('[J61] two touchpoints of a stage with one purpose or nearly one title are reported', () => {
  expect(duplicates(facts())).toEqual([]);
  const file = [
    'id,stage,title,purpose',
    'A,Find,Online banner ad,Be seen',
    'B,Find,Online banner ads,',
    'C,Find,Hashtag,be SEEN!',
    'D,Buy,Online banner ad,Be seen',
  ].join('\n');
  const { map: own } = importCsv(board, file);
  const found = duplicates(journeyFacts(own, board.read));
  expect(found.map(({ one, other, because }) => [one.key, other.key, because])).toEqual([
    ['A', 'B', 'title'],
    ['A', 'C', 'purpose'],
  ]);
});

describe('[J62] votes against data', () => {
  it('correlate by rank, equals sharing a rank', () => {
    expect(spearman([1, 2, 3], [10, 20, 90])).toBeCloseTo(1, 12);
    expect(spearman([1, 2, 3], [3, 2, 1])).toBeCloseTo(-1, 12);
    expect(spearman([1, 2, 2, 4], [1, 3, 2, 4])).toBeCloseTo(0.9486832980505138, 12);
    expect(spearman([1, 1], [1, 2])).toBeUndefined();
  });

  it('stand with both lists', () => {
    const votes = new Map(
      facts().places.map(({ key, touchpoint }) => [touchpoint as string, key === 'TP05' ? 5 : 0]),
    );
    const { byVotes, byPriority, correlation } = votesAgainstData(facts(), votes);
    expect(byVotes.slice(0, 2).map(({ place, votes }) => [place.key, votes])).toEqual([
      ['TP05', 5],
      ['TP01', 0],
    ]);
    expect(byPriority[0]?.place.key).toBe('TP05');
    expect(correlation).toBeGreaterThan(0);
    expect(votesAgainstData(facts(), new Map()).correlation).toBeUndefined();
  });
});

it('[J63] principles count what is ticked, stage by stage', () => {
  expect(principlesScore(facts()).map(({ share }) => share)).toEqual([0, 0, 0, 0, 0]);
  const [first] = facts().places;
  board.transact((tx) =>
    tx.update(first!.touchpoint, { props: { principles: { tested: true, consistent: true } } }),
  );
  expect(principlesScore(facts())[0]).toMatchObject({ title: 'Awareness', share: 0.25 });
});
