import { describe, expect, it } from 'vitest';
import { newBoard } from '../../../test/journey-board.ts';
import { oddLists } from '../../../test/odd-lists.ts';
import { insightsOf } from '../../analyses/insights.ts';
import { planTouchpointCsv } from '../read-touchpoint-csv.ts';

function taken(source: string, locale: string) {
  const board = newBoard();
  const wishes = { map: 'new', locale, isForeign: true } as const;
  const plan = planTouchpointCsv(source, board, wishes);
  if ('errors' in plan) throw new Error(JSON.stringify(plan.errors));
  const { map } = board.transact((tx) => plan.apply(tx));
  return { plan, insights: insightsOf(map, board.read, '2026-04-01', ({ rule }) => rule) };
}

describe('[J90] a list that somebody else made', () => {
  it.each(oddLists)('$name', ({ source, locale, ...wanted }) => {
    const { plan, insights } = taken(source, locale);
    const meanings = plan.columns.map(({ header, meaning, scale }) => [
      header,
      meaning,
      scale ?? '',
    ]);
    expect(meanings).toEqual(wanted.columns);
    expect(insights.coverage.map(({ stage }) => stage)).toEqual(wanted.stages);
    expect(insights.lint.map(({ rule }) => rule)).not.toContain('no-channel-type');
    expect(insights.personas).toEqual(wanted.personas);
    expect(
      insights.priority.slice(0, 3).map(({ title, score }) => [title, Math.round(score * 10) / 10]),
    ).toEqual(wanted.first);
  });
});

it('[J90] a full column that repeats is the stage before one with gaps, and a department answers for its rows', () => {
  const source = [
    'Customer journey 2026 - working file;;;;',
    ';;;;',
    'What happens;When;Mood;Notes;Dept',
    'Sees leaflet;Discover;neutral;;Mktg',
    'Fills the form;Sign up;very bad;24 fields;IT',
    'Calls the desk;Sign up;2;"waits ""ages""";Desk',
    'First class;Start;great;;Trainers',
  ].join('\n');
  const { plan } = taken(source, 'en');
  expect(plan.columns.map(({ meaning }) => meaning)).toEqual([
    'title',
    'stage',
    'emotion[Customer]',
    '',
    'owner',
  ]);
  expect(plan.invalid).toEqual([]);
});

it.each([
  ['Who', 'owner'],
  ['Responsible', 'owner'],
  ['Team', 'owner'],
  ['Dept.', 'owner'],
  ['Chi', 'owner'],
  ['Reparto', 'owner'],
  ['Кто', 'owner'],
  ['Отдел', 'owner'],
  ['מי', 'owner'],
  ['מחלקה', 'owner'],
  ['Who feels it', ''],
])('[J90] a column called %s is taken for %s', (name, meaning) => {
  const { plan } = taken(`Stage,Touchpoint,${name}\nA,One,IT\nA,Two,Desk\nB,Three,IT`, 'en');
  expect(plan.columns[2]?.meaning).toBe(meaning);
});

it('[J90] beside an owner a team stays a team', () => {
  const { plan } = taken('Stage,Touchpoint,Team,Owner\nA,One,IT,Ann\nA,Two,IT,Bob', 'en');
  expect(plan.columns.map(({ meaning }) => meaning)).toEqual(['stage', 'title', 'team', 'owner']);
});

it('[J90] a list of ours is read as strictly as ever', () => {
  const board = newBoard();
  const read = (source: string) =>
    planTouchpointCsv(source, board, { map: 'new', isForeign: true, leaveOut: true });
  const plan = read('id,stage,title,channel,emotion[A]\n1,S,One,phone,1\n2,,Two,web,7\n');
  if ('errors' in plan) throw new Error(JSON.stringify(plan.errors));
  expect(plan.rows.map(({ title }) => title)).toEqual(['One']);
  expect(plan.invalid.map(({ row, column }) => [row, column])).toEqual([
    [3, 'stage'],
    [3, 'emotion[A]'],
  ]);
  const { map } = board.transact((tx) => plan.apply(tx));
  const [touchpoint] = board.read.ofKind('touchpoint').map((id) => board.get(id));
  expect([map !== undefined, touchpoint?.props.channelType]).toEqual([true, undefined]);
});

it('[J90] what a person says of the columns goes before every guess', () => {
  const board = newBoard();
  const source = 'A,B,C,D\nx,One,4,left\nx,Two,5,right\ny,Three,1,left\n';
  const columns = ['stage', 'title', 'emotion[Eva]', ''];
  const plan = planTouchpointCsv(source, board, { map: 'new', isForeign: true, columns });
  if ('errors' in plan) throw new Error(JSON.stringify(plan.errors));
  const { map } = board.transact((tx) => plan.apply(tx));
  const { peakEnd } = insightsOf(map, board.read, '2026-04-01', ({ rule }) => rule);
  expect(peakEnd.Eva?.value).toBe(-2);
  const scales = [undefined, undefined, '0..10' as const];
  const other = planTouchpointCsv(source, board, { map: 'new', isForeign: true, columns, scales });
  expect('errors' in other ? [] : other.columns[2]).toMatchObject({ scale: '0..10' });
});
