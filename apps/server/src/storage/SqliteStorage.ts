import { randomUUID } from 'node:crypto';
import type { BoardId, BoardStorage, Damage, LoadedBoard, StorageMark } from './BoardStorage.ts';
import {
  addingSnapshot,
  type BadRow,
  checksum,
  type LogRow,
  type LogStart,
  makeBoardTables,
  missingBefore,
  replacing,
  type SnapshotRow,
  settingAside,
  whyUnreadable,
} from './boardRows.ts';
import type { Database } from './Database.ts';
import { Snapshots } from './Snapshots.ts';
import { StorageError } from './StorageError.ts';
import { CompactionRefused } from './snapshot.ts';

/** What was stored and could not be read back, among all that is set aside; `settled …` is no longer told of. */
const isOurs = "source IN ('log', 'snapshot', 'missing log', 'missing snapshot')";

export interface SqliteStorageOptions {
  readonly now?: () => number;
  /** Hears of rows that were set aside, and of failures that loading could live with. */
  readonly warn?: (board: BoardId, message: string) => void;
  /** What was kept of a board elsewhere, asked for only where its own beginning is lost. */
  readonly lastResort?: (board: BoardId) => Promise<GoodContent | undefined>;
}

/** A board as it was at one moment. */
export interface GoodContent {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** A V1 update. */
  readonly update: Uint8Array;
}

/** A board's content that the log goes on from. */
interface Beginning extends GoodContent {
  /** The log's rows up to here are in it. */
  readonly upto: number;
}

/** The log of every board in SQLite. Closing it leaves the database open. */
export class SqliteStorage implements BoardStorage {
  readonly #database: Database;
  readonly #snapshots = new Snapshots();
  readonly #now: () => number;
  readonly #warn: (board: BoardId, message: string) => void;
  readonly #lastResort: NonNullable<SqliteStorageOptions['lastResort']>;

  private constructor(database: Database, options: SqliteStorageOptions) {
    this.#database = database;
    this.#now = options.now ?? Date.now;
    this.#warn = options.warn ?? (() => undefined);
    this.#lastResort = options.lastResort ?? (() => Promise.resolve(undefined));
  }

  static async open(
    database: Database,
    options: SqliteStorageOptions = {},
  ): Promise<SqliteStorage> {
    await makeBoardTables(database);
    return new SqliteStorage(database, options);
  }

