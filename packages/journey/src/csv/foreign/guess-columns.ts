import { type Phase, phases } from '../../records/stage.ts';
import { type CsvColumn, columnOf, emotionColumn } from '../csv-columns.ts';
import { fieldColumns } from '../field-columns.ts';
import { columnMeantBy } from '../header-synonyms.ts';
import { meantBy } from '../synonyms.ts';
import { aboutOf, personIn } from './column-words.ts';
import { feelingOf, scaleOf, spokenFeeling } from './feelings.ts';
import { looseValue } from './loose-value.ts';

/** This much of a column has to make sense before it is taken for one of a few values. */
const mostly = 0.6;

/**
 * What the columns of somebody else's list are: by our names, by words in four languages, and where stages or titles
 * are still missing by what stands in the cells. `chosen` is what a person has said, by place: a name of ours,
 * `emotion[Name]`, or nothing for a column that is kept as it is.
 */
export function guessColumns(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  { chosen = [], scales = [], customer }: GuessOptions,
): CsvColumn[] {
  const guess = new Guess(header, rows, customer);
  for (const [i, meaning] of chosen.entries()) if (meaning !== undefined) guess.set(i, meaning);
  guess.byOwnNames();
  guess.bySynonyms();
  guess.byWords();
  guess.byContents();
  return guess.columns(scales);
}

export interface GuessOptions {
  readonly chosen?: readonly (string | undefined)[];
  readonly scales?: readonly (Parameters<typeof feelingOf>[1] | undefined)[];
  /** Who feels where nobody is named. */
  readonly customer: string;
}

class Guess {
  readonly #header: readonly string[];
  readonly #rows: readonly (readonly string[])[];
  /** What stands in each column, without its empty cells. */
  readonly #cells: readonly (readonly string[])[];
  readonly #customer: string;
  /** By place; an empty text for what is kept as it is. */
  readonly #meanings: (string | undefined)[];
  readonly #exact = new Set<number>();

