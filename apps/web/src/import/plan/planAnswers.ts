import { planVocCsv, type VocPlan } from '@feltline/journey';
import type { FileProblem, ImportFile } from '../importFile.ts';
import { mapsOn, mapUnder } from '../mapPlace.ts';
import { emptyPlan, type ImportChoices, type ImportPlan, type PreviewRow } from './ImportPlan.ts';
import type { ImportPlace } from './planImport.ts';

const needsMap: FileProblem = {
  got: 'answers of a survey',
  gotWords: { key: 'import.answers' },
  expected: 'a board with a journey map that they speak of',
  expectedWords: { key: 'import.needsMap' },
};

/** Answers of customers to a survey, one row each. */
export function planAnswers(
  { content }: ImportFile,
  { board, at, locale }: ImportPlace,
  { map: chosen, columns, kind }: ImportChoices,
): ImportPlan {
  const map =
    (chosen === 'new' ? undefined : chosen) ?? mapUnder(board, at) ?? mapsOn(board)[0]?.id;
  const about = { ...emptyPlan, format: 'voc-csv' } as const;
  if (!map) return { ...about, problems: [needsMap] };
  const planned = planVocCsv(content, board, {
    map,
    locale,
    isForeign: true,
    leaveOut: true,
    ...(kind && { kind }),
    ...(columns && { columns }),
  });
  const hasKind = planned.columns.some(({ meaning }) => meaning === 'kind');
  const answers = { ...about, map, asksMap: mapsOn(board).length > 1, asksKind: !hasKind };
  const { columns: readings } = planned;
  if ('errors' in planned) return { ...answers, problems: planned.errors, columns: readings };
  return {
    ...answers,
    rows: {
      new: shownRows(planned, 'new'),
      unmatched: shownRows(planned, 'unmatched'),
      duplicate: shownRows(planned, 'duplicate'),
    },
    problems: planned.invalid,
    columns: readings,
    warnings: planned.warnings,
    scores: planned.scores,
    apply: (tx) => {
      planned.apply(tx);
      return [map];
    },
  };
}

function shownRows({ rows }: VocPlan, wanted: VocPlan['rows'][number]['state']): PreviewRow[] {
  return rows
    .filter(({ state }) => state === wanted)
    .map(({ row, answer }) => ({
      row,
      title: answer
        ? [answer.at, `${answer.kind.toUpperCase()} ${answer.score}`, answer.verbatim]
            .filter((part) => part !== '')
            .join(' · ')
        : '…',
      place: answer?.touchpoint || answer?.stage || '',
    }));
}
