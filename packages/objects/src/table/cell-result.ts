import type { Read, RecordId } from '@feltline/board';
import { cellFact, kanoResult } from '@feltline/journey';
import { cellIdOf, type TableLayout } from './table-layout.ts';

/** What a cell can work out of the words of the cells before it in its row. */
const formulas: Readonly<Record<string, (before: readonly string[]) => string>> = {
  kano: (before) => kanoResult(before.at(-2) ?? '', before.at(-1) ?? '') ?? '',
};

interface CellsRead {
  record(id: RecordId): { readonly text?: string; readonly props: object } | undefined;
  derived<T>(id: RecordId): T | undefined;
}

/** What a cell tells of, where it tells of a record. */
export function toldBy(
  cell: RecordId,
  read: CellsRead,
): { readonly about: RecordId; readonly fact: string } | undefined {
  const { about, fact } = (read.record(cell)?.props ?? {}) as { about?: RecordId; fact?: string };
  return about !== undefined && fact !== undefined ? { about, fact } : undefined;
}

/**
 * What stands in a cell nobody has written in: what it tells of a record or works out, or nothing. `t` has the words for
 * what is nobody's own text; without it such words are left out.
 */
export function resultIn(
  cell: string,
  table: string,
  read: CellsRead,
  t?: (key: string) => string,
): string {
  const told = toldBy(cell as RecordId, read);
  if (told) {
    // a painter reads through the board's own view of its records
    const said = cellFact(read as Read, told.about, told.fact);
    return said === undefined ? '' : 'text' in said ? said.text : (t?.(said.key) ?? '');
  }
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
