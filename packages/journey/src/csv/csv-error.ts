import type { ImportError } from '@feltline/board';
import { inEnglish, type Words } from './csv-words.ts';

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
  | 'tooLong'
  | 'noMap'
  | 'notMermaid'
  | 'noStages';

/** `got` and `expected` are English, for tools; the words say it in any language. Row 1 is the header. */
export interface TouchpointCsvError extends ImportError {
  readonly row: number;
  readonly column: string;
  readonly code: CsvErrorCode;
  /** Nothing where `got` is what stands in the file. */
  readonly gotWords?: Words;
  readonly expectedWords: Words;
}

/** Something noticed that does not stand in the way. */
export interface CsvWarning {
  readonly row?: number;
  readonly column?: string;
  /** English. */
  readonly message: string;
  readonly words: Words;
  readonly code:
    | 'unknownColumn'
    | 'leftOutColumn'
    | 'rounded'
    | 'otherPhase'
    | 'otherValue'
    | 'unassigned'
    | 'lost';
}

/** Stands for the column where the trouble is the file itself. */
export const wholeFile = '(file)';

/** `got` as words of ours, or as the text that stands in the file. */
export function csvError(
  code: CsvErrorCode,
  at: { readonly row?: number; readonly column?: string },
  got: Words | string,
  expected: Words,
): TouchpointCsvError {
  const { row = 1, column = wholeFile } = at;
  const said = typeof got === 'string' ? { got } : { got: inEnglish(got), gotWords: got };
  return { row, column, ...said, expected: inEnglish(expected), expectedWords: expected, code };
}

export function csvWarning(
  code: CsvWarning['code'],
  at: { readonly row?: number; readonly column?: string },
  says: Words,
): CsvWarning {
  return { ...at, message: inEnglish(says), words: says, code };
}

const longest = 60;

/** A cell as an error shows it: on one line and not endless. */
export function shown(cell: string): string {
  const line = cell.replace(/\s+/g, ' ').trim();
  const letters = [...line];
  return letters.length > longest ? `${letters.slice(0, longest).join('')}…` : line;
}