  constructor(header: readonly string[], rows: readonly (readonly string[])[], customer: string) {
    this.#header = header;
    this.#rows = rows;
    this.#customer = customer;
    this.#meanings = header.map(() => undefined);
    this.#cells = header.map((_, i) =>
      rows.map((cells) => (cells[i] ?? '').trim()).filter((cell) => cell !== ''),
    );
  }

  set(at: number, meaning: string): void {
    this.#meanings[at] = meaning;
  }

  byOwnNames(): void {
    this.#each((header, i) => {
      const column = columnOf(header);
      if (column.kind === 'attribute' || this.#has(column.name)) return;
      this.#meanings[i] = column.name;
      this.#exact.add(i);
    });
  }

  bySynonyms(): void {
    this.#each((header, i) => {
      const meant = columnMeantBy(header);
      if (meant !== undefined) this.#take(i, meant);
    });
  }

  byWords(): void {
    this.#each((header, i) => {
      const about = aboutOf(header);
      if (about === 'feeling') this.#feeling(i);
      else if (about !== undefined) this.#take(i, about);
    });
  }

  byContents(): void {
    const phase = this.#meanings.indexOf('phase');
    if (!this.#has('stage') && phase >= 0) this.#meanings[phase] = 'stage';
    const step = this.#meanings.indexOf('step');
    if (!this.#has('title') && step >= 0) this.#meanings[step] = 'title';
    this.#each((_, i) => {
      const cells = this.#cells[i] ?? [];
      const isFaces = cells.length > 0 && cells.every((cell) => spokenFeeling(cell) !== undefined);
      if (isFaces && !this.#meanings.some((meaning) => meaning?.startsWith('emotion['))) {
        this.#feeling(i);
      }
    });
    // stages repeat from row to row, or stand once above what belongs to them
    if (!this.#has('stage')) this.#best('stage', (cells, rows) => repeats(cells, rows));
    if (!this.#has('stage')) {
      this.#best('stage', (cells, rows, i) => (this.#isAbove(i) ? heads(cells, rows) : 0));
    }
    if (!this.#has('title')) this.#best('title', (cells, rows) => tells(cells, rows));
    // where nobody is named as the owner, it is the team that answers for it
    const team = this.#meanings.indexOf('team');
    if (team >= 0 && !this.#has('owner')) {
      this.#meanings[team] = 'owner';
      this.#exact.delete(team);
    }
  }

  columns(scales: NonNullable<GuessOptions['scales']>): CsvColumn[] {
    return this.#header.map((header, i): CsvColumn => {
      const meaning = this.#meanings[i] ?? '';
      if (meaning === '') return { kind: 'attribute', name: header };
      const column = columnOf(meaning);
      if (this.#exact.has(i) && (column.kind !== 'emotion' || scales[i] === undefined))
        return column;
      if (column.kind !== 'emotion') return { ...column, header };
      const scale = scales[i] ?? scaleOf(header, this.#cells[i] ?? []);
      return { ...column, header, scale };
    });
  }

  #each(look: (header: string, i: number) => void): void {
    for (const [i, header] of this.#header.entries()) {
      if (this.#meanings[i] === undefined) look(header, i);
    }
  }

  #has(meaning: string): boolean {
    return this.#meanings.includes(meaning);
  }

  #take(i: number, meaning: string): void {
    const cells = this.#cells[i] ?? [];
    if (meaning === 'channel_type' && !fits('channel_type', cells)) this.#take(i, 'channel');
    else if (!this.#has(meaning) && fits(meaning, cells)) this.#meanings[i] = meaning;
  }

  #feeling(i: number): void {
    const header = this.#header[i] ?? '';
    const cells = this.#cells[i] ?? [];
    const scale = scaleOf(header, cells);
    const felt = cells.filter((cell) => feelingOf(cell, scale) !== undefined).length;
    if (felt < mostly * cells.length) return;
    const meaning = emotionColumn(personIn(header) ?? this.#customer);
    // the same person's feelings told twice: the first tells, the other is kept
    if (!this.#has(meaning)) this.#meanings[i] = meaning;
  }

  /** Gives a meaning to the free column that looks most like it, the first of equals. */
  #best(
    meaning: string,
    likeness: (cells: readonly string[], rows: number, i: number) => number,
  ): void {
    const rows = Math.max(...this.#cells.map((cells) => cells.length), 0);
    let [best, most] = [-1, 0];
    this.#each((_, i) => {
      const like = likeness(this.#cells[i] ?? [], rows, i);
      if (like > most) [best, most] = [i, like];
    });
    if (best >= 0) this.#meanings[best] = meaning;
  }

  /** Whether the column begins with the first row, so that no row stands above all that it says. */
  #isAbove(i: number): boolean {
    return (this.#rows[0]?.[i] ?? '').trim() !== '';
  }
}

function fits(meaning: string, cells: readonly string[]): boolean {
  const column = fieldColumns.find(({ name }) => name === meaning);
  if (!column || column.expected.key === 'journey.csv.words') return true;
  const parsed = cells.filter((cell) => looseValue(column, cell, cells) !== undefined).length;
  return cells.length > 0 && parsed >= mostly * cells.length;
}

function isText(cells: readonly string[]): boolean {
  return (
    cells.length > 0 &&
    cells.filter((cell) => /\p{L}{2}/u.test(cell)).length > mostly * cells.length
  );
}

/** Names of stages: short, in every row, and some of them more than once. */
function repeats(cells: readonly string[], rows: number): number {
  if (cells.length < rows || !areNames(cells)) return 0;
  const distinct = new Set(cells).size;
  return distinct >= 2 && distinct < rows ? 1 - distinct / rows : 0;
}

/** Names of stages that stand only above the first row of what belongs to them, as merged cells do. */
function heads(cells: readonly string[], rows: number): number {
  if (cells.length === rows || !areNames(cells)) return 0;
  const distinct = new Set(cells).size;
  return rows >= 3 && distinct >= 2 && distinct <= rows / 1.5 ? 1 - distinct / rows : 0;
}

function areNames(cells: readonly string[]): boolean {
  return isText(cells) && cells.reduce((sum, cell) => sum + cell.length, 0) / cells.length <= 40;
}

function tells(cells: readonly string[], rows: number): number {
  if (!isText(cells) || cells.length < rows / 2) return 0;
  const length = cells.reduce((sum, cell) => sum + cell.length, 0) / cells.length;
  return new Set(cells).size / rows / (length > 80 ? 2 : 1);
}

/** The phase that the name of a stage says by itself. */
export function phaseSaid(stage: string): Phase | undefined {
  return phases.find((phase) => phase === meantBy('phase', stage));
}
