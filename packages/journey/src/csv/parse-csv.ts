import Papa from 'papaparse';
import { csvError, shown, type TouchpointCsvError } from './csv-error.ts';
import { maxCsvColumns, maxCsvRows } from './csv-limits.ts';
import { words } from './csv-words.ts';
import { stripped } from './formula-cells.ts';

/** A table of cells. Row numbers are those a spreadsheet shows: the header is row 1, blank rows count. */
export interface CsvTable {
  readonly header: readonly string[];
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
}

export const delimiters = [',', ';', '\t'];

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
    return { errors: [csvError('empty', {}, words('emptyFile'), words('table'))] };
  }
  const delimiter = delimiterOf(content, isKnownColumn);
  const cut = cutCells(content, delimiter);
  if ('errors' in cut) return cut;
  const [first = [], ...rest] = cut.rows;
  const header = first.map((name) => name.trim());
  while (header.at(-1) === '') header.pop();
  if (header.length > maxCsvColumns) {
    const at = { column: columnName(header, maxCsvColumns) };
    const got = words('columns', { count: header.length });
    const expected = words('atMostColumns', { count: maxCsvColumns });
    return { errors: [csvError('tooManyColumns', at, got, expected)] };
  }
  if (rest.length > maxCsvRows) {
    const count = maxCsvRows;
    const got = words('moreRows', { count });
    const expected = words('atMostRows', { count });
    return { errors: [csvError('tooManyRows', { row: maxCsvRows + 2 }, got, expected)] };
  }
  const rows = rest
    .map((cells, i) => ({ row: i + 2, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const surplus = rows.flatMap(({ row, cells }) => surplusCell(row, cells, header));
  return surplus.length > 0 ? { errors: surplus } : { header, rows };
}

/** Cuts a text at a delimiter, without the marks before formula cells; one row more than may be is read. */
export function cutCells(
  content: string,
  delimiter: string,
): { rows: string[][] } | { errors: TouchpointCsvError[] } {
  const { data, errors } = Papa.parse<string[]>(content, {
    delimiter,
    newline: '\n',
    preview: maxCsvRows + 2,
  });
  const quote = errors.find((error) => error.type === 'Quotes');
  if (quote) {
    const cells = data[quote.row ?? 0] ?? [];
    const cell = cells.findLast((text) => text.includes('\n') || text.includes('"'));
    const got = cell ? words('quotedCell', { cell: shown(cell) }) : words('openQuote');
    const row = (quote.row ?? 0) + 1;
    return { errors: [csvError('badQuote', { row }, got, words('closedQuote'))] };
  }
  return { rows: data.map((cells) => cells.map(stripped)) };
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
  const at = { row, column: columnName(header, index) };
  const expected = words('cellsOfHeader', { count: header.length });
  return [csvError('surplusCell', at, shown(cells[index] ?? ''), expected)];
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
