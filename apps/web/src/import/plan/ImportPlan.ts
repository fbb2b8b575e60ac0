import type { RecordId, Transaction } from '@feltline/board';
import type {
  ColumnReading,
  NamedScale,
  RowChange,
  SurveyKind,
  TextFormat,
  VocScore,
  Words,
} from '@feltline/journey';
import type { FileProblem } from '../importFile.ts';

/** What becomes of a row, in the order of the tabs. */
export const rowStates = ['new', 'changed', 'unmatched', 'same', 'duplicate'] as const;
export type RowState = (typeof rowStates)[number];

/** A row of a file, or one thing that it brings. */
export interface PreviewRow {
  /** As a spreadsheet counts them; nothing where a file has no rows. */
  readonly row?: number;
  readonly title: string;
  /** Where it goes: a stage, a lane, a touchpoint. */
  readonly place: string;
  readonly changes?: readonly RowChange[];
}

export interface ImportWarning {
  readonly row?: number;
  readonly column?: string;
  readonly words: Words;
}

/** What a person has said about a file beside what is guessed. */
export interface ImportChoices {
  /** Which sheet of a workbook, from 0. */
  readonly sheet?: number;
  readonly format?: TextFormat;
  readonly map?: RecordId | 'new';
  /** By place: a name of ours, or an empty text. */
  readonly columns?: readonly (string | undefined)[];
  readonly scales?: readonly (NamedScale | undefined)[];
  /** What the answers of a survey are, where the file does not say. */
  readonly kind?: SurveyKind;
}

/** What a file would do to a board. Nothing happens before `apply`. */
export interface ImportPlan {
  readonly format: TextFormat | 'json';
  readonly rows: Readonly<Partial<Record<RowState, readonly PreviewRow[]>>>;
  /** What is wrong, row by row. With `apply` these rows are left out, without it nothing can be done. */
  readonly problems: readonly FileProblem[];
  readonly columns: readonly ColumnReading[];
  readonly warnings: readonly ImportWarning[];
  /** What the answers of a survey come to. */
  readonly scores: readonly VocScore[];
  /** The map that is changed, a new one, or none. */
  readonly map?: RecordId | 'new';
  /** Whether a person may say which map it is. */
  readonly asksMap: boolean;
  /** Whether a person has to say what the answers are. */
  readonly asksKind: boolean;
  /** @returns what was made or changed, to be shown */
  apply?(tx: Transaction): readonly RecordId[];
}

/** What a plan has where nothing else is said. */
export const emptyPlan = {
  rows: {},
  problems: [],
  columns: [],
  warnings: [],
  scores: [],
  asksMap: false,
  asksKind: false,
} as const;
