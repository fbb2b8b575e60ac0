import {
  type CsvWarning,
  csvError,
  csvWarning,
  shown,
  type TouchpointCsvError,
} from '../../csv/csv-error.ts';
import { words } from '../../csv/csv-words.ts';
import { channelKind } from '../../csv/foreign/channel-kind.ts';
import { aboutOf, personIn } from '../../csv/foreign/column-words.ts';
import { feelingOf, scaleOf, spokenFeeling } from '../../csv/foreign/feelings.ts';
import { splitList } from '../../csv/list-cells.ts';
import { untitled } from '../../csv/merge-rows.ts';
import { tenthsFromUnits } from '../../emotion-scale-conversions.ts';
import { type LaneType, tellsFacts } from '../../records/lane-type.ts';
import type { TouchpointProps } from '../../records/touchpoint.ts';
import { factsOfLine } from './lane-facts.ts';
import { type LaneLabel, readLaneLabel } from './lane-label.ts';
import { columnAt, type WideHeader } from './wide-header.ts';
import type { WideCell, WideRow } from './wide-row.ts';
import { unsaid } from './write-wide-csv.ts';

export interface WideTouchpoint {
  readonly title: string;
  props: TouchpointProps;
  /** Tenths by persona. */
  readonly emotions: Map<string, number>;
}

export interface WideLane {
  readonly type: LaneType;
  readonly title: string;
  /** By column, from 0. */
  readonly notes: Map<number, { readonly text: string; readonly color?: string }[]>;
}

export interface WideLanes {
  readonly lanes: readonly WideLane[];
  readonly columns: readonly {
    readonly index: number;
    readonly touchpoints: readonly WideTouchpoint[];
  }[];
  readonly warnings: readonly CsvWarning[];
}

/** What is called so where the table names nothing. */
export interface LaneNames {
  readonly customer: string;
  readonly emotions: string;
  readonly touchpoints?: string;
}

const number = /^[+-]?(\d+\.?\d*|\.\d+)$/;

/** Reads the rows below the stages. Touchpoints come first, whichever row they stand in: the others speak of them. */
export function readWideLanes(
  header: WideHeader,
  names: LaneNames,
  isForeign = false,
): WideLanes | { errors: TouchpointCsvError[] } {
  const reader = new LaneReader(header, names, isForeign);
  const labelled = header.lanes.map((row) => {
    const cell = row.cells[0]?.text ?? '';
    return { row, label: isForeign ? foreignLabel(cell) : readLaneLabel(cell) };
  });
  const named = labelled.find(({ label }) => label.type === 'touchpoints');
  const isFelt = labelled.some(({ row, label }) => label.type === 'emotion' && says(row));
  // feelings need something to be felt at
  const cards =
    named ??
    (isForeign && isFelt
      ? labelled.find(({ row }) => aboutOf(row.cells[0]?.text ?? '') === 'title')
      : undefined);
  if (cards) reader.touchpoints(cards.row);
  else if (isForeign && isFelt) reader.stagesAsTouchpoints();
  for (const { row, label } of labelled) reader.row(row, label, row === cards?.row);
  return reader.result();
}

class LaneReader {
  readonly #header: WideHeader;
  readonly #names: LaneNames;
  readonly #lanes: WideLane[] = [];
  readonly #columns: { index: number; touchpoints: WideTouchpoint[] }[];
  readonly #errors: TouchpointCsvError[] = [];
  readonly #warnings: CsvWarning[] = [];
  readonly #isForeign: boolean;

