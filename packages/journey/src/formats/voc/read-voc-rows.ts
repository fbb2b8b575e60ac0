import { isSurveyKind, type SurveyKind, surveyKinds } from '../../analyses/survey-scores.ts';
import {
  type CsvWarning,
  csvError,
  csvWarning,
  shown,
  type TouchpointCsvError,
} from '../../csv/csv-error.ts';
import { type Words, words } from '../../csv/csv-words.ts';
import { decodeCsv } from '../../csv/decode-csv.ts';
import { type CsvTable, columnName, parseCsv } from '../../csv/parse-csv.ts';
import { tooLong } from '../../csv/too-long.ts';
import type { ColumnReading } from '../../csv/touchpoint-row.ts';
import { isDay } from '../../records/day.ts';
import { hashOf } from '../hash-of.ts';
import { type VocColumn, vocColumnOf, vocColumns } from './voc-columns.ts';
import type { VocRow } from './voc-row.ts';

export interface VocFile {
  readonly rows: readonly VocRow[];
  /** Row numbers of answers that stand in the file twice, word for word. */
  readonly repeated: readonly number[];
  readonly warnings: readonly CsvWarning[];
  /** What is wrong with the rows that were left out. */
  readonly invalid: readonly TouchpointCsvError[];
  readonly columns: readonly ColumnReading[];
}

/** How a file of answers is to be read. */
export interface VocWishes {
  /** The kind of the answers where the file has no column or no word for it. */
  readonly kind?: SurveyKind;
  /** What a person has said columns are, by place; an empty text for one that is not read. */
  readonly columns?: readonly (string | undefined)[];
  /** Rows that are wrong are left out; without it a single one refuses the file. */
  readonly leaveOut?: boolean;
  /** A file that other people made: days may be written in other ways. */
  readonly isForeign?: boolean;
}

const mostErrors = 100;
const ranges: Record<SurveyKind, readonly [low: number, high: number]> = {
  nps: [0, 10],
  csat: [1, 5],
  ces: [1, 7],
  sentiment: [-1, 1],
};
const kindExpected = words('choice', {
  most: surveyKinds.slice(0, -1).join(', '),
  last: surveyKinds.at(-1) ?? '',
});

/** Reads and checks a file of customers' answers. */
export function readVocRows(
  source: string | Uint8Array,
  { kind: chosen, columns: said = [], leaveOut = false, isForeign = false }: VocWishes = {},
): VocFile | VocRefusal {
  const decoded = decodeCsv(source);
  if ('error' in decoded) return refused([decoded.error]);
  const table = parseCsv(decoded.text, (name) => vocColumnOf(name) !== undefined);
  if ('errors' in table) return refused(table.errors);
  const columns = columnsIn(table.header, said);
  const readings = table.header.map((header, i) => {
    const cells = table.rows.map(({ cells }) => (cells[i] ?? '').trim()).filter(Boolean);
    const samples = [...new Set(cells)].slice(0, 3).map(shown);
    return { header, meaning: columns[i] ?? '', samples };
  });
  const errors = checkHeader(table, columns, chosen);
  if (errors.length > 0) return refused(errors, readings);
  if (table.rows.length === 0) {
    const none = csvError('noRows', { row: 2 }, words('headerOnly'), words('oneAnswer'));
    return refused([none], readings);
  }
  const seen = new Map<string, number>();
  const repeated: number[] = [];
  const rows = table.rows.flatMap(({ row, cells }): VocRow[] => {
    const cell = (name: VocColumn) => (cells[columns.indexOf(name)] ?? '').trim();
    const dateColumn = table.header[columns.indexOf('date')] ?? '';
    const long = columns.flatMap(
      (name, i) =>
        (name && tooLong(cell(name), name, { row, column: table.header[i] ?? name })) || [],
    );
    if (long.length > 0) {
      errors.push(...long);
      return [];
    }
    const read = readRow(row, cell, chosen, { dateColumn, isForeign });
    if ('errors' in read) {
      errors.push(...read.errors);
      return [];
    }
    const same = JSON.stringify({ ...read, row: 0 });
    const nth = seen.get(same) ?? 0;
    seen.set(same, nth + 1);
    // bare scores of one day may be those of several people, the same sentence is one person's
    if (nth > 0 && read.verbatim !== '') {
      repeated.push(row);
      return [];
    }
    return [{ ...read, hash: hashOf(`${same}${nth}`) }];
  });
  const invalid = errors.slice(0, mostErrors);
  if (errors.length > 0 && !(leaveOut && rows.length > 0)) {
    const bad = new Set(errors.map((error) => error.row)).size;
    return { errors: invalid, valid: rows.length, invalid: bad, columns: readings };
  }
  const warnings = table.header
    .filter((_, i) => columns[i] === undefined)
    .map((name) => csvWarning('leftOutColumn', { row: 1, column: name }, leftOut(name)));
  return { rows, repeated, warnings, invalid, columns: readings };
}

