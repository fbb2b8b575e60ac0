import Papa from 'papaparse';
import { csvError, shown, type TouchpointCsvError } from './csv-error.ts';
import { maxCsvColumns, maxCsvRows } from './csv-limits.ts';
import { words } from './csv-words.ts';
import { stripped } from './formula-cells.ts';

/** A table of cells. Row numbers are those a spreadsheet shows: the header is row 1, blank rows count. */
export interface CsvTable {
  readonly header: readonly string[];
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
  /** What stands above the header in somebody else's table. */
  readonly above: readonly string[];
}

/** A header stands among so many first rows. */
const headerWithin = 10;

export const delimiters = [',', ';', '\t'];

/**
 * Cuts a text (see `decodeCsv`) into cells. The delimiter is the one that makes most known columns
 * of the header.
 */
export function parseCsv(
  text: string,
  isKnownColumn: (name: string) => boolean,
  { isForeign = false }: { isForeign?: boolean } = {},
): CsvTable | { errors: TouchpointCsvError[] } {
  const content = text.replace(/\n+$/, '');
  if (content.trim() === '') {
    return { errors: [csvError('empty', {}, words('emptyFile'), words('table'))] };
  }
  const delimiter = delimiterOf(content, isKnownColumn, isForeign ? headerWithin : 1);
  const cut = cutCells(content, delimiter);
  if ('errors' in cut) return cut;
  const top = isForeign ? headerAt(cut.rows, isKnownColumn) : 0;
  const above = cut.rows.slice(0, top).flatMap((row) => row.filter((cell) => cell.trim() !== ''));
  const [first = [], ...rest] = cut.rows.slice(top);
  const header = isForeign ? namedColumns(first, rest) : first.map((name) => name.trim());
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
    .map((cells, i) => ({ row: top + i + 2, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const surplus = rows.flatMap(({ row, cells }) => surplusCell(row, cells, header));
  return surplus.length > 0 ? { errors: surplus } : { header, rows, above };
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

/** The first row with most columns that we know; the first one with words if we know none. */
function headerAt(
  rows: readonly (readonly string[])[],
  isKnownColumn: (name: string) => boolean,
): number {
  const known = rows.slice(0, headerWithin).map((row) => row.filter(isKnownColumn).length);
  const most = Math.max(...known);
  const wide = rows.findIndex((row) => row.filter((cell) => cell.trim() !== '').length > 1);
  return most > 1 ? known.indexOf(most) : Math.max(wide, 0);
}

/** Every column with something in it gets a name, each another. */
function namedColumns(first: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const width = Math.max(first.length, ...rows.map((row) => row.length));
  const taken = new Set<string>();
  const names = Array.from({ length: width }, (_, i) => {
    const isUsed = rows.some((row) => (row[i] ?? '').trim() !== '');
    const own = (first[i] ?? '').replace(/\s+/g, ' ').trim();
    let name = own === '' && isUsed ? `(${i + 1})` : own;
    for (let n = 2; name !== '' && taken.has(name.toLowerCase()); n++) name = `${own} (${n})`;
    taken.add(name.toLowerCase());
    return { name, isUsed };
  });
  const last = names.findLastIndex(({ name, isUsed }) => name !== '' || isUsed);
  return names.slice(0, last + 1).map(({ name }, i) => name || `(${i + 1})`);
}

function delimiterOf(text: string, isKnownColumn: (name: string) => boolean, rows: number): string {
  const scored = delimiters.map((delimiter) => {
    const { data } = Papa.parse<string[]>(text, { delimiter, newline: '\n', preview: rows });
    const known = data.map((names) => names.filter(isKnownColumn).length);
    const count = data.reduce((sum, names) => sum + names.length, 0);
    return { delimiter, known: Math.max(0, ...known), count };
  });
  scored.sort((a, b) => b.known - a.known || b.count - a.count);
  return scored[0]?.delimiter ?? ',';
}