  constructor(header: WideHeader, names: LaneNames, isForeign: boolean) {
    this.#header = header;
    this.#isForeign = isForeign;
    this.#names = names;
    this.#columns = Array.from({ length: header.columns }, (_, index) => ({
      index,
      touchpoints: [],
    }));
  }

  touchpoints({ cells }: WideRow): void {
    for (const column of this.#columns) {
      for (const line of linesOf(cells[column.index + 1])) {
        column.touchpoints.push({
          title: line === untitled ? '' : line,
          props: {},
          emotions: new Map(),
        });
      }
    }
  }

  /** Each column is something to feel at, by its own name. */
  stagesAsTouchpoints(): void {
    const { stages } = this.#header;
    const titles = stages.flatMap(({ title, steps }) => steps.map((step) => step || title));
    for (const { index, touchpoints } of this.#columns) {
      touchpoints.push({ title: titles[index] ?? '', props: {}, emotions: new Map() });
    }
    const title = this.#names.touchpoints ?? '';
    this.#lanes.push({ type: 'touchpoints', title, notes: new Map() });
  }

  row(row: WideRow, label: LaneLabel, isCards: boolean): void {
    this.#surplus(row);
    if (isCards) {
      this.#lanes.push({ type: 'touchpoints', title: label.title, notes: new Map() });
      return;
    }
    // rows without a title go on with the lane above
    const isMore = row.cells[0]?.text === '' && this.#lanes.length > 0;
    if (isMore) {
      const last = this.#lanes.at(-1) as WideLane;
      if (last.type === 'touchpoints') this.#lanes.push(noteLane('stickies', ''));
      this.#notes(row, this.#lanes.at(-1) as WideLane);
      return;
    }
    if (label.type === 'emotion' && !label.isExact && this.#isForeign && this.#felt(row, label))
      return;
    if (label.type === 'emotion' && (label.isExact || isNumbers(row))) this.#emotions(row, label);
    else if (label.isNotes && this.#lanes.at(-1)?.type === label.type) {
      this.#notes(row, this.#lanes.at(-1) as WideLane);
    } else {
      const isClosed = ['touchpoints', 'emotion', 'arc'].includes(label.type);
      const lane = noteLane(isClosed ? 'stickies' : label.type, label.title);
      this.#lanes.push(lane);
      if (tellsFacts(lane.type) && !label.isNotes) this.#facts(row, lane);
      else this.#notes(row, lane);
    }
  }

  result(): WideLanes | { errors: TouchpointCsvError[] } {
    if (this.#errors.length > 0) return { errors: this.#errors.slice(0, 100) };
    if (this.#isForeign) for (const { touchpoints } of this.#columns) touchpoints.forEach(typed);
    return { lanes: this.#lanes, columns: this.#columns, warnings: this.#warnings };
  }

  #notes(row: WideRow, lane: WideLane): void {
    for (const { index } of this.#columns) {
      const cell = row.cells[index + 1];
      for (const text of linesOf(cell)) this.#note(lane, index, text, cell?.color);
    }
  }

  #note(lane: WideLane, index: number, text: string, color: string | undefined): void {
    const notes = lane.notes.get(index) ?? [];
    notes.push({ text, ...(color && { color }) });
    lane.notes.set(index, notes);
  }

  /** What a lane tells of the touchpoints above; lines that say something else become notes. */
  #facts(row: WideRow, lane: WideLane): void {
    for (const { index, touchpoints } of this.#columns) {
      const cell = row.cells[index + 1];
      const said = linesOf(cell);
      const isEach = said.length === touchpoints.length || said.length === 1;
      for (const [i, line] of said.entries()) {
        if (line === unsaid && touchpoints.length > 0) continue;
        const meant = isEach ? factsOfLine(lane.type, line) : undefined;
        const told = said.length === 1 ? touchpoints : touchpoints.slice(i, i + 1);
        if (!meant || told.length === 0) this.#note(lane, index, line, cell?.color);
        else for (const one of told) one.props = { ...one.props, ...meant };
      }
    }
  }

  /** Feelings on whatever scale; what is none of that becomes notes of its own. Nothing is read if most of it is none. */
  #felt(row: WideRow, label: LaneLabel): boolean {
    const said = row.cells.slice(1).flatMap(linesOf);
    const scale = scaleOf(label.title, said);
    const known = said.filter((line) => feelingOf(line, scale) !== undefined);
    if (known.length === 0 || known.length < said.length / 2) return false;
    const persona = personIn(label.title) ?? this.#names.customer;
    this.#lanes.push(noteLane('emotion', label.title));
    const others = noteLane('stickies', label.title);
    for (const { index, touchpoints } of this.#columns) {
      const lines = linesOf(row.cells[index + 1]);
      const felt = lines.flatMap((line) => feelingOf(line, scale) ?? []);
      for (const [i, touchpoint] of touchpoints.entries()) {
        const value = felt.length === touchpoints.length ? felt[i] : felt[0];
        if (value !== undefined) touchpoint.emotions.set(persona, value);
      }
      for (const line of lines) {
        const isWords = spokenFeeling(line) !== undefined && /\p{L}{2}/u.test(line);
        if (feelingOf(line, scale) === undefined || isWords) {
          this.#note(others, index, line, row.cells[index + 1]?.color);
        }
      }
    }
    if (others.notes.size > 0) this.#lanes.push(others);
    return true;
  }

  #emotions(row: WideRow, label: LaneLabel): void {
    const title = label.title || this.#names.emotions;
    const last = this.#lanes.at(-1);
    if (last?.type !== 'emotion' || last.title !== title)
      this.#lanes.push(noteLane('emotion', title));
    const persona = label.persona ?? this.#names.customer;
    for (const { index, touchpoints } of this.#columns) {
      const said = linesOf(row.cells[index + 1]);
      if (said.length === 0) continue;
      const at = { row: row.row, column: columnAt(index + 1) };
      if (touchpoints.length === 0) {
        const says = words('noTouchpoint', { cell: columnAt(index + 1) });
        this.#warnings.push(csvWarning('lost', at, says));
      } else if (said.length !== 1 && said.length !== touchpoints.length) {
        const expected = words('feelingPerTouchpoint', { count: touchpoints.length });
        this.#errors.push(
          csvError('badValue', at, words('feelings', { count: said.length }), expected),
        );
      }
      for (const [i, line] of said.entries()) {
        if (line === unsaid) continue;
        const tenths = tenthsOf(line);
        if (tenths === undefined) {
          this.#errors.push(csvError('badValue', at, shown(line), words('emotion')));
          continue;
        }
        const felt = said.length === 1 ? touchpoints : touchpoints.slice(i, i + 1);
        for (const { emotions } of felt) emotions.set(persona, tenths);
      }
    }
  }

  #surplus({ row, cells }: WideRow): void {
    const { columns } = this.#header;
    const index = cells.findIndex(({ text }, i) => i > columns && text !== '');
    if (index < 0) return;
    const expected = words('cellsOfHeader', { count: columns + 1 });
    const got = shown(cells[index]?.text ?? '');
    this.#errors.push(csvError('surplusCell', { row, column: columnAt(index) }, got, expected));
  }
}

