import type { Board, ImportError } from '@feltline/board';

export interface ImportResult {
  created: number;
  updated: number;
  skipped: number;
  warnings: readonly { row?: number; column?: string; message: string }[];
}

export interface ImportWishes {
  /** The id of a map on the board, `new`, or absent. */
  map?: string | undefined;
  /** The language of titles that the import makes up. */
  locale?: string | undefined;
  /** What the answers of a survey are, where the file does not say. */
  kind?: string | undefined;
}

/** A file that fits a board, and how to write it there. */
export interface ImportPlan {
  /** Changes the board the plan was made for, in one transaction. */
  apply: () => ImportResult;
}

export interface Reads {
  /** Reads only. Throws a Problem where the wishes do not fit the board. */
  plan: (
    text: string,
    board: Board,
    wishes: ImportWishes,
  ) => ImportPlan | { errors: readonly ImportError[] };
}

export interface WriteWishes {
  /** The id of a map, or absent. */
  map?: string | undefined;
  /** The language of the words that are not the board's own. */
  locale?: string | undefined;
  /** The day that reviews are overdue at, YYYY-MM-DD; today if absent. */
  date?: string;
  /** Where the board opens in a browser. */
  boardUrl?: string;
}

export interface Writes {
  type: string;
  extension: string | ((text: string) => string);
  /** Throws a Problem where the wishes do not fit the board. */
  write: (board: Board, wishes: WriteWishes) => string;
}

/** A kind of file: read, written or both. */
export type Format = Reads | Writes | (Reads & Writes);
