import { mapForTouchpointCsv, type PlannedRow, planTouchpointCsv } from '@feltline/journey';
import type { ImportFile } from '../importFile.ts';
import { freeSpot, mapUnder, titleOf } from '../mapPlace.ts';
import { emptyPlan, type ImportChoices, type ImportPlan, type PreviewRow } from './ImportPlan.ts';
import type { ImportPlace } from './planImport.ts';

/** A list of touchpoints: ours, or anybody's. */
export function planList(
  { name, content }: ImportFile,
  { board, at, locale }: ImportPlace,
  { map: chosen, columns, scales }: ImportChoices,
): ImportPlan {
  const wishes = {
    isForeign: true,
    leaveOut: true,
    ...(columns && { columns }),
    ...(scales && { scales }),
  };
  const map = chosen ?? mapUnder(board, at) ?? mapForTouchpointCsv(content, board.read, wishes);
  const planned = planTouchpointCsv(content, board, {
    ...wishes,
    map,
    locale,
    at: freeSpot(board, at),
    title: titleOf(name),
  });
  const about = { ...emptyPlan, format: 'touchpoints-csv', map, asksMap: true } as const;
  if ('errors' in planned) {
    return { ...about, problems: planned.errors, columns: planned.columns ?? [] };
  }
  return {
    ...about,
    rows: rowsOf(planned.rows),
    problems: planned.invalid,
    columns: planned.columns,
    warnings: planned.warnings,
    apply: (tx) => [planned.apply(tx).map],
  };
}

/** The rows of a plan by what becomes of them. */
export function rowsOf(rows: readonly PlannedRow[]): ImportPlan['rows'] {
  const only = (test: (row: PlannedRow) => boolean) => rows.filter(test).map(shownRow);
  return {
    new: only(({ state, isUnmatched }) => state === 'created' && !isUnmatched),
    changed: only(({ state }) => state === 'changed'),
    unmatched: only(({ isUnmatched }) => isUnmatched === true),
    same: only(({ state }) => state === 'same'),
  };
}

function shownRow({ row, id, title, stage, changes }: PlannedRow): PreviewRow {
  const name = id === undefined ? title : `${id} · ${title}`;
  return { row, title: name, place: stage, ...(changes && { changes }) };
}
