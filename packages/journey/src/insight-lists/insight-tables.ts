import type { InsightFacts } from './insight-facts.ts';
import { type InsightListId, insightList, insightListIds } from './insight-lists.ts';

/** A line by the columns of its list; nothing where nobody has said. */
export type InsightTableRow = Readonly<Record<string, string | number | null>>;

/** Every list as its file has it, for tools. */
export function insightTables(
  facts: InsightFacts,
): Readonly<Record<InsightListId, readonly InsightTableRow[]>> {
  const tables = insightListIds.map((id) => {
    const list = insightList(id);
    const rows = (list?.rows(facts).rows ?? []).map(({ cells }) =>
      Object.fromEntries(
        (list?.columns ?? []).map((column, i) => [
          column,
          cells[i] === undefined || cells[i] === '' ? null : cells[i],
        ]),
      ),
    );
    return [id, rows];
  });
  return Object.fromEntries(tables);
}
