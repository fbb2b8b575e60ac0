import type { ImportError } from '@feltline/board';

/** Why a file was refused, as the name of a sentence in the reader's language. */
export type CsvErrorCode =
  | 'tooBig'
  | 'notText'
  | 'empty'
  | 'noRows'
  | 'tooManyRows'
  | 'tooManyColumns'
  | 'missingColumn'
  | 'repeatedColumn'
  | 'namelessColumn'
  | 'badQuote'
  | 'surplusCell'
  | 'missingValue'
  | 'badValue'
  | 'noMap';

/** `got` and `expected` are English, for tools; `code` lets a page say it in any language. Row 1 is the header. */
export interface TouchpointCsvError extends ImportError {
  readonly row: number;
  readonly column: string;
  readonly code: CsvErrorCode;
}

/** Something noticed that does not stand in the way. */
export interface CsvWarning {
  readonly row?: number;
  readonly column?: string;
  readonly message: string;
  readonly code: 'unknownColumn' | 'rounded' | 'otherPhase' | 'otherValue';
}

/** Stands for the column where the trouble is the file itself. */
export const wholeFile = '(file)';

const longest = 60;

/** A cell as an error shows it: on one line and not endless. */
export function shown(cell: string): string {
  const line = cell.replace(/\s+/g, ' ').trim();
  const letters = [...line];
  return letters.length > longest ? `${letters.slice(0, longest).join('')}…` : line;
}