export interface VocRefusal {
  readonly errors: TouchpointCsvError[];
  /** Rows that are in order, and those that are not. */
  readonly valid: number;
  readonly invalid: number;
  readonly columns: readonly ColumnReading[];
}

function refused(errors: TouchpointCsvError[], columns: readonly ColumnReading[] = []): VocRefusal {
  return { errors, valid: 0, invalid: 0, columns };
}

/** What a person has said goes first; of the others each is what its name says, if nobody has said that already. */
function columnsIn(
  header: readonly string[],
  said: readonly (string | undefined)[],
): (VocColumn | undefined)[] {
  const chosen = header.map((_, i) => vocColumns.find((one) => one === said[i]));
  return header.map((name, i) => {
    if (said[i] !== undefined) return chosen[i];
    const meant = vocColumnOf(name);
    return meant && chosen.includes(meant) ? undefined : meant;
  });
}

function leftOut(name: string): Words {
  return words('leftOutColumn', { name: shown(name) });
}

function checkHeader(
  { header }: CsvTable,
  columns: readonly (VocColumn | undefined)[],
  chosen: SurveyKind | undefined,
): TouchpointCsvError[] {
  const got = words('theColumns', { names: shown(header.join(', ')) });
  const missing = (name: VocColumn, expected: Words) =>
    columns.includes(name) ? [] : [csvError('missingColumn', { column: name }, got, expected)];
  const repeated = columns.flatMap((column, i) => {
    if (column === undefined || columns.indexOf(column) === i) return [];
    const at = { column: columnName(header, i) };
    return [csvError('repeatedColumn', at, words('twice', { name: column }), words('once'))];
  });
  return [
    ...missing('date', words('columnNamed', { name: 'date' })),
    ...missing('score', words('columnNamed', { name: 'score' })),
    ...(chosen ? [] : missing('kind', words('kindOrChoice'))),
    ...repeated,
  ];
}

/** Also of a point in time; in files of other people as 31.12.2025 and 2025/12/31 too, which can be nothing else. */
function dayIn(date: string, isForeign: boolean): string {
  if (/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/.test(date)) return date.slice(0, 10);
  if (!isForeign) return date;
  const [, day = '', month = '', year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(date) ?? [];
  if (year) return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return /^\d{4}\/\d{2}\/\d{2}$/.test(date) ? date.replaceAll('/', '-') : date;
}

function readRow(
  row: number,
  cell: (name: VocColumn) => string,
  chosen: SurveyKind | undefined,
  { dateColumn, isForeign }: { dateColumn: string; isForeign: boolean },
): Omit<VocRow, 'hash'> | { errors: TouchpointCsvError[] } {
  const errors: TouchpointCsvError[] = [];
  const fail = (column: string, got: string, expected: Words) => {
    const said = got === '' ? words('emptyCell') : shown(got);
    const code = got === '' ? 'missingValue' : 'badValue';
    errors.push(csvError(code, { row, column }, said, expected));
  };
  const date = cell('date');
  const at = dayIn(date, isForeign);
  if (!isDay(at)) fail(dateColumn, date, words('day'));
  const named = cell('kind').toLowerCase();
  const kind = named === '' ? (chosen ?? '') : named;
  if (!isSurveyKind(kind)) {
    fail('kind', cell('kind'), kindExpected);
    return { errors };
  }
  const text = cell('score').replace('−', '-').replace(',', '.');
  const [low, high] = ranges[kind];
  const score = /^[+-]?(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : Number.NaN;
  const isWhole = kind === 'sentiment' || Number.isInteger(score);
  if (!(score >= low && score <= high && isWhole)) {
    const name = kind === 'sentiment' ? 'number' : 'whole';
    fail('score', cell('score'), words(name, { low, high }));
  }
  if (errors.length > 0) return { errors };
  return {
    row,
    at,
    kind,
    score: score === 0 ? 0 : score,
    touchpoint: cell('touchpoint'),
    stage: cell('stage'),
    persona: cell('persona'),
    channel: cell('channel'),
    verbatim: cell('verbatim'),
  };
}
