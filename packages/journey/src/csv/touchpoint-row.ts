import type { NamedScale } from '../emotion-scale-conversions.ts';
import type { NoteType } from '../notes-on.ts';
import type { Phase } from '../records/stage.ts';
import type { TouchpointProps } from '../records/touchpoint.ts';
import type { CsvWarning, TouchpointCsvError } from './csv-error.ts';

/** One row of a touchpoint CSV, checked. Only what the file has a column for is there at all. */
export interface TouchpointRow {
  /** As a spreadsheet counts: the header is row 1. */
  readonly row: number;
  readonly id?: string;
  readonly title: string;
  readonly stage: string;
  readonly phase?: Phase;
  readonly step?: string;
  /** A blank cell is there as undefined: it clears the field. */
  readonly fields: { readonly [K in keyof TouchpointProps]?: TouchpointProps[K] };
  /** Tenths by persona; null where the cell is blank. */
  readonly emotions: ReadonlyMap<string, number | null>;
  /** Figures by the name of the metric; a blank cell says nothing. */
  readonly metrics?: ReadonlyMap<string, number>;
  readonly notes: { readonly [type in NoteType]?: readonly string[] };
  /** Columns that mean nothing to us, by name. */
  readonly attributes: Readonly<Record<string, string>>;
}

export interface TouchpointFile {
  readonly rows: readonly TouchpointRow[];
  /** In the order of their columns. */
  readonly personas: readonly string[];
  readonly warnings: readonly CsvWarning[];
  /** What is wrong with the rows that were left out. */
  readonly invalid?: readonly TouchpointCsvError[];
  /** What each column was taken for. */
  readonly columns?: readonly ColumnReading[];
  /** What stands above the table. */
  readonly title?: string;
}

/** A column of a file and what it was taken for. */
export interface ColumnReading {
  readonly header: string;
  /** A name of ours, `emotion[Name]`, `metric[Name]`, or an empty text for what is kept as it is. */
  readonly meaning: string;
  /** The scale that feelings were turned from; none where they are on ours. */
  readonly scale?: NamedScale;
  /** What stands in it, the first of each kind. */
  readonly samples: readonly string[];
}
