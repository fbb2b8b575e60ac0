import { type NamedScale, roundHalfAway } from '../emotion-scale-conversions.ts';
import { type NoteType, noteTypes } from '../notes-on.ts';
import { type Phase, phases } from '../records/stage.ts';
import { type CsvColumn, columnOf, columnsOf } from './csv-columns.ts';
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
import { type FieldColumn, fieldColumns } from './field-columns.ts';
import { channelKind } from './foreign/channel-kind.ts';
import { aboutOf } from './foreign/column-words.ts';
import { feelingOf } from './foreign/feelings.ts';
import { guessColumns, phaseSaid } from './foreign/guess-columns.ts';
import { looseValue } from './foreign/loose-value.ts';
import { columnMeantBy } from './header-synonyms.ts';
import { splitList } from './list-cells.ts';
import { type CsvTable, columnName, parseCsv } from './parse-csv.ts';
import { meantBy } from './synonyms.ts';
import { tooLong } from './too-long.ts';
import type { ColumnReading, TouchpointFile, TouchpointRow } from './touchpoint-row.ts';

const required = ['stage', 'title'];
/** Names that objects have a use of their own for. */
const forbidden = ['__proto__', 'constructor', 'prototype'];
const mostErrors = 100;
const anyNumber = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,2})?$/i;
const phaseExpected = words('choice', { most: 'before, during', last: 'after' });

/** How a list is to be read. */
export interface ReadWishes {
  /** A list that other people made: its words, its scales and its form are guessed. */
  readonly isForeign?: boolean;
  /** What a person has said columns are, by place: a name of ours, `emotion[Name]`, or an empty text to keep one as it is. */
  readonly columns?: readonly (string | undefined)[];
  /** The scales of feelings that a person has said, by place. */
  readonly scales?: readonly (NamedScale | undefined)[];
  /** Rows that are wrong are left out; without it a single one refuses the file. */
  readonly leaveOut?: boolean;
  /** Who feels where nobody is named. */
  readonly customer?: string;
}

/** Reads and checks a touchpoint CSV without touching any board. All errors are found, up to a hundred. */
export function readTouchpointRows(
  source: string | Uint8Array,
  wishes: ReadWishes = {},
): TouchpointFile | { errors: TouchpointCsvError[]; columns?: readonly ColumnReading[] } {
  const { leaveOut = false, customer = 'Customer' } = wishes;
  const decoded = decodeCsv(source);
  if ('error' in decoded) return { errors: [decoded.error] };
  const table = parseCsv(
    decoded.text,
    (name) =>
      columnOf(name).kind !== 'attribute' ||
      columnMeantBy(name) !== undefined ||
      (wishes.isForeign === true && name.length < 60 && aboutOf(name) !== undefined),
    wishes,
  );
  if ('errors' in table) return table;
  const isForeign = wishes.isForeign === true && !isOurs(table);
  const columns = columnsIn(table, wishes, customer);
  const readings = columnReadings(table, columns);
  const headerErrors = checkHeader(table, columns, isForeign && hasHeadings(table));
  if (headerErrors.length > 0) return { errors: headerErrors, columns: readings };
  if (table.rows.length === 0) {
    const errors = [csvError('noRows', { row: 2 }, words('headerOnly'), words('oneRow'))];
    return { errors, columns: readings };
  }
  const errors: TouchpointCsvError[] = [];
  const warnings: CsvWarning[] = unknownColumns(columns);
  const cellsOf = columns.map((_, i) => table.rows.map(({ cells }) => cells[i] ?? ''));
  const above = { stage: '' };
  const rows = table.rows.flatMap(({ row, cells }) => {
    const found: TouchpointCsvError[] = [];
    const reader = new RowReader(row, cells, columns, found, warnings, cellsOf);
    if (isForeign && reader.isHeading(above)) return [];
    const read = reader.read(isForeign ? above : undefined);
    errors.push(...found);
    return found.length > 0 ? [] : [read];
  });
  const invalid = errors.slice(0, mostErrors);
  if (invalid.length > 0 && !(leaveOut && rows.length > 0)) {
    return { errors: invalid, columns: readings };
  }
  const personas = columns.flatMap((column) => (column.kind === 'emotion' ? [column.persona] : []));
  const [title] = table.above;
  return { rows, personas, warnings, invalid, columns: readings, ...(title && { title }) };
}

