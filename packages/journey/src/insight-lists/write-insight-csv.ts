import type { RecordId } from '@feltline/board';
import { type ListOptions, listCsv } from '../formats/lists/list-csv.ts';
import { writeActionsCsv } from '../formats/lists/write-actions-csv.ts';
import { writeOpportunitiesCsv } from '../formats/lists/write-opportunities-csv.ts';
import { writePriorityCsv } from '../formats/lists/write-priority-csv.ts';
import type { InsightFacts } from './insight-facts.ts';
import { insightList } from './insight-lists.ts';

/** Lists whose files say more than their lines. */
const fuller: Readonly<Record<string, typeof writePriorityCsv>> = {
  priority: writePriorityCsv,
  actions: writeActionsCsv,
  opportunities: writeOpportunitiesCsv,
};

/**
 * A list as CSV, with the way back to what each row speaks of. Formulas are made harmless.
 * @throws if there is no such list
 */
export function writeInsightCsv(
  id: string,
  { facts, read, date }: InsightFacts,
  options: ListOptions = {},
): string {
  const list = insightList(id);
  if (!list) throw new Error(`got the list ${JSON.stringify(id)}, expected one of the insights`);
  const write = fuller[id];
  if (write) return write(facts.map, read, options);
  const link = (go: RecordId | undefined) => (go ? options.linkTo?.(go) : undefined);
  const { columns } = list;
  const rows = list
    .rows({ facts, read, date })
    .rows.map(({ cells, go }) => [...columns.map((_, i) => cells[i]), link(go)]);
  return listCsv([...columns, 'link'], rows);
}