  async load(board: BoardId): Promise<LoadedBoard> {
    const epoch = await this.#epoch(board);
    // All reads are posted in one turn, so no write falls between them.
    const rowsRead = this.#database.all<LogRow>(
      'SELECT seq, crc, data, prev FROM log WHERE board = ? ORDER BY seq',
      [board],
    );
    const snapshotsRead = this.#snapshotsOf(board, 2);
    const startRead = this.#database.all<LogStart>(
      'SELECT after, newest FROM log_start WHERE board = ?',
      [board],
    );
    const asideRead = this.#database.all<{ source: string; seq: number }>(
      "SELECT source, seq FROM quarantine WHERE board = ? AND (source LIKE '%log' OR source LIKE '%snapshot')",
      [board],
    );
    const [rows, snapshots, [start], aside] = await Promise.all([
      rowsRead,
      snapshotsRead,
      startRead,
      asideRead,
    ]);
    const bad: BadRow[] = [];
    // The log reaches back to the snapshot before the newest, which can therefore stand in for it.
    let beginning = await this.#firstReadable(board, snapshots, bad);
    const newest = snapshots[0]?.upto ?? 0;
    if (start?.newest && newest < start.newest) bad.push(missingSnapshot(start.newest, newest));
    const readable: Uint8Array[] = [];
    for (const row of rows) {
      if (row.seq <= (beginning?.upto ?? 0)) continue;
      const reason = whyUnreadable(board, row);
      if (reason) bad.push({ table: 'log', key: row.seq, reason });
      else readable.push(row.data);
    }
    const lostUpTo = whatIsLost({ start, beginning, readable, bad, aside: aside.length });
    if (lostUpTo !== undefined) beginning ??= await this.#olderContent(board, lostUpTo, bad);
    const setAside = new Set(
      aside.filter(({ source }) => source.endsWith('log')).map(({ seq }) => seq),
    );
    bad.push(...missingBefore(rows, Math.max(beginning?.upto ?? 0, start?.after ?? 0), setAside));
    if (bad.length > 0) await this.#quarantine(board, bad);
    const isDamaged = bad.length + aside.length > 0;
    const damage = isDamaged ? await this.#damage(board, bad.length) : undefined;
    return {
      updates: beginning ? [beginning.update, ...readable] : readable,
      epoch,
      mark: { upTo: Math.max(beginning?.upto ?? 0, rows.at(-1)?.seq ?? 0) },
      ...(damage && {
        damage: {
          ...damage,
          ...(lostUpTo !== undefined && beginning && { asOf: beginning.at }),
        },
      }),
    };
  }

  async append(board: BoardId, update: Uint8Array): Promise<void> {
    await this.#database.run(
      `INSERT INTO log(board, at, crc, data, prev)
        VALUES (?, ?, ?, ?, (SELECT max(seq) FROM log WHERE board = ?))`,
      [board, this.#now(), checksum(board, update), update, board],
    );
  }

  async compact(board: BoardId, merged: Uint8Array, mark: StorageMark): Promise<void> {
    const { updates } = await this.#named(board, mark);
    const packed = await this.#snapshots.pack(merged, updates);
    await this.#database.transaction(addingSnapshot(board, mark.upTo, packed, this.#now()));
  }

  async newEpoch(board: BoardId): Promise<string> {
    const epoch = randomUUID();
    await this.#database.run(
      'INSERT INTO epoch(board, epoch) VALUES (?, ?) ON CONFLICT(board) DO UPDATE SET epoch = excluded.epoch',
      [board, epoch],
    );
    return epoch;
  }

  async rebase(board: BoardId, whole: Uint8Array): Promise<void> {
    const fresh = await this.#snapshots.rebase(whole);
    await this.#database.transaction(replacing(board, fresh, randomUUID(), this.#now()));
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
    const [newest] = await this.#snapshotsOf(board, 1);
    if (newest && mark.upTo < newest.upto)
      throw new CompactionRefused(
        `the mark ends at ${mark.upTo}, before the newest snapshot at ${newest.upto}`,
      );
    const rows = await this.#database.all<Pick<LogRow, 'data'>>(
      'SELECT data FROM log WHERE board = ? AND seq > ? AND seq <= ? ORDER BY seq',
      [board, newest?.upto ?? 0, mark.upTo],
    );
    const updates = rows.map(({ data }) => data);
    return { updates: newest ? [await this.#snapshots.unpack(newest.data), ...updates] : updates };
  }

  async #firstReadable(
    board: BoardId,
    snapshots: readonly SnapshotRow[],
    bad: BadRow[],
  ): Promise<Beginning | undefined> {
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
        const { upto, at, data } = snapshot;
        return { upto, at, update: await this.#snapshots.unpack(data) };
      } catch (error) {
        // The bytes are as they were written; only what cannot be read by anybody is set aside.
        if (!(error instanceof StorageError && error.code === 'corrupt')) throw error;
        bad.push({ table: 'snapshot', key: snapshot.id, reason: error.message });
      }
    }
    return undefined;
  }

  /**
   * The newest content that can be read where the log's beginning cannot: an older snapshot, else a
   * version. What is known of the time since is added by the log, as far as it goes without the rest.
   */
  async #olderContent(board: BoardId, lostUpTo: number, bad: BadRow[]): Promise<Beginning> {
    const found: BadRow[] = [];
    const all = await this.#snapshotsOf(board, -1);
    const older = await this.#firstReadable(board, all.slice(2), found);
    const kept = older ?? (await this.#lastResort(board));
    if (!kept) throw noBeginning(lostUpTo, bad);
    bad.push(...found);
    return { upto: 0, ...kept };
  }

  #snapshotsOf(board: BoardId, limit: number): Promise<SnapshotRow[]> {
    return this.#database.all<SnapshotRow>(
      'SELECT id, upto, crc, data, at FROM snapshot WHERE board = ? ORDER BY id DESC LIMIT ?',
      [board, limit],
    );
  }

  /** Moves unreadable rows out of the way; the board opens whether or not that succeeds. */
  async #quarantine(board: BoardId, bad: readonly BadRow[]): Promise<void> {
    for (const { table, key, reason, isMissing } of bad)
      this.#warn(
        board,
        `${table} row ${key} ${isMissing ? 'is missing' : 'was set aside'}: ${reason}`,
      );
    try {
      await this.#database.transaction(settingAside(board, bad, this.#now()));
    } catch (error) {
      this.#warn(
        board,
        `setting unreadable rows aside failed, they stay where they are: ${String(error)}`,
      );
    }
  }

  async #damage(board: BoardId, justFound: number): Promise<Damage | undefined> {
    const [row] = await this.#database.all<{ count: number; since: number | null }>(
      `SELECT count(*) AS count, min(at) AS since FROM quarantine WHERE board = ? AND ${isOurs}`,
      [board],
    );
    const count = Math.max(row?.count ?? 0, justFound);
    return count > 0 ? { count, since: row?.since ?? this.#now() } : undefined;
  }
}

function missingSnapshot(expected: number, newest: number): BadRow {
  const reason = `expected a snapshot up to ${expected}, the newest goes up to ${newest}`;
  return { table: 'snapshot', key: expected, reason, isMissing: true };
}

/** Up to which row the board cannot be put together, where what is left would pass for a whole, or an empty, board. */
function whatIsLost(found: {
  start: LogStart | undefined;
  beginning: Beginning | undefined;
  readable: readonly Uint8Array[];
  bad: readonly BadRow[];
  /** Rows that were set aside before. */
  aside: number;
}): number | undefined {
  const { start, beginning, readable, bad, aside } = found;
  if (start && (beginning?.upto ?? 0) < start.after) return start.after;
  if (beginning || readable.length > 0) return undefined;
  const wasWritten = bad.length > 0 || aside > 0 || Boolean(start?.newest);
  return wasWritten ? Math.max(start?.newest ?? 0, ...bad.map(({ key }) => key)) : undefined;
}

/** There is nothing to open: an empty board would be taken for the real one. Every row stays where it is. */
function noBeginning(lostUpTo: number, bad: readonly BadRow[]): StorageError {
  const why = bad.map(({ table, key, reason }) => `${table} row ${key}: ${reason}`).join('; ');
  return new StorageError(
    'corrupt',
    `nothing up to row ${lostUpTo} of the log can be read, expected a snapshot up to there, an older one or a version${why && ` (${why})`}`,
  );
}
