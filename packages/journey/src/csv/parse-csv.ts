import Papa from 'papaparse';
import { shown, type TouchpointCsvError } from './csv-error.ts';
import { maxCsvColumns, maxCsvRows } from './csv-limits.ts';
import { fileError } from './decode-csv.ts';
import { stripped } from './formula-cells.ts';

/** A table of cells. Row numbers are those a spreadsheet shows: the header is row 1, blank rows count. */
export interface CsvTable {
  readonly header: readonly string[];
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
}

const delimiters = [',', ';', '\t'];

/**
 * Cuts a text (see `decodeCsv`) into cells. The delimiter is the one that makes most known columns
 * of the header.
 */
export function parseCsv(
  text: string,
  isKnownColumn: (name: string) => boolean,
): CsvTable | { errors: TouchpointCsvError[] } {
  const content = text.replace(/\n+$/, '');
  if (content.trim() === '') {
    return {
      errors: [fileError('empty', 'an empty file', 'a header row and one row per touchpoint')],
    };
  }
  const delimiter = delimiterOf(content, isKnownColumn);
  const { data, errors } = Papa.parse<string[]>(content, {
    delimiter,
    newline: '\n',
    preview: maxCsvRows + 2,
  });
  const quote = errors.find((error) => error.type === 'Quotes');
  if (quote) {
    const row = (quote.row ?? 0) + 1;
    const cell = data[quote.row ?? 0]?.findLast(
      (text) => text.includes('\n') || text.includes('"'),
    );
    const got = cell ? `the quoted cell ${shown(cell)}` : 'a quote that does not close';
    const expected = 'quoted cells to end with a quote before the delimiter';
    return { errors: [{ ...fileError('badQuote', got, expected), row }] };
  }
  const [first = [], ...rest] = data.map((cells) => cells.map(stripped));
  const header = first.map((name) => name.trim());
  while (header.at(-1) === '') header.pop();
  if (header.length > maxCsvColumns) {
    const got = `${header.length} columns`;
    const error = fileError('tooManyColumns', got, `at most ${maxCsvColumns} columns`);
    return { errors: [{ ...error, column: columnName(header, maxCsvColumns) }] };
  }
  if (rest.length > maxCsvRows) {
    const error = fileError(
      'tooManyRows',
      `more than ${maxCsvRows} rows`,
      `at most ${maxCsvRows} rows`,
    );
    return { errors: [{ ...error, row: maxCsvRows + 2 }] };
  }
  const rows = rest
    .map((cells, i) => ({ row: i + 2, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const surplus = rows.flatMap(({ row, cells }) => surplusCell(row, cells, header));
  return surplus.length > 0 ? { errors: surplus } : { header, rows };
}

/** The name of a column, or its number where it has none. */
export function columnName(header: readonly string[], index: number): string {
  return header[index] || `(column ${index + 1})`;
}

function surplusCell(
  row: number,
  cells: readonly string[],
  header: readonly string[],
): TouchpointCsvError[] {
  const index = cells.findIndex((cell, i) => i >= header.length && cell.trim() !== '');
  if (index < 0) return [];
  const got = shown(cells[index] ?? '');
  const expected = `no more than the ${header.length} cells of the header`;
  return [{ row, column: columnName(header, index), got, expected, code: 'surplusCell' }];
}

function delimiterOf(text: string, isKnownColumn: (name: string) => boolean): string {
  const scored = delimiters.map((delimiter) => {
    const { data } = Papa.parse<string[]>(text, { delimiter, newline: '\n', preview: 1 });
    const names = data[0] ?? [];
    return { delimiter, known: names.filter(isKnownColumn).length, count: names.length };
  });
  scored.sort((a, b) => b.known - a.known || b.count - a.count);
  return scored[0]?.delimiter ?? ',';
}
