import type { Board, RecordId } from '@feltline/board';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { golden, importCsv, newBoard } from '../../test/journey-board.ts';
import { planVocCsv } from '../formats/voc/plan-voc-csv.ts';
import { areaUnderCurve } from './emotion-value-analyses.ts';
import { type Insights, insightsOf } from './insights.ts';
import { journeyFacts } from './journey-facts.ts';
import { owners } from './share-analyses.ts';

const today = '2026-04-01';
let board: Board;
let map: RecordId;
let insights: Insights;

/** The example with its notes and surveys. */
beforeAll(() => {
  board = newBoard();
  map = importCsv(board, golden('e1-running-shoes')).map;
  importCsv(board, golden('e1-notes'), { map });
  const surveys = planVocCsv(golden('e1-surveys'), board, { map });
  if ('errors' in surveys) throw new Error(JSON.stringify(surveys.errors));
  board.transact((tx) => surveys.apply(tx));
  insights = insightsOf(map, board.read, today, ({ rule }) => rule);
});

describe('[J40] the example at 2026-04-01', () => {
  it('ranks what to fix first, with the factors', () => {
    const scores = insights.priority.map(({ touchpoint, score }) => [touchpoint, score]);
    expect(scores).toEqual([
      ['TP05', 12.5],
      ['TP09', 10],
      ['TP03', 7.5],
      ['TP11', 6],
      ['TP07', 4],
      ['TP08', 3.75],
      ['TP12', 2],
      ['TP01', 1.5],
      ['TP06', 1],
      ['TP02', 0],
      ['TP04', 0],
      ['TP10', 0],
    ]);
    expect(insights.priority[0]?.factors[0]).toEqual({
      persona: 'Marta',
      emotion: -2,
      target: 1,
      importance: 4,
      weight: 1.25,
    });
  });

  it('finds highs and lows, inner ones only', () => {
    expect(insights.highsAndLows.Marta).toEqual({
      highs: ['TP02', 'TP04', 'TP08', 'TP10'],
      lows: ['TP05', 'TP09', 'TP11'],
    });
    expect(insights.highsAndLows.Dani?.lows).toEqual(['TP03', 'TP05', 'TP07', 'TP09', 'TP11']);
  });

  it('sums emotion times importance', () => {
    expect(insights.cxIndex).toEqual({ Marta: 19, Dani: -12 });
  });

  it('sees the opportunities of Marta', () => {
    expect(insights.opportunity.Marta?.slice(0, 5)).toEqual([
      { touchpoint: 'TP05', score: 16 },
      { touchpoint: 'TP09', score: 13.5 },
      { touchpoint: 'TP04', score: 12.5 },
      { touchpoint: 'TP03', score: 11 },
      { touchpoint: 'TP08', score: 10 },
    ]);
  });

  it('knows what will be remembered', () => {
    expect(insights.peakEnd.Marta).toEqual({ peak: 'TP08', end: 'TP12', value: 1, mean: 5 / 12 });
    expect(insights.peakEnd.Dani).toEqual({ peak: 'TP09', end: 'TP12', value: -1, mean: -0.25 });
  });

  it('lists overdue reviews, those that never were first', () => {
    expect(insights.overdue).toEqual([
      { touchpoint: 'TP11', days: null },
      { touchpoint: 'TP05', days: 139 },
      { touchpoint: 'TP03', days: 61 },
      { touchpoint: 'TP09', days: 31 },
    ]);
  });

  it('counts the coverage of every stage', () => {
    expect(insights.coverage).toEqual([
      { stage: 'Awareness', physical: 0, digital: 1, human: 1 },
      { stage: 'Consideration', physical: 0, digital: 2, human: 0 },
      { stage: 'Decision', physical: 0, digital: 1, human: 1 },
      { stage: 'Action', physical: 2, digital: 0, human: 1 },
      { stage: 'Loyalty', physical: 0, digital: 3, human: 0 },
    ]);
  });

  it('sees how differently the channels of a stage feel', () => {
    expect(insights.consistency.map(({ spread }) => spread)).toEqual([1, 0, 2, 1.75, 0]);
  });

  it('sees where customers change the channel and suffer', () => {
    const { transitions, changes, drops } = insights.handoffs;
    expect([transitions, changes]).toEqual([11, 8]);
    expect(drops.Marta).toEqual([
      { from: 'TP02', to: 'TP03', by: -2 },
      { from: 'TP04', to: 'TP05', by: -3 },
      { from: 'TP08', to: 'TP09', by: -3 },
    ]);
  });

  it('finds disagreement, gaps in ownership, evidence and balance', () => {
    expect(insights.divergence).toEqual(['TP07', 'TP08']);
    expect(insights.ownerGaps).toEqual(['TP02']);
    expect(insights.evidence).toEqual({ assumption: 4, research: 4, measured: 4 });
    expect(insights.balance).toEqual({ before: 6, during: 3, after: 3 });
  });

  it('counts what each owner looks after', () => {
    const { load } = owners(journeyFacts(map, board.read));
    expect(load.filter(({ count }) => count > 1)).toEqual([
      { owner: 'Marketing', count: 3 },
      { owner: 'Retail', count: 3 },
    ]);
  });

  it('sets what the team thinks beside what was measured', () => {
    expect(insights.gaps).toContainEqual({
      touchpoint: 'TP05',
      persona: null,
      felt: -2,
      measured: -0.1,
    });
    expect(insights.gaps.map(({ measured }) => measured)).toEqual([-0.1, 0.9, 0.4]);
    expect(insights.nps).toEqual([
      { touchpoint: 'TP12', score: 20, n: 20, margin: expect.closeTo(35.6, 1) },
    ]);
  });

  it('knows how much of the feeling comes over the phone', () => {
    const phone = insights.influence.Marta?.find(({ channel }) => channel === 'phone');
    expect(phone?.share).toBeCloseTo(8 / 49, 12);
  });

  it('asks for surveys at lows and at moments of truth', () => {
    const unasked = insights.lint.filter(({ rule }) => rule.endsWith('without-survey'));
    expect(unasked.map(({ touchpoint }) => touchpoint).sort()).toEqual([
      'TP03',
      'TP04',
      'TP07',
      'TP09',
      'TP11',
    ]);
  });

  it('has the area of the curve of Marta', () => {
    expect(areaUnderCurve(journeyFacts(map, board.read), 'Marta')).toBe(4.5);
  });
});

