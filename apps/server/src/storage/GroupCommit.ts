import type BetterSqlite from 'better-sqlite3';
import type { SqlValue, Statement, StatementResult } from './Database.ts';
import type { DatabaseAnswer } from './databaseProtocol.ts';
import { StorageError, storageErrorCode } from './StorageError.ts';

export interface WriteUnit {
  readonly id: number;
  /** All of them or none. A string is a script. */
  readonly work: readonly Statement[] | string;
}

const flushAfterMs = 5;
const flushAtBytes = 256 * 1024;
const flushAtUnits = 512;
const keptStatements = 200;

/** Collects writes and commits them together: one transaction and one fsync for everybody. */
export class GroupCommit {
  readonly #db: BetterSqlite.Database;
  readonly #answer: (answers: DatabaseAnswer[]) => void;
  readonly #beforeCommit: () => void;
  readonly #statements = new Map<string, BetterSqlite.Statement>();
  #waiting: WriteUnit[] = [];
  #waitingBytes = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(
    db: BetterSqlite.Database,
    answer: (answers: DatabaseAnswer[]) => void,
    beforeCommit: () => void,
  ) {
    this.#db = db;
    this.#answer = answer;
    this.#beforeCommit = beforeCommit;
  }

  add(unit: WriteUnit): void {
    this.#waiting.push(unit);
    this.#waitingBytes += bytesOf(unit);
    if (this.#waiting.length >= flushAtUnits || this.#waitingBytes >= flushAtBytes) this.flush();
    else this.#timer ??= setTimeout(() => this.flush(), flushAfterMs);
  }

  /** Runs one statement now, after what is waiting. */
  read(id: number, sql: string, params: readonly SqlValue[]): void {
    this.flush();
    try {
      this.#answer([{ id, ok: true, results: [this.#execute({ sql, params })] }]);
    } catch (error) {
      this.#answer([refusal(id, error)]);
    }
  }

  isReading(sql: string): boolean {
    // A table that a waiting script makes has to be there before a statement can be prepared.
    if (!this.#statements.has(sql) && this.#waiting.some(({ work }) => typeof work === 'string'))
      this.flush();
    return this.#prepare(sql).readonly;
  }

  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#waiting.length === 0) return;
    const units = this.#waiting;
    this.#waiting = [];
    this.#waitingBytes = 0;
    this.#answer(this.#commit(units));
  }

  #commit(units: readonly WriteUnit[]): DatabaseAnswer[] {
    const answers: DatabaseAnswer[] = [];
    try {
      this.#db.exec('BEGIN IMMEDIATE');
      for (const unit of units) answers.push(this.#runUnit(unit));
      this.#beforeCommit();
      this.#db.exec('COMMIT');
      return answers;
    } catch (error) {
      // A full disk may already have rolled back by itself.
      if (this.#db.inTransaction) this.#db.exec('ROLLBACK');
      return units.map((unit) => refusal(unit.id, error));
    }
  }

  /** One unit inside the batch: a refused statement undoes this unit only, a failing disk the batch. */
  #runUnit(unit: WriteUnit): DatabaseAnswer {
    this.#db.exec('SAVEPOINT unit');
    try {
      const results =
        typeof unit.work === 'string'
          ? this.#script(unit.work)
          : unit.work.map((statement) => this.#guarded(statement));
      this.#db.exec('RELEASE unit');
      return { id: unit.id, ok: true, results, committed: true };
    } catch (error) {
      const answer = refusal(unit.id, error);
      if (!answer.ok && answer.code !== 'statement') throw error;
      this.#db.exec('ROLLBACK TO unit');
      this.#db.exec('RELEASE unit');
      return answer;
    }
  }

  #script(sql: string): StatementResult[] {
    this.#db.exec(sql);
    // Tables may have changed under statements that were prepared before.
    this.#statements.clear();
    return [];
  }

  #guarded(statement: Statement): StatementResult {
    const result = this.#execute(statement);
    if (statement.changes !== undefined && statement.changes !== result.changes) {
      throw new StorageError(
        'statement',
        `expected ${statement.changes} changed rows, got ${result.changes}: ${statement.sql}`,
      );
    }
    return result;
  }

  #execute({ sql, params = [] }: Statement): StatementResult {
    const statement = this.#prepare(sql);
    if (!statement.reader) {
      const { changes, lastInsertRowid } = statement.run(...params);
      return { rows: [], changes, lastInsertRowid: Number(lastInsertRowid) };
    }
    const rows = statement.all(...params) as StatementResult['rows'];
    return { rows, changes: statement.readonly ? 0 : rows.length, lastInsertRowid: 0 };
  }

  #prepare(sql: string): BetterSqlite.Statement {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.#db.prepare(sql);
    const oldest = this.#statements.keys().next();
    if (this.#statements.size >= keptStatements && !oldest.done)
      this.#statements.delete(oldest.value);
    this.#statements.set(sql, statement);
    return statement;
  }
}

export function refusal(id: number, error: unknown): DatabaseAnswer {
  if (error instanceof StorageError)
    return { id, ok: false, code: error.code, message: error.message };
  const sqlite = (error as { code?: unknown }).code;
  const message = error instanceof Error ? error.message : String(error);
  if (typeof sqlite !== 'string') return { id, ok: false, code: 'statement', message };
  return {
    id,
    ok: false,
    code: storageErrorCode(sqlite),
    message: `${message} (${sqlite})`,
    sqlite,
  };
}

function bytesOf(unit: WriteUnit): number {
  if (typeof unit.work === 'string') return unit.work.length;
  let bytes = 0;
  for (const { params = [] } of unit.work) {
    for (const value of params) {
      if (typeof value === 'string') bytes += value.length;
      else bytes += value instanceof Uint8Array ? value.byteLength : 8;
    }
  }
  return bytes;
}