/** Whether the names of its columns are those that we write. */
function isOurs({ header }: CsvTable): boolean {
  const names = header.map((name) => columnOf(name).name);
  return ['id', ...required].every((name) => names.includes(name));
}

function columnsIn(table: CsvTable, wishes: ReadWishes, customer: string): CsvColumn[] {
  const { columns: chosen = [], scales = [] } = wishes;
  const exact = columnsOf(table.header);
  const isSaid = chosen.some((one) => one !== undefined) || scales.some((one) => one !== undefined);
  if (!wishes.isForeign || (isOurs(table) && !isSaid)) return exact;
  const rows = table.rows.map(({ cells }) => cells);
  // what is ours stays what it is unless somebody says otherwise
  const own = isOurs(table)
    ? exact.map(({ kind, name }) => (kind === 'attribute' ? '' : name))
    : [];
  const said = table.header.map((_, i) => chosen[i] ?? own[i]);
  return guessColumns(table.header, rows, { chosen: said, scales, customer });
}

function columnReadings(table: CsvTable, columns: readonly CsvColumn[]): ColumnReading[] {
  return columns.map((column, i) => {
    const cells = table.rows.map(({ cells }) => (cells[i] ?? '').trim());
    const samples = [...new Set(cells.filter((cell) => cell !== ''))].slice(0, 3).map(shown);
    const meaning = column.kind === 'attribute' ? '' : column.name;
    const scale = column.kind === 'emotion' ? column.scale : undefined;
    return { header: table.header[i] ?? '', meaning, samples, ...(scale && { scale }) };
  });
}

/** Whether some rows only have a first cell: names of stages, each above what belongs to it. */
function hasHeadings({ rows }: CsvTable): boolean {
  return rows.some(
    ({ cells }) =>
      (cells[0] ?? '').trim() !== '' && cells.slice(1).every((cell) => cell.trim() === ''),
  );
}

