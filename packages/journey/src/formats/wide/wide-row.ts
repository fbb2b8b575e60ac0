/** A cell of a table; `color` is that of the notes it becomes, by name. */
export interface WideCell {
  readonly text: string;
  readonly color?: string;
}

/** A row as a spreadsheet counts them, from 1. */
export interface WideRow {
  readonly row: number;
  readonly cells: readonly WideCell[];
}
