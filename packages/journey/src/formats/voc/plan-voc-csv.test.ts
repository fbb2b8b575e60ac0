import type { Board, RecordId } from '@feltline/board';
import { beforeEach, describe, expect, it } from 'vitest';
import { golden, importCsv, newBoard, twoPeers } from '../../../test/journey-board.ts';
import { metricsOf } from '../../analyses/measured-metrics.ts';
import { addTouchpoint } from '../../commands/touchpoints.ts';
import { readMap } from '../../read-map.ts';
import { planVocCsv, type VocOptions } from './plan-voc-csv.ts';

let board: Board;
let map: RecordId;
beforeEach(() => {
  board = newBoard();
  map = importCsv(board, golden('e1-running-shoes')).map;
});

function planned(source: string, options: Partial<VocOptions> = {}, on = board) {
  const plan = planVocCsv(source, on, { map, ...options });
  if ('errors' in plan) throw new Error(JSON.stringify(plan.errors));
  return plan;
}

function apply(source: string, options: Partial<VocOptions> = {}) {
  const plan = planned(source, options);
  board.transact((tx) => plan.apply(tx));
  return plan;
}

const ofKind = (kind: string) => board.read.ofKind(kind).map((id) => board.get(id)!);

describe('[J50] answers of customers', () => {
  it('become a metric per touchpoint and kind, a reading per answer and its words', () => {
    const { counts } = apply(golden('e1-surveys'));
    expect(counts).toEqual({ valid: 47, invalid: 0, duplicate: 0, unmatched: 0 });
    expect(
      ofKind('metric')
        .map(({ text }) => text)
        .sort(),
    ).toEqual(['CES', 'CSAT', 'NPS']);
    expect(ofKind('observation')).toHaveLength(47);
    expect(ofKind('verbatim').map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Got the address at once', 'Twenty minutes on hold; then, cut off']),
    );
  });

  it('are added once, however often the file comes', () => {
    apply(golden('e1-surveys'));
    const before = board.size;
    const { counts } = apply(golden('e1-surveys'));
    expect(counts).toEqual({ valid: 0, invalid: 0, duplicate: 47, unmatched: 0 });
    expect(board.size).toBe(before);
    const more = apply(`${golden('e1-surveys')}2026-03-22,TP12,NPS,9,\n`);
    expect(more.counts).toMatchObject({ valid: 1, duplicate: 47 });
  });

  it('are added once when two people import the file at the same time', () => {
    const { a, b, exchange } = twoPeers();
    map = importCsv(a, golden('e1-running-shoes')).map;
    exchange();
    for (const peer of [a, b]) {
      const plan = planned(golden('e1-surveys'), {}, peer);
      peer.transact((tx) => plan.apply(tx));
    }
    exchange();
    expect(a.read.ofKind('observation')).toHaveLength(47);
    expect(b.read.ofKind('observation')).toHaveLength(47);
  });

  it('with the same bare score on a day are those of several people, the same words are not', () => {
    const file =
      'date,score,verbatim\n2026-01-01,9,\n2026-01-01,9,\n2026-01-01,3,Bad\n2026-01-01,3,Bad';
    const { counts, rows } = apply(file, { kind: 'nps' });
    expect(counts).toEqual({ valid: 3, invalid: 0, duplicate: 1, unmatched: 0 });
    expect(rows.map(({ state }) => state)).toEqual(['new', 'new', 'new', 'duplicate']);
  });

  it('find touchpoints by id or title, stages and personas by name', () => {
    const file = [
      'date;touchpoint;stage;persona;score;channel',
      '2026-01-01;tp05;;;1;',
      '2026-01-01;TP05;;Marta;2;phone',
      '2026-01-01;checkout  LINE;;;3;',
      '2026-01-01;;loyalty;;4;',
      '2026-01-01;;;;5;',
    ].join('\n');
    const { counts } = apply(file, { kind: 'csat' });
    expect(counts).toMatchObject({ valid: 5, unmatched: 1 });
    const told = ofKind('metric').map(({ props }) => {
      const of = props.of as { type: string; id: RecordId };
      const name = board.get(of.id)?.text;
      return [of.type, name, Boolean(props.persona), props.unassigned];
    });
    expect(told).toEqual(
      expect.arrayContaining([
        ['map', 'Customer journey', false, { touchpoint: 'tp05' }],
        ['touchpoint', 'Support call for the shop address', true, undefined],
        ['touchpoint', 'Checkout line', false, undefined],
        ['stage', 'Loyalty', false, undefined],
        ['map', 'Customer journey', false, undefined],
      ]),
    );
    expect(ofKind('observation').map(({ props }) => props.channel)).toContain('phone');
  });

  it('about something that is not on the map wait under "Unassigned", and come no second time', () => {
    const file =
      'date,touchpoint,kind,score\n2026-01-01,Fitting room,NPS,9\n2026-01-02,Fitting room,NPS,8';
    const { counts, warnings } = apply(file, { locale: 'it' });
    expect(counts).toEqual({ valid: 2, invalid: 0, duplicate: 0, unmatched: 2 });
    expect(warnings.map(({ row, message }) => [row, message])).toEqual([
      [2, 'Fitting room is not on the map: the answers wait under Unassigned'],
    ]);
    expect(ofKind('metric')).toMatchObject([
      { text: 'NPS · Non assegnato', props: { unassigned: { touchpoint: 'Fitting room' } } },
    ]);
    board.transact((tx) => {
      const [step] = readMap(map, tx.read).steps;
      addTouchpoint(tx, tx.read, map, step!.id, { title: 'Fitting room' });
    });
    expect(apply(file).counts).toEqual({ valid: 0, invalid: 0, duplicate: 2, unmatched: 0 });
  });

  it('join a metric that is there already, and go when it goes', () => {
    const touchpoint = ofKind('touchpoint').find(({ props }) => props.importId === 'TP12')!.id;
    const metric = board.transact((tx) =>
      tx.create({
        kind: 'metric',
        text: 'Ours',
        props: { of: { type: 'touchpoint', id: touchpoint }, kind: 'nps' },
      }),
    );
    apply('date,touchpoint,score,comment\n2026-01-01,TP12,9,Fine', { kind: 'nps' });
    expect(metricsOf(board.read).get(touchpoint)).toMatchObject([
      { id: metric, observations: [{ counts: { 9: 1 } }] },
    ]);
    board.transact((tx) => tx.remove(metric));
    expect([ofKind('observation'), ofKind('verbatim')]).toEqual([[], []]);
  });
});

