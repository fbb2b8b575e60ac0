import { randomUUID } from 'node:crypto';
import { crc32 } from 'node:zlib';
import * as Y from 'yjs';
import type { BoardId, BoardStorage, Damage, LoadedBoard, StorageMark } from './BoardStorage.ts';
import type { Database, Statement } from './Database.ts';
import { Snapshots } from './Snapshots.ts';
import { StorageError } from './StorageError.ts';
import { CompactionRefused } from './snapshot.ts';

const schema = `
CREATE TABLE IF NOT EXISTS log(
  seq INTEGER PRIMARY KEY AUTOINCREMENT, board TEXT NOT NULL, at INTEGER NOT NULL, crc INTEGER NOT NULL, data BLOB NOT NULL);
CREATE INDEX IF NOT EXISTS log_board ON log(board, seq);
CREATE TABLE IF NOT EXISTS snapshot(
  id INTEGER PRIMARY KEY AUTOINCREMENT, board TEXT NOT NULL, upto INTEGER NOT NULL, at INTEGER NOT NULL, crc INTEGER NOT NULL, data BLOB NOT NULL);
CREATE INDEX IF NOT EXISTS snapshot_board ON snapshot(board, id);
CREATE TABLE IF NOT EXISTS log_start(board TEXT PRIMARY KEY, after INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS epoch(board TEXT PRIMARY KEY, epoch TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS quarantine(
  id INTEGER PRIMARY KEY AUTOINCREMENT, board TEXT NOT NULL, source TEXT NOT NULL, seq INTEGER NOT NULL, at INTEGER NOT NULL, reason TEXT NOT NULL, data BLOB);
CREATE INDEX IF NOT EXISTS quarantine_board ON quarantine(board);
`;

const hourMs = 3_600_000;

interface LogRow {
  readonly seq: number;
  readonly crc: number;
  readonly data: Uint8Array;
}

interface SnapshotRow {
  readonly id: number;
  readonly upto: number;
  readonly crc: number;
  readonly data: Uint8Array;
}

interface BadRow {
  readonly table: 'log' | 'snapshot';
  readonly key: number;
  readonly reason: string;
}

export interface SqliteStorageOptions {
  readonly now?: () => number;
  /** Hears of rows that were set aside, and of failures that loading could live with. */
  readonly warn?: (board: BoardId, message: string) => void;
}

/** The log of every board in SQLite. Closing it leaves the database open. */
export class SqliteStorage implements BoardStorage {
  readonly #database: Database;
  readonly #snapshots = new Snapshots();
  readonly #now: () => number;
  readonly #warn: (board: BoardId, message: string) => void;

  private constructor(database: Database, options: SqliteStorageOptions) {
    this.#database = database;
    this.#now = options.now ?? Date.now;
    this.#warn = options.warn ?? (() => undefined);
  }

  static async open(
    database: Database,
    options: SqliteStorageOptions = {},
  ): Promise<SqliteStorage> {
    await database.exec(schema);
    return new SqliteStorage(database, options);
  }

