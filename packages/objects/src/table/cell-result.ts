import type { RecordId } from '@feltline/board';
import { kanoResult } from '@feltline/journey';
import { cellIdOf, type TableLayout } from './table-layout.ts';

/** What a cell can work out of the words of the cells before it in its row. */
const formulas: Readonly<Record<string, (before: readonly string[]) => string>> = {
  kano: (before) => kanoResult(before.at(-2) ?? '', before.at(-1) ?? '') ?? '',
};

interface CellsRead {
  record(id: RecordId): { readonly text?: string; readonly props: object } | undefined;
  derived<T>(id: RecordId): T | undefined;
}

/** What stands in a cell nobody has written in: what it works out, or nothing. */
export function resultIn(cell: string, table: string, read: CellsRead): string {
  const { formula } = (read.record(cell as RecordId)?.props ?? {}) as { formula?: string };
  const result = formula === undefined ? undefined : formulas[formula];
  const layout = result && read.derived<TableLayout>(table as RecordId);
  if (!layout) return '';
  const row = layout.rows.find(({ id }) => cell.startsWith(`${id}:`));
  const at = row ? layout.columns.findIndex(({ id }) => cellIdOf(row.id, id) === cell) : -1;
  if (!row || at < 0) return '';
  return result(
    layout.columns.slice(0, at).map(({ id }) => read.record(cellIdOf(row.id, id))?.text ?? ''),
  );
}