describe('[J51] a file of answers that is not in order', () => {
  const errorsOf = (source: string, options: Partial<VocOptions> = {}) => {
    const before = board.size;
    const plan = planVocCsv(source, board, { map, ...options });
    expect(board.size).toBe(before);
    if (!('errors' in plan)) throw new Error('expected errors');
    return plan;
  };

  it('says row, column, what was there and what was expected, and how many are wrong', () => {
    const { errors, counts } = errorsOf(
      'date,touchpoint,kind,score\n2026-01-01,TP05,NPS,11\n1.2.2026,TP05,CES,7\n2026-01-01,TP05,Stars,3\n2026-01-01,TP05,CSAT,\n2026-01-01,TP05,CSAT,4',
    );
    expect(errors.map(({ row, column, got, expected }) => [row, column, got, expected])).toEqual([
      [2, 'score', '11', 'a whole number from 0 to 10'],
      [3, 'date', '1.2.2026', 'a day as YYYY-MM-DD'],
      [4, 'kind', 'Stars', 'nps, csat, ces or sentiment'],
      [5, 'score', 'an empty cell', 'a whole number from 1 to 5'],
    ]);
    expect(counts).toEqual({ valid: 1, invalid: 4, duplicate: 0, unmatched: 0 });
  });

  it.each([
    ['touchpoint,score\nTP05,1', 'date', 'a column named date'],
    ['date,touchpoint\n2026-01-01,TP05', 'score', 'a column named score'],
    [
      'date,score\n2026-01-01,1',
      'kind',
      'a column named kind, or a kind chosen for the whole file',
    ],
    ['date,kind,score,rating\n2026-01-01,nps,1,1', 'rating', 'each column once'],
    ['date,kind,score\n', 'kind', undefined],
    ['', '(file)', 'a header row and rows below it'],
    ['date,kind,score\n2026-01-01,nps,"1', '(file)', undefined],
    ['date,kind,score\n2026-01-01,sentiment,1.5', 'score', 'a number from -1 to 1'],
    ['date,kind,score\n2026-01-01,nps,8.5', 'score', 'a whole number from 0 to 10'],
  ])('%j', (source, column, expected) => {
    const [error] = errorsOf(source).errors;
    if (expected) expect([error?.column, error?.expected]).toEqual([column, expected]);
    expect(error?.got).toBeTruthy();
  });

  it('or for a map that is not there', () => {
    const nowhere = 'nowhere' as RecordId;
    const { errors } = errorsOf('date,kind,score\n2026-01-01,nps,1', { map: nowhere });
    expect(errors).toMatchObject([{ got: 'nowhere', code: 'noMap' }]);
  });
});

