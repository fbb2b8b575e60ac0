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
    expect(insights.personas).toEqual(wanted.personas);
    expect(
      insights.priority.slice(0, 3).map(({ title, score }) => [title, Math.round(score * 10) / 10]),
    ).toEqual(wanted.first);
  });
});
