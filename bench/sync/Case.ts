import type { Served } from './Served.ts';
import type { Subject } from './subjects.ts';

/** What one server did in one run; NaN where it does not apply. */
export type Figures = Readonly<Record<string, number | string>>;

export interface CaseContext {
  readonly subject: Subject;
  /** True for a run that proves that everything works, and measures little. */
  readonly isShort: boolean;
  /** What the case is about, where it has several sizes. */
  readonly size: number;
  /** Starts the server, in a directory of its own; again on the same port and data where it ran before. */
  serve(options?: { stores?: boolean; earlier?: Served }): Promise<Served>;
}

export interface Case {
  readonly name: string;
  readonly title: string;
  /** What is done, in a few sentences, for the reader of the results. */
  readonly about: string;
  /** Names of the servers that it can be done with. */
  readonly subjects: readonly string[];
  readonly sizes: readonly number[];
  /** How often where everything is measured; medians are shown. */
  readonly runs: number;
  /** Some of the sizes, for a short run. */
  readonly shortSizes?: readonly number[];
  /** A run that takes longer is given up. */
  readonly limitMs: number;
  measure(context: CaseContext): Promise<Figures>;
  /** One line for each promise: `pass …` or `FAIL …`. */
  checks?(median: (subject: string, size: number, figure: string) => number): string[];
}

export const stored = ['feltline', 'y-websocket', 'hocuspocus', 'hocuspocus-16'] as const;
export const everybody = [...stored, 'relay-naive', 'relay-batching'] as const;

/** `pass` or `FAIL`, with the figure. */
export function check(what: string, value: number, most: number, digits = 1): string {
  return `${value <= most ? 'pass' : 'FAIL'} ${what}: ${value.toFixed(digits)}, at most ${most.toFixed(digits)}`;
}
