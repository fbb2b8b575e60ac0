export type StorageErrorCode =
  /** The disk (or the configured page limit) is full. */
  | 'full'
  /** Reading or writing the files failed. */
  | 'io'
  /** A page, row or snapshot does not read back as it was written. */
  | 'corrupt'
  /** Another process holds the data directory, or a write lock for longer than the busy timeout. */
  | 'busy'
  /** A statement was refused: a constraint, a syntax error, a guard of a transaction. */
  | 'statement'
  /** The database was closed, or its worker died. */
  | 'closed';

/** What storage failed at. Where `retryable` holds, the same call may succeed later. */
export class StorageError extends Error {
  readonly code: StorageErrorCode;
  /** SQLite's own name of the error, where there is one. */
  readonly sqlite: string | undefined;

  constructor(
    code: StorageErrorCode,
    message: string,
    options: { sqlite?: string | undefined; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'StorageError';
    this.code = code;
    this.sqlite = options.sqlite;
  }

  get retryable(): boolean {
    return this.code === 'full' || this.code === 'io' || this.code === 'busy';
  }
}

/** Our word for SQLite's result code. */
export function storageErrorCode(sqlite: string): StorageErrorCode {
  if (sqlite.startsWith('SQLITE_FULL')) return 'full';
  if (sqlite.startsWith('SQLITE_BUSY') || sqlite.startsWith('SQLITE_LOCKED')) return 'busy';
  if (sqlite.startsWith('SQLITE_CORRUPT') || sqlite.startsWith('SQLITE_NOTADB')) return 'corrupt';
  if (/^SQLITE_(IOERR|CANTOPEN|READONLY|NOMEM|PROTOCOL)/.test(sqlite)) return 'io';
  return 'statement';
}
