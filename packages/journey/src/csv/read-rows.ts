import { roundHalfAway } from '../emotion-scale-conversions.ts';
import { type Phase, phases } from '../records/stage.ts';
import {
  type CsvColumn,
  columnOf,
  columnsOf,
  isMetric,
  type NoteType,
  noteTypes,
} from './csv-columns.ts';
import {
  type CsvErrorCode,
  type CsvWarning,
  csvError,
  csvWarning,
  shown,
  type TouchpointCsvError,
} from './csv-error.ts';
import { type Words, words } from './csv-words.ts';
import { decodeCsv } from './decode-csv.ts';
import { fieldColumns } from './field-columns.ts';
import { columnMeantBy } from './header-synonyms.ts';
import { splitList } from './list-cells.ts';
import { type CsvTable, columnName, parseCsv } from './parse-csv.ts';
import { meantBy } from './synonyms.ts';
import type { TouchpointFile, TouchpointRow } from './touchpoint-row.ts';

const required = ['stage', 'title'];
/** Names that objects have a use of their own for. */
const forbidden = ['__proto__', 'constructor', 'prototype'];
const mostErrors = 100;
const phaseExpected = words('choice', { most: 'before, during', last: 'after' });

/** Reads and checks a touchpoint CSV without touching any board. All errors are found, up to a hundred. */
export function readTouchpointRows(
  source: string | Uint8Array,
): TouchpointFile | { errors: TouchpointCsvError[] } {
  const decoded = decodeCsv(source);
  if ('error' in decoded) return { errors: [decoded.error] };
  const table = parseCsv(
    decoded.text,
    (name) => columnOf(name).kind !== 'attribute' || columnMeantBy(name) !== undefined,
  );
  if ('errors' in table) return table;
  const columns = columnsOf(table.header);
  const headerErrors = checkHeader(table, columns);
  if (headerErrors.length > 0) return { errors: headerErrors };
  if (table.rows.length === 0) {
    return { errors: [csvError('noRows', { row: 2 }, words('headerOnly'), words('oneRow'))] };
  }
  const errors: TouchpointCsvError[] = [];
  const warnings: CsvWarning[] = unknownColumns(columns);
  const rows = table.rows.map(({ row, cells }) => {
    const reader = new RowReader(row, cells, columns, errors, warnings);
    return reader.read();
  });
  if (errors.length > 0) return { errors: errors.slice(0, mostErrors) };
  const personas = columns.flatMap((column) => (column.kind === 'emotion' ? [column.persona] : []));
  return { rows, personas, warnings };
}

function checkHeader({ header }: CsvTable, columns: readonly CsvColumn[]): TouchpointCsvError[] {
  const errors: TouchpointCsvError[] = [];
  const names = columns.map((column) => column.name);
  for (const name of required) {
    if (names.includes(name)) continue;
    const got = words('theColumns', { names: shown(header.join(', ')) });
    errors.push(csvError('missingColumn', { column: name }, got, words('columnNamed', { name })));
  }
  for (const [i, column] of columns.entries()) {
    const at = { column: columnName(header, i) };
    if (column.name === '' || (column.kind === 'emotion' && column.persona === '')) {
      const expected = column.kind === 'emotion' ? words('emotionName') : words('name');
      errors.push(csvError('namelessColumn', at, shown(header[i] ?? ''), expected));
    } else if (forbidden.includes(column.name)) {
      errors.push(csvError('namelessColumn', at, column.name, words('otherName')));
    } else if (names.indexOf(column.name) < i) {
      const got = words('twice', { name: column.name });
      errors.push(csvError('repeatedColumn', at, got, words('once')));
    }
  }
  return errors;
}

function unknownColumns(columns: readonly CsvColumn[]): CsvWarning[] {
  return columns
    .filter((column) => column.kind === 'attribute' && !isMetric(column.name))
    .map(({ name }) =>
      csvWarning('unknownColumn', { row: 1, column: name }, words('keptColumn', { name })),
    );
}

