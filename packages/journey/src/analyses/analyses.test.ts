import type { RecordId } from '@feltline/board';
import { describe, expect, it } from 'vitest';
import { golden, importCsv, newBoard } from '../../test/journey-board.ts';
import { spreadOf } from './ballots.ts';
import { compareMaps } from './compare-maps.ts';
import { dropOffs } from './drop-offs.ts';
import { experimentVerdict } from './experiment-verdict.ts';
import { highsAndLows } from './highs-and-lows.ts';
import { journeyFacts } from './journey-facts.ts';
import { lintMap, lintRules } from './lint.ts';
import { lintSentence } from './lint-sentence.ts';
import { priorities } from './priority.ts';
import { cesOf, csatOf, emotionOf, npsOf } from './survey-scores.ts';

const nps = { 10: 5, 9: 4, 8: 4, 7: 2, 6: 2, 4: 2, 1: 1 };
const csat = { 5: 6, 4: 5, 3: 2, 2: 1, 1: 1 };
const ces = { 7: 1, 6: 2, 5: 2, 4: 1, 3: 2, 2: 3, 1: 1 };

describe('[J41] survey scores', () => {
  it('come from the counts of answers by the published formulas', () => {
    expect(npsOf(nps)).toEqual({ score: 20, n: 20, margin: expect.closeTo(35.6, 1) });
    expect(csatOf(csat)).toEqual({
      score: expect.closeTo(73.3, 1),
      n: 15,
      mean: expect.closeTo(3.93, 2),
    });
    expect(cesOf(ces)).toEqual({
      score: expect.closeTo(41.7, 1),
      n: 12,
      mean: expect.closeTo(3.83, 2),
    });
  });

  it('become feelings on the scale of the map', () => {
    expect([emotionOf('nps', nps), emotionOf('csat', csat), emotionOf('ces', ces)]).toEqual([
      0.4, 0.9, -0.1,
    ]);
  });

  it('are nothing without answers', () => {
    expect([npsOf({}), csatOf({}), cesOf({}), emotionOf('nps', {})]).toEqual(
      Array(4).fill(undefined),
    );
  });
});

it('[J42] a group far apart is said to disagree', () => {
  expect(spreadOf([-2, -1, -1, 1, 1.5])).toEqual({
    n: 5,
    median: -1,
    lower: -1,
    upper: 1,
    disagree: true,
  });
  expect(spreadOf([1, 1, 0.5, 1])?.disagree).toBe(false);
  expect(spreadOf([])).toBeUndefined();
});

it('[J43] an experiment is decided by the test of two shares', () => {
  const verdict = experimentVerdict({ n: 1000, x: 120 }, { n: 1000, x: 156 });
  expect(verdict).toEqual({
    rateA: 0.12,
    rateB: 0.156,
    z: expect.closeTo(2.33, 2),
    p: expect.closeTo(0.0196, 3),
    winner: 'B',
  });
  expect(experimentVerdict({ n: 40, x: 3 }, { n: 40, x: 20 })?.winner).toBe('inconclusive');
  expect(experimentVerdict({ n: 1000, x: 120 }, { n: 1000, x: 121 })?.winner).toBe('inconclusive');
  expect(experimentVerdict({ n: 0, x: 0 }, { n: 10, x: 5 })).toBeUndefined();
});

describe('[J44] comparing two maps', () => {
  it('finds what the future state of the example changes', () => {
    const board = newBoard();
    const now = importCsv(board, golden('e1-running-shoes')).map;
    const later = importCsv(board, golden('e1-future')).map;
    const { added, removed, moved, changed, points, mean, area } = compareMaps(
      journeyFacts(now, board.read),
      journeyFacts(later, board.read),
    );
    expect([added, removed, moved, changed]).toEqual([[], [], [], []]);
    expect(points.map(({ place, persona, from, to }) => [place.key, persona, from, to])).toEqual([
      ['TP05', 'Marta', -2, 1],
      ['TP09', 'Marta', -1, 0],
      ['TP11', 'Marta', -1, 1],
    ]);
    expect(mean.get('Marta')?.from).toBeCloseTo(5 / 12, 12);
    expect(mean.get('Marta')?.to).toBeCloseTo(11 / 12, 12);
    expect(area.get('Marta')).toEqual({ from: 4.5, to: 10.5, delta: 6 });
  });

  it('finds what was added, removed, moved and changed', () => {
    const board = newBoard();
    const before = importCsv(board, 'id,stage,title,owner\nA,Find,Ad,Eva\nB,Find,Shop,\n').map;
    const after = importCsv(board, 'id,stage,title,owner\nA,Buy,Advert,Ugo\nC,Buy,Till,\n').map;
    const found = compareMaps(journeyFacts(before, board.read), journeyFacts(after, board.read));
    expect(found.added.map(({ key }) => key)).toEqual(['C']);
    expect(found.removed.map(({ key }) => key)).toEqual(['B']);
    expect(found.moved.map(({ place, from, to }) => [place.key, from, to])).toEqual([
      ['A', 'Find', 'Buy'],
    ]);
    expect(found.changed.map(({ field, from, to }) => [field, from, to])).toEqual([
      ['title', 'Ad', 'Advert'],
      ['owner', 'Eva', 'Ugo'],
    ]);
  });
});

