export type SqlValue = string | number | bigint | null | Uint8Array;

export interface Statement {
  readonly sql: string;
  readonly params?: readonly SqlValue[];
  /** The number of rows this must change; another number undoes the whole transaction. */
  readonly changes?: number;
}

export interface RunResult {
  /** Rows inserted, changed or deleted. */
  readonly changes: number;
  readonly lastInsertRowid: number;
}

export interface StatementResult<Row = Record<string, SqlValue>> extends RunResult {
  /** Rows of a SELECT or of a RETURNING clause; otherwise empty. */
  readonly rows: Row[];
}

export interface DatabaseHealth {
  readonly ok: boolean;
  /** Why the last commit failed, in plain words. */
  readonly reason?: string;
  /** When writing began to fail, in milliseconds since 1970. */
  readonly since?: number;
}

/**
 * One SQLite connection in a worker thread. Every write is committed with others that arrive
 * within a few milliseconds, and resolves only once it would survive a power cut.
 * All of them reject with a `StorageError`.
 */
export interface Database {
  /** Runs one writing statement; resolves once durable. */
  run(sql: string, params?: readonly SqlValue[]): Promise<RunResult>;
  /** Reads rows (and sees every write that was posted before), or writes with RETURNING. */
  all<Row = Record<string, SqlValue>>(sql: string, params?: readonly SqlValue[]): Promise<Row[]>;
  /** Runs all statements or none, in order; resolves once durable. */
  transaction(statements: readonly Statement[]): Promise<StatementResult[]>;
  /** Runs a script of statements without parameters, such as CREATE TABLE; all or none. */
  exec(script: string): Promise<void>;
  health(): DatabaseHealth;
  /** True where the process that had this directory before did not close it, or left something unsaved. */
  readonly afterCrash: boolean;
  /**
   * Commits what is waiting, checkpoints and lets go of the directory. Who `leavesUnsaved` changes
   * says so: people may bring them back to the next process, as after a crash.
   */
  close(options?: { leavesUnsaved?: boolean }): Promise<void>;
}
