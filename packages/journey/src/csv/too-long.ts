import { csvError, type TouchpointCsvError } from './csv-error.ts';
import { maxCellLength, maxIdLength, maxNameLength } from './csv-limits.ts';
import { words } from './csv-words.ts';

const names = ['phase', 'stage', 'step', 'title', 'channel', 'owner', 'team', 'persona'];

/** What is wrong with a cell that is longer than such a column may be; nothing where it is not. */
export function tooLong(
  cell: string,
  column: string,
  at: { readonly row: number; readonly column: string },
): TouchpointCsvError | undefined {
  const most =
    column === 'id' ? maxIdLength : names.includes(column) ? maxNameLength : maxCellLength;
  if (cell.length <= most) return undefined;
  const got = words('characters', { count: cell.length });
  return csvError('tooLong', at, got, words('atMostCharacters', { count: most }));
}
