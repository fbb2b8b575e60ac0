import type { SheetColumn, SheetGroup, SheetRow } from './sheetTypes.ts';

export interface Sorting {
  readonly column: string;
  readonly isDown: boolean;
}

/** What stands in a sheet from top to bottom. */
export type SheetItem<Row> =
  | { readonly kind: 'group'; readonly group: SheetGroup<Row> }
  | { readonly kind: 'row'; readonly row: Row; readonly index: number };

/** Groups with their rows; sorted, one list without groups. Equal rows keep the order of the journey. */
export function sheetItems<Row extends SheetRow>(
  groups: readonly SheetGroup<Row>[],
  columns: readonly SheetColumn<Row>[],
  sorting: Sorting | undefined,
): SheetItem<Row>[] {
  const by = columns.find(({ id }) => id === sorting?.column);
  if (!sorting || !by) {
    let index = 0;
    return groups.flatMap((group) => [
      { kind: 'group' as const, group },
      ...group.rows.map((row) => ({ kind: 'row' as const, row, index: index++ })),
    ]);
  }
  const keyOf = (row: Row) => (by.order ? by.order(row) : readWords(by, row).toLocaleLowerCase());
  const sign = sorting.isDown ? -1 : 1;
  return groups
    .flatMap(({ rows }) => rows)
    .map((row) => ({ row, key: keyOf(row) }))
    .sort((a, b) => {
      // what is not known stands last, whichever way
      const missing = Number(isNothing(a.key)) - Number(isNothing(b.key));
      return missing || sign * compared(a.key, b.key);
    })
    .map(({ row }, index) => ({ kind: 'row' as const, row, index }));
}

/** The rows in which every one of the words is found somewhere. */
export function filteredGroups<Row extends SheetRow>(
  groups: readonly SheetGroup<Row>[],
  columns: readonly SheetColumn<Row>[],
  words: string,
): SheetGroup<Row>[] {
  const asked = words.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (asked.length === 0) return [...groups];
  return groups
    .map((group) => ({
      ...group,
      rows: group.rows.filter((row) => {
        const all = columns
          .map((column) => readWords(column, row))
          .join('\n')
          .toLocaleLowerCase();
        return asked.every((word) => all.includes(word));
      }),
    }))
    .filter(({ rows }) => rows.length > 0);
}

/** What people read in a cell: the name of a choice, not what is stored. */
export function readWords<Row>({ kind, options, text }: SheetColumn<Row>, row: Row): string {
  const words = text(row);
  return kind === 'pick' ? (options?.find(({ value }) => value === words)?.name ?? words) : words;
}

function isNothing(key: number | string | undefined): boolean {
  return key === undefined || key === '';
}

function compared(a: number | string | undefined, b: number | string | undefined): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a ?? '').localeCompare(String(b ?? ''), undefined, { numeric: true });
}