it('one persona alone is ranked by her own feelings', () => {
  const alone = newBoard();
  const rows = Papa.parse<string[]>(golden('e1-running-shoes'), { skipEmptyLines: true }).data;
  const dani = rows[0]?.indexOf('emotion[Dani]');
  const csv = Papa.unparse(rows.map((row) => row.filter((_, i) => i !== dani)));
  const { map: own } = importCsv(alone, csv);
  const { priority, personas } = insightsOf(own, alone.read, today, ({ rule }) => rule);
  expect(personas).toEqual(['Marta']);
  expect(priority.slice(0, 6).map(({ touchpoint, score }) => [touchpoint, score])).toEqual([
    ['TP05', 15],
    ['TP09', 8],
    ['TP11', 6],
    ['TP03', 5],
    ['TP12', 2],
    ['TP01', 0],
  ]);
});

it('nothing is made up for a map nobody has said anything about', () => {
  const bare = newBoard();
  const { map: own } = importCsv(bare, 'stage,title\nFind,Ad\nBuy,Shop\n');
  const result = insightsOf(own, bare.read, today, ({ rule }) => rule);
  expect(result.priority).toEqual([]);
  expect([result.cxIndex, result.peakEnd]).toEqual([{}, {}]);
  expect(result.overdue).toEqual([]);
  expect(result.lint.map(({ rule }) => rule)).toContain('never-validated');
});
