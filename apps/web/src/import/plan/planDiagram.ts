import { planMermaid } from '@feltline/journey';
import type { ImportFile } from '../importFile.ts';
import { freeSpot, mapUnder, titleOf } from '../mapPlace.ts';
import { emptyPlan, type ImportChoices, type ImportPlan } from './ImportPlan.ts';
import type { ImportPlace } from './planImport.ts';
import { rowsOf } from './planList.ts';

/** Mermaid `journey` diagrams. */
export function planDiagram(
  { name, content }: ImportFile,
  { board, at, locale }: ImportPlace,
  { map: chosen }: ImportChoices,
): ImportPlan {
  const map = chosen ?? mapUnder(board, at) ?? 'new';
  const options = { map, locale, at: freeSpot(board, at) };
  const planned = planMermaid(content, board, options);
  const about = { ...emptyPlan, format: 'mermaid', map, asksMap: true } as const;
  if ('errors' in planned) return { ...about, problems: planned.errors };
  return {
    ...about,
    rows: rowsOf(planned.rows),
    warnings: planned.warnings,
    apply: (tx) => {
      const { map: made } = planned.apply(tx);
      if (map === 'new' && !tx.record(made)?.text?.trim()) tx.setText(made, titleOf(name));
      return [made];
    },
  };
}
