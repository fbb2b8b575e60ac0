import type { SheetColumn } from './sheetTypes.ts';

export interface ColumnHeading {
  readonly title: string;
  /** The first of its columns, and how many there are. */
  readonly from: number;
  readonly count: number;
}

/** The headings over columns side by side; nothing where there are none. */
export function columnHeadings<Row>(
  columns: readonly SheetColumn<Row>[],
): ColumnHeading[] | undefined {
  if (columns.every(({ over }) => over === undefined)) return undefined;
  const found: { title: string; from: number; count: number }[] = [];
  for (const [i, { over = '' }] of columns.entries()) {
    const last = found.at(-1);
    if (last && last.title === over) last.count++;
    else found.push({ title: over, from: i, count: 1 });
  }
  return found;
}