/** A row of somebody else's table, by more words than our own tables use. */
function foreignLabel(cell: string): LaneLabel {
  const label = readLaneLabel(cell);
  if (label.isExact || label.type !== 'stickies') return label;
  const type = laneTypesAbout[aboutOf(cell) ?? ''];
  return type ? { ...label, type } : label;
}

const laneTypesAbout: Readonly<Record<string, LaneType>> = {
  feeling: 'emotion',
  negatives: 'negatives',
  positives: 'positives',
  channel: 'channel',
  owner: 'owner',
  need: 'need',
};

/** In a table of other people the name of a channel tells its type. */
function typed(touchpoint: WideTouchpoint): void {
  const { channel, channelType } = touchpoint.props;
  const type = channel && !channelType ? channelKind(channel) : undefined;
  if (type) touchpoint.props = { ...touchpoint.props, channelType: type };
}

function says({ cells }: WideRow): boolean {
  return cells.slice(1).some(({ text }) => text !== '');
}

function noteLane(type: LaneType, title: string): WideLane {
  return { type, title, notes: new Map() };
}

/** The lines of a cell; marks of a list go where every line has one. */
function linesOf(cell: WideCell | undefined): string[] {
  const lines = splitList(cell?.text ?? '').map((line) => line.trim());
  const isList = lines.length > 1 && lines.every((line) => /^[•·▪]\s/.test(line));
  return isList ? lines.map((line) => line.slice(1).trim()) : lines;
}

function isNumbers({ cells }: WideRow): boolean {
  return cells
    .slice(1)
    .every((cell) => linesOf(cell).every((line) => line === unsaid || isNumber(line)));
}

function isNumber(line: string): boolean {
  return number.test(plainNumber(line));
}

/** Nothing if it is no number of the scale. */
function tenthsOf(line: string): number | undefined {
  const units = isNumber(line) ? Number(plainNumber(line)) : Number.NaN;
  return units >= -2 && units <= 2 ? tenthsFromUnits(units) : undefined;
}

function plainNumber(line: string): string {
  return line.replace('−', '-').replace(',', '.');
}
