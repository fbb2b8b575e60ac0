import type { Transaction } from '@feltline/board';

/** What a cell was not given: what was there and what it takes. */
export interface CellError {
  readonly got: string;
  readonly expected: string;
}

/** A column of a sheet. Words go in and out as people write them; the records keep what they mean. */
export interface SheetColumn<Row> {
  readonly id: string;
  readonly title: string;
  /** A heading over several columns side by side. */
  readonly over?: string;
  /** CSS px. */
  readonly width: number;
  /** What the field for it is; `lines` has one thing per line. */
  readonly kind: 'words' | 'lines' | 'pick';
  readonly options?: readonly { readonly value: string; readonly name: string }[];
  readonly suggestions?: () => readonly string[];
  /** What stands in the cell. */
  text(row: Row): string;
  /** What holds where nothing stands in it. */
  faint?(row: Row): string;
  /** Left out: it cannot be written here. Says what is wrong instead of writing; nothing if all is well. */
  write?(tx: Transaction, row: Row, words: string): CellError | undefined;
  /** What it is sorted by, if not by its words. */
  order?(row: Row): number | string | undefined;
}

/** Rows that stand together under a title. */
export interface SheetGroup<Row> {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly Row[];
}

export interface SheetRow {
  readonly id: string;
}

/** A cell by its place among the rows and columns that show. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}