it('[J52] dates with a time, decimal commas, real minus signs and other names of columns are understood', () => {
  const file = 'Дата;Оценка;Этап\n2026-01-01T10:00:00Z;−0,4;Loyalty\n';
  const { counts, warnings } = apply(file, { kind: 'sentiment' });
  expect([counts.valid, warnings]).toEqual([1, []]);
  expect(ofKind('observation')).toMatchObject([
    { props: { at: '2026-01-01', counts: { '-0.4': 1 } } },
  ]);
  const unknown = planned('date,kind,score,Browser\n2026-01-01,nps,1,Firefox');
  expect(unknown.warnings.map(({ message }) => message)).toEqual([
    'the column Browser is not read',
  ]);
});

describe('[J92] the preview of a file of answers', () => {
  const odd = 'When,Where,Stars,Remark\n31.12.2025,TP05,4,Fine\n2026/01/02,TP05,9,\n,TP05,5,';
  const wishes = { kind: 'csat', isForeign: true, leaveOut: true } as const;
  const columns = ['date', 'touchpoint', 'score', 'verbatim'];

  it('reads the columns that a person names, and leaves out the rows that are wrong', () => {
    const board = newBoard();
    const { map } = importCsv(board, golden('e1-running-shoes'));
    const guessed = planVocCsv(odd, board, { map, ...wishes });
    expect(guessed).toMatchObject({ errors: [{ column: 'date' }, { column: 'score' }] });
    const plan = planVocCsv(odd, board, { map, ...wishes, columns });
    if ('errors' in plan) throw new Error(JSON.stringify(plan.errors));
    expect(plan.counts).toEqual({ valid: 1, invalid: 2, duplicate: 0, unmatched: 0 });
    expect(plan.invalid.map(({ row, column }) => [row, column])).toEqual([
      [3, 'score'],
      [4, 'When'],
    ]);
    expect(plan.rows[0]).toMatchObject({ row: 2, answer: { at: '2025-12-31', verbatim: 'Fine' } });
    expect(plan.columns.map(({ meaning }) => meaning)).toEqual(columns);
  });

  it('says the scores that the answers give, with their number and margin', () => {
    const board = newBoard();
    const { map } = importCsv(board, golden('e1-running-shoes'));
    const plan = planVocCsv(golden('e1-surveys'), board, { map });
    if ('errors' in plan) throw new Error(JSON.stringify(plan.errors));
    const round = (value: number | undefined) => value && Math.round(value * 10) / 10;
    expect(
      plan.scores.map(({ kind, n, score, margin }) => [kind, n, round(score), round(margin)]),
    ).toEqual([
      ['ces', 12, 41.7, undefined],
      ['csat', 15, 73.3, undefined],
      ['nps', 20, 20, 35.6],
    ]);
  });
});