  async load(board: BoardId): Promise<LoadedBoard> {
    const epoch = await this.#epoch(board);
    // All reads are posted in one turn, so no write falls between them.
    const rowsRead = this.#database.all<LogRow>(
      'SELECT seq, crc, data FROM log WHERE board = ? ORDER BY seq',
      [board],
    );
    const snapshotsRead = this.#database.all<SnapshotRow>(
      'SELECT id, upto, crc, data FROM snapshot WHERE board = ? ORDER BY id DESC LIMIT 2',
      [board],
    );
    const startRead = this.#database.all<{ after: number }>(
      'SELECT after FROM log_start WHERE board = ?',
      [board],
    );
    const [rows, snapshots, [start]] = await Promise.all([rowsRead, snapshotsRead, startRead]);
    const bad: BadRow[] = [];
    const snapshot = await this.#firstReadable(board, snapshots, bad);
    // The log reaches back to the snapshot before the newest, which can therefore stand in for it.
    const upTo = snapshot?.upto ?? 0;
    if (start && upTo < start.after) throw noBeginning(start.after, upTo, bad);
    const updates = snapshot ? [snapshot.update] : [];
    for (const row of rows) {
      if (row.seq <= upTo) continue;
      const reason = whyUnreadable(board, row);
      if (reason) bad.push({ table: 'log', key: row.seq, reason });
      else updates.push(row.data);
    }
    if (bad.length > 0) await this.#quarantine(board, bad);
    const damage = await this.#damage(board, bad.length);
    return {
      updates,
      epoch,
      mark: { upTo: Math.max(upTo, rows.at(-1)?.seq ?? 0) },
      ...(damage && { damage }),
    };
  }

  async append(board: BoardId, update: Uint8Array): Promise<void> {
    await this.#database.run('INSERT INTO log(board, at, crc, data) VALUES (?, ?, ?, ?)', [
      board,
      this.#now(),
      checksum(board, update),
      update,
    ]);
  }

  async compact(board: BoardId, merged: Uint8Array, mark: StorageMark): Promise<void> {
    const { updates } = await this.#named(board, mark);
    const packed = await this.#snapshots.pack(merged, updates);
    const now = this.#now();
    await this.#database.transaction([
      {
        sql: 'INSERT INTO snapshot(board, upto, at, crc, data) VALUES (?, ?, ?, ?, ?)',
        params: [board, mark.upTo, now, checksum(board, packed), packed],
        changes: 1,
      },
      ...forgetting(board, now),
    ]);
  }

  async newEpoch(board: BoardId): Promise<string> {
    const epoch = randomUUID();
    await this.#database.run(
      'INSERT INTO epoch(board, epoch) VALUES (?, ?) ON CONFLICT(board) DO UPDATE SET epoch = excluded.epoch',
      [board, epoch],
    );
    return epoch;
  }

  async close(): Promise<void> {
    await this.#snapshots.close();
  }

  async #epoch(board: BoardId): Promise<string> {
    const known = 'SELECT epoch FROM epoch WHERE board = ?';
    const [row] = await this.#database.all<{ epoch: string }>(known, [board]);
    if (row) return row.epoch;
    const made = 'INSERT INTO epoch(board, epoch) VALUES (?, ?) ON CONFLICT DO NOTHING';
    await this.#database.run(made, [board, randomUUID()]);
    return this.#epoch(board);
  }

  async #named(board: BoardId, mark: StorageMark): Promise<{ updates: Uint8Array[] }> {
    const [newest] = await this.#database.all<SnapshotRow>(
      'SELECT id, upto, crc, data FROM snapshot WHERE board = ? ORDER BY id DESC LIMIT 1',
      [board],
    );
    if (newest && mark.upTo < newest.upto)
      throw new CompactionRefused(
        `the mark ends at ${mark.upTo}, before the newest snapshot at ${newest.upto}`,
      );
    const rows = await this.#database.all<LogRow>(
      'SELECT seq, crc, data FROM log WHERE board = ? AND seq > ? AND seq <= ? ORDER BY seq',
      [board, newest?.upto ?? 0, mark.upTo],
    );
    const updates = rows.map(({ data }) => data);
    return { updates: newest ? [await this.#snapshots.unpack(newest.data), ...updates] : updates };
  }

  async #firstReadable(
    board: BoardId,
    snapshots: readonly SnapshotRow[],
    bad: BadRow[],
  ): Promise<{ upto: number; update: Uint8Array } | undefined> {
    for (const snapshot of snapshots) {
      const got = checksum(board, snapshot.data);
      if (got !== snapshot.crc) {
        bad.push({
          table: 'snapshot',
          key: snapshot.id,
          reason: `checksum ${got}, expected ${snapshot.crc}`,
        });
        continue;
      }
      try {
        return { upto: snapshot.upto, update: await this.#snapshots.unpack(snapshot.data) };
      } catch (error) {
        // The bytes are as they were written; only what cannot be read by anybody is set aside.
        if (!(error instanceof StorageError && error.code === 'corrupt')) throw error;
        bad.push({ table: 'snapshot', key: snapshot.id, reason: error.message });
      }
    }
    return undefined;
  }

  /** Moves unreadable rows out of the way; the board opens whether or not that succeeds. */
  async #quarantine(board: BoardId, bad: readonly BadRow[]): Promise<void> {
    const statements = bad.flatMap(({ table, key, reason }): Statement[] => {
      const column = table === 'log' ? 'seq' : 'id';
      return [
        {
          sql: `INSERT INTO quarantine(board, source, seq, at, reason, data) SELECT board, '${table}', ${column}, ?, ?, data FROM ${table} WHERE ${column} = ?`,
          params: [this.#now(), reason, key],
        },
        { sql: `DELETE FROM ${table} WHERE ${column} = ?`, params: [key] },
      ];
    });
    for (const { table, key, reason } of bad)
      this.#warn(board, `${table} row ${key} was set aside: ${reason}`);
    try {
      await this.#database.transaction(statements);
    } catch (error) {
      this.#warn(
        board,
        `setting unreadable rows aside failed, they stay where they are: ${String(error)}`,
      );
    }
  }

  async #damage(board: BoardId, justFound: number): Promise<Damage | undefined> {
    const [row] = await this.#database.all<{ count: number; since: number | null }>(
      'SELECT count(*) AS count, min(at) AS since FROM quarantine WHERE board = ?',
      [board],
    );
    const count = Math.max(row?.count ?? 0, justFound);
    return count > 0 ? { count, since: row?.since ?? this.#now() } : undefined;
  }
}

