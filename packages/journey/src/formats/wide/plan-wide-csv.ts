import Papa from 'papaparse';
import { csvError, type TouchpointCsvError } from '../../csv/csv-error.ts';
import { maxCsvColumns, maxCsvRows } from '../../csv/csv-limits.ts';
import { words } from '../../csv/csv-words.ts';
import { decodeCsv } from '../../csv/decode-csv.ts';
import { cutCells, delimiters } from '../../csv/parse-csv.ts';
import { planWideTable, type WideOptions, type WidePlan } from './plan-wide-table.ts';
import { columnAt } from './wide-header.ts';

/** Checks a table in a file and says which map it becomes, see {@link planWideTable}. */
export function planWideCsv(
  source: string | Uint8Array,
  options: WideOptions = {},
): WidePlan | { errors: TouchpointCsvError[] } {
  const decoded = decodeCsv(source);
  if ('error' in decoded) return { errors: [decoded.error] };
  const content = decoded.text.replace(/\n+$/, '');
  if (content.trim() === '') {
    return { errors: [csvError('empty', {}, words('emptyFile'), words('table'))] };
  }
  const cut = cutCells(content, delimiterOf(content));
  if ('errors' in cut) return cut;
  const { rows } = cut;
  const widest = Math.max(
    ...rows.map((row) => row.findLastIndex((cell) => cell.trim() !== '') + 1),
  );
  if (widest > maxCsvColumns) {
    const expected = words('atMostColumns', { count: maxCsvColumns });
    const at = { column: columnAt(maxCsvColumns) };
    return {
      errors: [csvError('tooManyColumns', at, words('columns', { count: widest }), expected)],
    };
  }
  if (rows.length > maxCsvRows + 1) {
    const count = maxCsvRows;
    const at = { row: maxCsvRows + 2 };
    const expected = words('atMostRows', { count });
    return { errors: [csvError('tooManyRows', at, words('moreRows', { count }), expected)] };
  }
  const table = rows
    .map((cells, i) => ({ row: i + 1, cells: cells.map((text) => ({ text: text.trim() })) }))
    .filter(({ cells }) => cells.some(({ text }) => text !== ''));
  return planWideTable(table, options);
}

/** The one that cuts the first rows into most cells. */
function delimiterOf(text: string): string {
  const scored = delimiters.map((delimiter) => {
    const { data } = Papa.parse<string[]>(text, { delimiter, newline: '\n', preview: 10 });
    return { delimiter, cells: data.reduce((sum, row) => sum + row.length, 0) };
  });
  return scored.sort((a, b) => b.cells - a.cells)[0]?.delimiter ?? ',';
}
