import {
  type CsvWarning,
  csvError,
  csvWarning,
  shown,
  type TouchpointCsvError,
} from '../../csv/csv-error.ts';
import { type Words, words } from '../../csv/csv-words.ts';
import { decodeCsv } from '../../csv/decode-csv.ts';
import { tooLong } from '../../csv/too-long.ts';
import { fromMermaidName } from './mermaid-names.ts';

export interface MermaidTask {
  /** The line it stands on first. */
  readonly row: number;
  readonly stage: string;
  readonly title: string;
  /** Tenths by persona; null where the score is unknown. */
  readonly emotions: Map<string, number | null>;
}

export interface MermaidJourney {
  readonly title: string;
  readonly tasks: readonly MermaidTask[];
  readonly warnings: readonly CsvWarning[];
}

/** Lines that are no part of a diagram, or that this reader has no use for. */
const idle = /^(%%|```|acc(Title|Descr)\b|---$|journey$|[}{]|$)/i;
const unknown = /^%%\s*(.+?):\s*\?\s*(?::\s*(.*))?$/;
const score = /^[1-5]$/;
const scoreExpected = words('whole', { low: 1, high: 5 });

/**
 * Reads Mermaid `journey` diagrams, several one after the other too: the same task of the same section is one
 * touchpoint that several people feel. Rows are lines of the text; `customer` is who feels where nobody is named.
 */
export function readMermaid(
  source: string | Uint8Array,
  customer: string,
): MermaidJourney | { errors: TouchpointCsvError[] } {
  const decoded = decodeCsv(source);
  if ('error' in decoded) return { errors: [decoded.error] };
  const lines = decoded.text.split('\n').map((line) => line.trim());
  const start = lines.findIndex((line) => /^journey$/i.test(line));
  if (start < 0) {
    const first = lines.find((line) => line !== '');
    const got = first === undefined ? words('emptyFile') : words('line', { line: shown(first) });
    return { errors: [csvError('notMermaid', {}, got, words('diagram'))] };
  }
  const reader = new MermaidReader(customer);
  for (const [i, line] of lines.entries()) if (i >= start) reader.line(line, i + 1);
  return reader.result();
}

class MermaidReader {
  readonly #customer: string;
  readonly #tasks: MermaidTask[] = [];
  readonly #errors: TouchpointCsvError[] = [];
  readonly #warnings: CsvWarning[] = [];
  #title: string | undefined;
  #stage = '';
  /** Which task of a section and title it is, within one diagram. */
  #seen = new Map<string, number>();

  constructor(customer: string) {
    this.#customer = customer;
  }

  line(line: string, row: number): void {
    const long = tooLong(line, 'title', { row, column: 'task' });
    if (long) {
      this.#errors.push(long);
      return;
    }
    if (/^journey$/i.test(line)) {
      this.#seen = new Map();
      this.#stage = '';
      return;
    }
    const [, title] = /^title\s+(.*)$/i.exec(line) ?? [];
    if (title !== undefined) {
      this.#title ??= fromMermaidName(title);
      return;
    }
    const [, section] = /^section\s+(.*)$/i.exec(line) ?? [];
    if (section !== undefined) {
      this.#stage = fromMermaidName(section);
      return;
    }
    const [, unrated, who] = unknown.exec(line) ?? [];
    if (unrated !== undefined) this.#add(row, unrated, null, who ?? '');
    else if (!idle.test(line)) this.#task(line, row);
  }

  result(): MermaidJourney | { errors: TouchpointCsvError[] } {
    if (this.#errors.length > 0) return { errors: this.#errors.slice(0, 100) };
    if (this.#tasks.length === 0) {
      return { errors: [csvError('noRows', {}, words('noTasks'), words('oneTask'))] };
    }
    return { title: this.#title ?? '', tasks: this.#tasks, warnings: this.#warnings };
  }

  #task(line: string, row: number): void {
    const [name = '', said, who = '', ...more] = line.split(':').map((part) => part.trim());
    if (name === '' || said === undefined || more.length > 0) {
      this.#fail(row, 'task', words('line', { line: shown(line) }), words('task'));
    } else if (!score.test(said)) {
      this.#fail(row, 'score', said === '' ? words('emptyCell') : shown(said), scoreExpected);
    } else this.#add(row, name, (Number(said) - 3) * 10, who);
  }

  #add(row: number, name: string, value: number | null, who: string): void {
    const title = fromMermaidName(name);
    const key = JSON.stringify([this.#stage, title]);
    const nth = this.#seen.get(key) ?? 0;
    this.#seen.set(key, nth + 1);
    const same = this.#tasks.filter((one) => one.stage === this.#stage && one.title === title);
    const task = same[nth] ?? { row, stage: this.#stage, title, emotions: new Map() };
    if (!same[nth]) this.#tasks.push(task);
    const people = who.split(',').map(fromMermaidName).filter(Boolean);
    if (people.length === 0 && value !== null) {
      const says = words('noActor', { name: this.#customer });
      this.#warnings.push(csvWarning('otherValue', { row, column: 'who' }, says));
      people.push(this.#customer);
    }
    for (const person of people) task.emotions.set(person, value);
  }

  #fail(row: number, column: string, got: Words | string, expected: Words): void {
    this.#errors.push(csvError('badValue', { row, column }, got, expected));
  }
}
