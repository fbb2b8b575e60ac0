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
import { isDay } from '../../records/day.ts';
import { hashOf } from '../hash-of.ts';
import { type VocColumn, vocColumnOf } from './voc-columns.ts';
import type { VocRow } from './voc-row.ts';

export interface VocFile {
  readonly rows: readonly VocRow[];
  /** Row numbers of answers that stand in the file twice, word for word. */
  readonly repeated: readonly number[];
  readonly warnings: readonly CsvWarning[];
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

/** Reads and checks a file of customers' answers. `chosen` is the kind where the file names none. */
export function readVocRows(
  source: string | Uint8Array,
  chosen: SurveyKind | undefined,
): VocFile | { errors: TouchpointCsvError[]; valid: number; invalid: number } {
  const decoded = decodeCsv(source);
  if ('error' in decoded) return refused([decoded.error]);
  const table = parseCsv(decoded.text, (name) => vocColumnOf(name) !== undefined);
  if ('errors' in table) return refused(table.errors);
  const columns = table.header.map(vocColumnOf);
  const errors = checkHeader(table, columns, chosen);
  if (errors.length > 0) return refused(errors);
  if (table.rows.length === 0) {
    return refused([csvError('noRows', { row: 2 }, words('headerOnly'), words('oneAnswer'))]);
  }
  const seen = new Map<string, number>();
  const repeated: number[] = [];
  const rows = table.rows.flatMap(({ row, cells }): VocRow[] => {
    const cell = (name: VocColumn) => (cells[columns.indexOf(name)] ?? '').trim();
    const read = readRow(row, cell, chosen, table.header[columns.indexOf('date')] ?? '');
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
  if (errors.length > 0) {
    const invalid = new Set(errors.map((error) => error.row)).size;
    return { errors: errors.slice(0, mostErrors), valid: rows.length, invalid };
  }
  const warnings = table.header
    .filter((_, i) => columns[i] === undefined)
    .map((name) => csvWarning('leftOutColumn', { row: 1, column: name }, leftOut(name)));
  return { rows, repeated, warnings };
}

function refused(errors: TouchpointCsvError[]) {
  return { errors, valid: 0, invalid: 0 };
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

function readRow(
  row: number,
  cell: (name: VocColumn) => string,
  chosen: SurveyKind | undefined,
  dateColumn: string,
): Omit<VocRow, 'hash'> | { errors: TouchpointCsvError[] } {
  const errors: TouchpointCsvError[] = [];
  const fail = (column: string, got: string, expected: Words) => {
    const said = got === '' ? words('emptyCell') : shown(got);
    const code = got === '' ? 'missingValue' : 'badValue';
    errors.push(csvError(code, { row, column }, said, expected));
  };
  const date = cell('date');
  // a point in time is on a day
  const at = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/.test(date) ? date.slice(0, 10) : date;
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
