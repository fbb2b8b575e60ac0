import { maxCsvColumns, maxCsvRows } from '@feltline/journey';
import readXlsxFile, { InvalidInputError } from 'read-excel-file/universal';
import type { FileProblem } from '../importFile.ts';
import { type CellValue, cellText } from './cellText.ts';
import { numberFormats, type ShownNumbers } from './numberFormats.ts';
import { usedCells } from './usedCells.ts';
import { zipEntries } from './zipEntries.ts';

/** A sheet of a workbook as CSV in UTF-8; a merged cell's text stands in its first cell. */
export interface WorkbookSheet {
  readonly name: string;
  readonly content: Uint8Array<ArrayBuffer>;
}

/** Ten times what a file may have packed. */
const mostBytes = 100 * 1024 * 1024;
/** A stray cell far out is no harm; a sheet of a million rows by all columns is. */
const mostCells = 4_000_000;

/** Reads the sheets of an .xlsx that have anything in them, in their order. */
export async function readWorkbook(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<readonly WorkbookSheet[] | { errors: readonly FileProblem[] }> {
  const entries = zipEntries(bytes);
  if (!entries) return broken();
  if (!entries.some(({ name }) => name === 'xl/workbook.xml')) return refused('zip', 'workbook');
  try {
    const used = await usedCells(entries, mostBytes);
    if (!used) return refused('unpacksLarge', 'smallerWorkbook');
    if (used.rows * used.columns > mostCells) return tooFar(used.rows, used.columns);
    const sheets = (await readXlsxFile(bytes.buffer, { trim: false }))
      .map(({ sheet, data }, at) => ({ name: sheet, at, rows: data as unknown as CellValue[][] }))
      .filter(({ rows }) => rows.some((row) => row.some((value) => cellText(value).trim() !== '')));
    if (sheets.length === 0) return refused('emptyWorkbook', 'filledSheet');
    const formats = await numberFormats(entries);
    const read: WorkbookSheet[] = [];
    for (const { name, at, rows } of sheets)
      read.push({ name, content: csvOf(rows, await formats(at)) });
    return read;
  } catch (error) {
    return broken(error);
  }
}

function csvOf(
  rows: readonly (readonly CellValue[])[],
  shown: ShownNumbers,
): Uint8Array<ArrayBuffer> {
  const quoted = (text: string) =>
    /[",;\t\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const textAt = (value: CellValue, row: number, column: number) =>
    (typeof value === 'number' ? shown(row, column)?.(value) : undefined) ?? cellText(value);
  const lines = rows.map((row, y) => row.map((value, x) => quoted(textAt(value, y, x))).join(','));
  return new TextEncoder().encode(lines.join('\n'));
}

const english = {
  zip: 'a ZIP file that is no workbook',
  brokenWorkbook: 'a damaged workbook',
  unpacksLarge: 'a workbook that unpacks to more than 100 MB',
  emptyWorkbook: 'a workbook without anything in it',
  workbook: 'a workbook (.xlsx), a CSV or a JSON file',
  savedAgain: 'a whole .xlsx: open it in the spreadsheet and save it again, or as CSV',
  smallerWorkbook: 'a smaller workbook, or a CSV of the sheet that matters',
  filledSheet: 'at least one sheet with cells',
};

function refused(got: keyof typeof english, expected: keyof typeof english) {
  return {
    errors: [
      {
        got: english[got],
        gotWords: { key: `import.kind.${got}` },
        expected: english[expected],
        expectedWords: { key: `import.want.${expected}` },
      },
    ],
  };
}

/** The reader's own words are for whoever looks into it. */
function broken(error?: unknown) {
  const { errors } = refused('brokenWorkbook', 'savedAgain');
  const why =
    error instanceof InvalidInputError ? error.code : error instanceof Error ? error.message : '';
  return { errors: errors.map((one) => ({ ...one, got: why ? `${one.got} (${why})` : one.got })) };
}

function tooFar(rows: number, columns: number): { errors: readonly FileProblem[] } {
  const vars = { rows: maxCsvRows, columns: maxCsvColumns };
  return {
    errors: [
      {
        got: `a sheet of ${rows} rows and ${columns} columns`,
        gotWords: { key: 'import.kind.wideWorkbook', vars: { rows, columns } },
        expected: `at most ${maxCsvRows} rows and ${maxCsvColumns} columns`,
        expectedWords: { key: 'import.want.rowsAndColumns', vars },
      },
    ],
  };
}