it('[J45] a target is the future state, else that of the point, else that of the map', () => {
  const board = newBoard();
  const now = importCsv(board, golden('e1-running-shoes')).map;
  const later = importCsv(board, golden('e1-future')).map;
  const targets = () =>
    Object.fromEntries(
      priorities(journeyFacts(now, board.read), ['Marta']).map(({ place, factors }) => [
        place.key,
        factors[0]?.target,
      ]),
    );
  expect(targets()).toMatchObject({ TP05: 1, TP09: 1 });
  const { placement } = journeyFacts(now, board.read).places.find(({ key }) => key === 'TP09')!;
  const point = board.read
    .partsOf(now)
    .map((id) => board.get(id)!)
    .find(
      ({ kind, props }) =>
        kind === 'emotion' &&
        props.placement === placement &&
        board.get(props.persona as RecordId)?.text === 'Marta',
    )!;
  board.transact((tx) => tx.update(point.id, { props: { target: 15 } }));
  expect(targets()).toMatchObject({ TP05: 1, TP09: 1.5 });
  board.transact((tx) => tx.update(later, { props: { state: 'future', basedOn: now } }));
  expect(targets()).toMatchObject({ TP05: 1, TP09: 0, TP02: 2 });
});

describe('[J46] highs and lows', () => {
  const lowsOf = (values: readonly (number | '')[]) => {
    const board = newBoard();
    const rows = values.map((value, i) => `T${i},S,t${i},${value}`);
    const { map } = importCsv(board, ['id,stage,title,emotion[M]', ...rows].join('\n'));
    const { highs, lows } = highsAndLows(journeyFacts(map, board.read), 'M');
    return [highs.map(({ key }) => key), lows.map(({ key }) => key)];
  };

  it('count a plateau once and never an end', () => {
    expect(lowsOf([1, -1, -1, 1])).toEqual([[], ['T1']]);
    expect(lowsOf([-2, 1, 1, -1])).toEqual([['T1'], []]);
    expect(lowsOf([1, 1, 1])).toEqual([[], []]);
  });

  it('leave out what is unknown', () => {
    expect(lowsOf([1, '', -2, '', 1])).toEqual([[], ['T2']]);
  });
});

describe('[J48] the lint', () => {
  const rulesOf = (...files: string[]) => {
    const board = newBoard();
    const [first = '', ...more] = files;
    const { map } = importCsv(board, first);
    for (const file of more) importCsv(board, file, { map });
    return lintMap(journeyFacts(map, board.read), board.read).map(({ rule, place }) => [
      rule,
      place?.key,
    ]);
  };

  it('names a moment of truth without a negative', () => {
    const [shoes, notes] = [golden('e1-running-shoes'), golden('e1-notes')];
    expect(rulesOf(shoes, notes).filter(([rule]) => rule === 'moment-one-sided')).toEqual([]);
    const fewer = notes.replace('Pushed the dearest pair', '');
    expect(rulesOf(shoes, fewer)).toContainEqual(['moment-one-sided', 'TP08']);
  });

  it('names a moment of truth that stops people, and a journey that ends with the purchase', () => {
    const rules = rulesOf('id,phase,stage,title,moment,progresses\nA,before,S,Ask,mot,no');
    expect(rules).toContainEqual(['moment-stops', 'A']);
    expect(rules).toContainEqual(['nothing-after-purchase', undefined]);
    expect(rulesOf('stage,title\nS,Ask').map(([rule]) => rule)).not.toContain(
      'nothing-after-purchase',
    );
  });

  it('says everything in words', () => {
    for (const rule of lintRules) {
      expect(lintSentence({ rule, stage: { id: 's' as RecordId, title: 'X' } })).toMatch(/^[^{]+$/);
    }
  });
});

it('[J49] exits are listed by their share, the largest first and the unknown last', () => {
  const board = newBoard();
  const { map } = importCsv(board, golden('e1-running-shoes'));
  expect(dropOffs(journeyFacts(map, board.read), board.read)).toEqual([]);
  const { places } = journeyFacts(map, board.read);
  const leave = (at: number, text: string, share?: number) =>
    board.transact((tx) => {
      const { placement } = places[at]!;
      tx.create({ kind: 'exit', text, props: { map, placement, ...(share && { share }) } });
    });
  leave(8, 'The line is too long', 0.1);
  leave(2, 'No size chart');
  leave(4, 'Nobody answers', 0.3);
  const found = dropOffs(journeyFacts(map, board.read), board.read);
  expect(found.map(({ place, reason, share }) => [place.key, reason, share])).toEqual([
    ['TP05', 'Nobody answers', 0.3],
    ['TP09', 'The line is too long', 0.1],
    ['TP03', 'No size chart', undefined],
  ]);
});