function checkHeader(
  { header }: CsvTable,
  columns: readonly CsvColumn[],
  isUnderHeadings: boolean,
): TouchpointCsvError[] {
  const errors: TouchpointCsvError[] = [];
  const names = columns.map((column) => column.name);
  for (const name of required) {
    if (names.includes(name) || (name === 'stage' && isUnderHeadings)) continue;
    const got = words('theColumns', { names: shown(header.join(', ')) });
    errors.push(csvError('missingColumn', { column: name }, got, words('columnNamed', { name })));
  }
  for (const [i, column] of columns.entries()) {
    const at = { column: columnName(header, i) };
    const isNameless =
      (column.kind === 'emotion' && column.persona === '') ||
      (column.kind === 'metric' && column.metric === '');
    if (column.name === '' || isNameless) {
      const expected = isNameless ? words(`${column.kind as 'emotion'}Name`) : words('name');
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
    .filter((column) => column.kind === 'attribute')
    .map(({ name }) =>
      csvWarning('unknownColumn', { row: 1, column: name }, words('keptColumn', { name })),
    );
}

/** In a list of other people the channel tells its type, where nothing else does. */
function withChannelType(fields: TouchpointRow['fields']): TouchpointRow['fields'] {
  const { channel, channelType } = fields;
  const type = channel && !channelType ? channelKind(channel) : undefined;
  return type ? { ...fields, channelType: type } : fields;
}

/** Turns the cells of one row into values, noting what is wrong with them. */
class RowReader {
  readonly #row: number;
  readonly #cells: ReadonlyMap<CsvColumn, string>;
  readonly #errors: TouchpointCsvError[];
  readonly #warnings: CsvWarning[];
  readonly #columns: readonly CsvColumn[];
  /** All cells of each column. */
  readonly #cellsOf: readonly (readonly string[])[];
  /** What could not be understood, by the name of its column. */
  readonly #kept: Record<string, string> = {};

  constructor(
    row: number,
    cells: readonly string[],
    columns: readonly CsvColumn[],
    errors: TouchpointCsvError[],
    warnings: CsvWarning[],
    cellsOf: readonly (readonly string[])[],
  ) {
    this.#row = row;
    this.#columns = columns;
    this.#cellsOf = cellsOf;
    // spreadsheets leave blank cells at the end of a row out
    this.#cells = new Map(columns.map((column, i) => [column, cells[i] ?? '']));
    this.#errors = errors;
    this.#warnings = warnings;
  }

  /** Whether the row only says which stage the next ones belong to. */
  isHeading(above: { stage: string }): boolean {
    const said = [...this.#cells].filter(([, cell]) => cell.trim() !== '');
    const [only] = said;
    if (said.length !== 1 || !only) return false;
    const [column, cell] = only;
    const bears = this.#cell('stage') === undefined ? this.#columns[0] : undefined;
    if (column.name !== 'stage' && column !== bears) return false;
    above.stage = cell.trim();
    return true;
  }

  /** With `above`, a blank stage is that of the row above. */
  read(above?: { stage: string }): TouchpointRow {
    this.#lengths();
    const id = this.#cell('id')?.trim();
    const step = this.#cell('step')?.trim();
    const said = this.#cell('stage')?.trim() ?? '';
    if (above && said !== '') above.stage = said;
    const stage = (said === '' ? above?.stage : '') || this.#required('stage').trim();
    const phase = this.#phase() ?? (above && phaseSaid(stage));
    return {
      row: this.#row,
      ...(id ? { id } : {}),
      title: this.#required('title'),
      stage,
      ...(phase ? { phase } : {}),
      ...(step ? { step } : {}),
      fields: above ? withChannelType(this.#fields()) : this.#fields(),
      emotions: this.#emotions(),
      metrics: this.#metrics(),
      notes: this.#notes(),
      attributes: this.#attributes(),
    };
  }

  #lengths(): void {
    for (const [{ name, header = name }, cell] of this.#cells) {
      const error = tooLong(cell, name, { row: this.#row, column: header });
      if (error) this.#errors.push(error);
    }
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
    if (!phase) this.#strange('phase', cell, phaseExpected);
    return phase;
  }

  #fields(): TouchpointRow['fields'] {
    const fields: Record<string, unknown> = {};
    for (const column of fieldColumns) {
      const cell = this.#cell(column.name);
      if (cell === undefined) continue;
      const value = cell.trim() === '' ? undefined : this.#value(column, cell);
      if (value === undefined && cell.trim() !== '') {
        this.#strange(column.name, cell, column.expected);
      }
      fields[column.prop] = value;
    }
    return fields;
  }

  #value(column: FieldColumn, cell: string): ReturnType<FieldColumn['parse']> {
    const at = this.#columns.findIndex(
      ({ kind, name }) => kind === 'known' && name === column.name,
    );
    if (this.#columns[at]?.header === undefined) return column.parse(cell);
    return looseValue(column, cell, this.#cellsOf[at] ?? []);
  }

  #emotions(): Map<string, number | null> {
    const emotions = new Map<string, number | null>();
    for (const [column, cell] of this.#cells) {
      if (column.kind !== 'emotion') continue;
      const { scale, persona, name, header = '' } = column;
      if (scale === undefined) emotions.set(persona, this.#emotion(name, cell));
      else {
        const felt = feelingOf(cell, scale);
        const isStrange = felt === undefined && !/^\s*([-–—?]|n\/?a)?\s*$/i.test(cell);
        if (isStrange) this.#keep(header, cell);
        emotions.set(persona, felt ?? null);
      }
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

  #metrics(): Map<string, number> {
    const metrics = new Map<string, number>();
    for (const [column, cell] of this.#cells) {
      if (column.kind !== 'metric' || cell.trim() === '') continue;
      const text = cell.trim().replace('−', '-').replace(',', '.').replace(/\s*%$/, '');
      if (anyNumber.test(text)) metrics.set(column.metric, Number(text));
      else this.#fail(column.name, shown(cell), words('figure'));
    }
    return metrics;
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
    return { ...attributes, ...this.#kept };
  }

  /** A cell that is none of ours: an error in a column of ours, kept as it is in somebody else's. */
  #strange(name: string, cell: string, expected: Words): void {
    const column = this.#columns.find((one) => one.name === name);
    if (column?.header === undefined) this.#fail(name, shown(cell), expected);
    else this.#keep(column.header, cell);
  }

  #keep(header: string, cell: string): void {
    this.#kept[header] = cell;
    const says = words('keptCell', { cell: shown(cell), name: shown(header) });
    this.#warnings.push(csvWarning('otherValue', { row: this.#row, column: header }, says));
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