/**
 * What a new snapshot makes superfluous. Its predecessor stays, with the log between the two, so
 * that losing the newest snapshot loses nothing; one an hour stays for a day.
 */
function forgetting(board: BoardId, now: number): Statement[] {
  return [
    {
      sql: `DELETE FROM snapshot WHERE board = ?
        AND id NOT IN (SELECT id FROM snapshot WHERE board = ? ORDER BY id DESC LIMIT 2)
        AND (at < ? OR EXISTS (SELECT 1 FROM snapshot AS later
          WHERE later.board = snapshot.board AND later.id > snapshot.id AND later.at / ${hourMs} = snapshot.at / ${hourMs}))`,
      params: [board, board, now - 24 * hourMs],
    },
    {
      sql: `INSERT INTO log_start(board, after)
        SELECT board, upto FROM snapshot WHERE board = ? ORDER BY id DESC LIMIT 1 OFFSET 1
        ON CONFLICT(board) DO UPDATE SET after = max(after, excluded.after)`,
      params: [board],
    },
    {
      sql: 'DELETE FROM log WHERE board = ? AND seq <= (SELECT after FROM log_start WHERE board = ?)',
      params: [board, board],
    },
  ];
}

/** What is left would look like a whole board: it is not opened, and every row stays where it is. */
function noBeginning(after: number, upTo: number, bad: readonly BadRow[]): StorageError {
  const why = bad.map(({ table, key, reason }) => `${table} row ${key}: ${reason}`).join('; ');
  return new StorageError(
    'corrupt',
    `the log begins after ${after}, expected a snapshot up to there, got one up to ${upTo}${why && ` (${why})`}`,
  );
}

/** Covers the board's id too, so that a row under the wrong board does not pass for its own. */
function checksum(board: BoardId, data: Uint8Array): number {
  return crc32(data, crc32(board));
}

function whyUnreadable(board: BoardId, { crc, data }: LogRow): string | undefined {
  const got = checksum(board, data);
  if (got !== crc) return `checksum ${got}, expected ${crc}`;
  try {
    Y.decodeUpdate(data);
    return undefined;
  } catch (error) {
    return `not a Yjs update: ${String(error)}`;
  }
}