/** Turns the cells of one row into values, noting what is wrong with them. */
class RowReader {
  readonly #row: number;
  readonly #cells: ReadonlyMap<CsvColumn, string>;
  readonly #errors: TouchpointCsvError[];
  readonly #warnings: CsvWarning[];

  constructor(
    row: number,
    cells: readonly string[],
    columns: readonly CsvColumn[],
    errors: TouchpointCsvError[],
    warnings: CsvWarning[],
  ) {
    this.#row = row;
    // spreadsheets leave blank cells at the end of a row out
    this.#cells = new Map(columns.map((column, i) => [column, cells[i] ?? '']));
    this.#errors = errors;
    this.#warnings = warnings;
  }

  read(): TouchpointRow {
    const id = this.#cell('id')?.trim();
    const step = this.#cell('step')?.trim();
    const phase = this.#phase();
    return {
      row: this.#row,
      ...(id ? { id } : {}),
      title: this.#required('title'),
      stage: this.#required('stage').trim(),
      ...(phase ? { phase } : {}),
      ...(step ? { step } : {}),
      fields: this.#fields(),
      emotions: this.#emotions(),
      notes: this.#notes(),
      attributes: this.#attributes(),
    };
  }

  #cell(name: string): string | undefined {
    for (const [column, cell] of this.#cells) {
      if (column.kind === 'known' && column.name === name) return cell;
    }
    return undefined;
  }

  #required(name: string): string {
    const cell = this.#cell(name) ?? '';
    if (cell.trim() === '')
      this.#fail(name, words('emptyCell'), words('value', { column: name }), 'missingValue');
    return cell;
  }

  #phase(): Phase | undefined {
    const cell = this.#cell('phase') ?? '';
    if (cell.trim() === '') return undefined;
    const phase = phases.find((one) => one === meantBy('phase', cell));
    if (!phase) this.#fail('phase', shown(cell), phaseExpected);
    return phase;
  }

  #fields(): TouchpointRow['fields'] {
    const fields: Record<string, unknown> = {};
    for (const column of fieldColumns) {
      const cell = this.#cell(column.name);
      if (cell === undefined) continue;
      const value = cell.trim() === '' ? undefined : column.parse(cell);
      if (value === undefined && cell.trim() !== '') {
        this.#fail(column.name, shown(cell), column.expected);
      }
      fields[column.prop] = value;
    }
    return fields;
  }

  #emotions(): Map<string, number | null> {
    const emotions = new Map<string, number | null>();
    for (const [column, cell] of this.#cells) {
      if (column.kind !== 'emotion') continue;
      emotions.set(column.persona, this.#emotion(column.name, cell));
    }
    return emotions;
  }

  #emotion(name: string, cell: string): number | null {
    const text = cell.trim().replace('−', '-').replace(',', '.');
    if (text === '') return null;
    const units = /^[+-]?(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : Number.NaN;
    if (!(units >= -2 && units <= 2)) {
      this.#fail(name, shown(cell), words('emotion'));
      return null;
    }
    const tenths = roundHalfAway(units * 10);
    if (Math.abs(tenths - units * 10) > 1e-9) {
      const says = words('rounded', { cell: shown(cell), value: tenths / 10 });
      this.#warnings.push(csvWarning('rounded', { row: this.#row, column: name }, says));
    }
    return tenths;
  }

  #notes(): TouchpointRow['notes'] {
    const notes: { [type in NoteType]?: string[] } = {};
    for (const type of noteTypes) {
      const cell = this.#cell(type);
      if (cell !== undefined) notes[type] = splitList(cell);
    }
    return notes;
  }

  #attributes(): Record<string, string> {
    const attributes: Record<string, string> = {};
    for (const [column, cell] of this.#cells) {
      if (column.kind === 'attribute') attributes[column.name] = cell;
    }
    return attributes;
  }

  #fail(
    column: string,
    got: Words | string,
    expected: Words,
    code: CsvErrorCode = 'badValue',
  ): void {
    this.#errors.push(csvError(code, { row: this.#row, column }, got, expected));
  }
}
