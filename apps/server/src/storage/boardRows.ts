import { crc32 } from 'node:zlib';
import * as Y from 'yjs';
import type { BoardId } from './BoardStorage.ts';
import type { Database, Statement } from './Database.ts';

const schema = `
CREATE TABLE IF NOT EXISTS log(
  seq INTEGER PRIMARY KEY AUTOINCREMENT, board TEXT NOT NULL, at INTEGER NOT NULL, crc INTEGER NOT NULL, data BLOB NOT NULL, prev INTEGER);
CREATE INDEX IF NOT EXISTS log_board ON log(board, seq);
CREATE TABLE IF NOT EXISTS snapshot(
  id INTEGER PRIMARY KEY AUTOINCREMENT, board TEXT NOT NULL, upto INTEGER NOT NULL, at INTEGER NOT NULL, crc INTEGER NOT NULL, data BLOB NOT NULL);
CREATE INDEX IF NOT EXISTS snapshot_board ON snapshot(board, id);
CREATE TABLE IF NOT EXISTS log_start(board TEXT PRIMARY KEY, after INTEGER NOT NULL, newest INTEGER) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS epoch(board TEXT PRIMARY KEY, epoch TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS past_history(
  id INTEGER PRIMARY KEY, board TEXT NOT NULL, epoch TEXT NOT NULL, at INTEGER NOT NULL, data BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS quarantine(
  id INTEGER PRIMARY KEY AUTOINCREMENT, board TEXT NOT NULL, source TEXT NOT NULL, seq INTEGER NOT NULL, at INTEGER NOT NULL, reason TEXT NOT NULL, data BLOB);
CREATE INDEX IF NOT EXISTS quarantine_board ON quarantine(board);
`;

/** Columns that came later than their tables. */
const laterColumns = [
  ['log', 'prev', 'INTEGER'],
  ['log_start', 'newest', 'INTEGER'],
] as const;

const hourMs = 3_600_000;

export interface LogRow {
  readonly seq: number;
  readonly crc: number;
  readonly data: Uint8Array;
  /** The board's row before this one when it was written; null where there was none, or before this was noted. */
  readonly prev: number | null;
}

export interface SnapshotRow {
  readonly id: number;
  readonly upto: number;
  readonly crc: number;
  readonly data: Uint8Array;
  readonly at: number;
}

/** How far back a board's log goes, and up to where its newest snapshot is to go (null: not noted yet). */
export interface LogStart {
  readonly after: number;
  readonly newest: number | null;
}

/** A row that cannot be read, or that is no longer there. */
export interface BadRow {
  readonly table: 'log' | 'snapshot';
  /** `seq` or `id`; of a missing snapshot, up to where it went. */
  readonly key: number;
  readonly reason: string;
  readonly isMissing?: true;
}

export async function makeBoardTables(database: Database): Promise<void> {
  await database.exec(schema);
  for (const [table, column, type] of laterColumns) {
    const known = await database.all('SELECT 1 FROM pragma_table_info(?) WHERE name = ?', [
      table,
      column,
    ]);
    if (known.length === 0)
      await database.exec(`ALTER TABLE ${table} ADD COLUMN ${column} ${type}`);
  }
}

/** Covers the board's id too, so that a row under the wrong board does not pass for its own. */
export function checksum(board: BoardId, data: Uint8Array): number {
  return crc32(data, crc32(board));
}

export function whyUnreadable(
  board: BoardId,
  { crc, data }: Pick<LogRow, 'crc' | 'data'>,
): string | undefined {
  const got = checksum(board, data);
  if (got !== crc) return `checksum ${got}, expected ${crc}`;
  try {
    Y.decodeUpdate(data);
    return undefined;
  } catch (error) {
    return `not a Yjs update: ${String(error)}`;
  }
}

/** Rows before these that are neither there nor set aside, among those after `after`. */
export function missingBefore(
  rows: readonly Pick<LogRow, 'seq' | 'prev'>[],
  after: number,
  setAside: ReadonlySet<number>,
): BadRow[] {
  const there = new Set(rows.map(({ seq }) => seq));
  return rows.flatMap(({ seq, prev }): BadRow[] => {
    if (prev === null || prev <= after || there.has(prev) || setAside.has(prev)) return [];
    const reason = `the row before row ${seq} is not there`;
    return [{ table: 'log', key: prev, reason, isMissing: true }];
  });
}

/** Moves rows out of the way, into `quarantine`; what is missing is noted there. */
export function settingAside(board: BoardId, bad: readonly BadRow[], now: number): Statement[] {
  const statements = bad.flatMap(({ table, key, reason, isMissing }): Statement[] => {
    if (isMissing) {
      const sql =
        'INSERT INTO quarantine(board, source, seq, at, reason, data) VALUES (?, ?, ?, ?, ?, NULL)';
      return [{ sql, params: [board, `missing ${table}`, key, now, reason] }];
    }
    const column = table === 'log' ? 'seq' : 'id';
    return [
      {
        sql: `INSERT INTO quarantine(board, source, seq, at, reason, data) SELECT board, '${table}', ${column}, ?, ?, data FROM ${table} WHERE ${column} = ?`,
        params: [now, reason, key],
      },
      { sql: `DELETE FROM ${table} WHERE ${column} = ?`, params: [key] },
    ];
  });
  // What was noted as gone is not to be found missing a second time.
  const sql =
    'UPDATE log_start SET newest = (SELECT coalesce(max(upto), 0) FROM snapshot WHERE board = ?) WHERE board = ?';
  return [...statements, { sql, params: [board, board] }];
}

/**
 * Adds a snapshot and takes away what it makes superfluous. Its predecessor stays, with the log
 * between the two, so that losing the newest snapshot loses nothing; one an hour stays for a day.
 */
export function addingSnapshot(
  board: BoardId,
  upto: number,
  packed: Uint8Array,
  now: number,
): Statement[] {
  return [
    {
      sql: 'INSERT INTO snapshot(board, upto, at, crc, data) VALUES (?, ?, ?, ?, ?)',
      params: [board, upto, now, checksum(board, packed), packed],
      changes: 1,
    },
    {
      sql: `DELETE FROM snapshot WHERE board = ?
        AND id NOT IN (SELECT id FROM snapshot WHERE board = ? ORDER BY id DESC LIMIT 2)
        AND (at < ? OR EXISTS (SELECT 1 FROM snapshot AS later
          WHERE later.board = snapshot.board AND later.id > snapshot.id AND later.at / ${hourMs} = snapshot.at / ${hourMs}))`,
      params: [board, board, now - 24 * hourMs],
    },
    {
      sql: `INSERT INTO log_start(board, after, newest)
        VALUES (?, coalesce((SELECT upto FROM snapshot WHERE board = ? ORDER BY id DESC LIMIT 1 OFFSET 1), 0), ?)
        ON CONFLICT(board) DO UPDATE SET after = max(after, excluded.after), newest = excluded.newest`,
      params: [board, board, upto],
    },
    {
      sql: 'DELETE FROM log WHERE board = ? AND seq <= (SELECT after FROM log_start WHERE board = ?)',
      params: [board, board],
    },
  ];
}

/**
 * A board's log begun anew with one update, in another history. The snapshot that holds all of the one before is kept
 * for a day; where there is none that holds all, nothing happens.
 */
export function replacing(
  board: BoardId,
  fresh: Uint8Array,
  epoch: string,
  now: number,
): Statement[] {
  return [
    {
      sql: `INSERT INTO past_history(board, epoch, at, data)
        SELECT board, (SELECT epoch FROM epoch WHERE board = ?), ?, data FROM snapshot
        WHERE board = ? AND upto >= (SELECT coalesce(max(seq), 0) FROM log WHERE board = ?)
        ORDER BY id DESC LIMIT 1`,
      params: [board, now, board, board],
      changes: 1,
    },
    { sql: 'DELETE FROM past_history WHERE at < ?', params: [now - 24 * hourMs] },
    { sql: 'DELETE FROM log WHERE board = ?', params: [board] },
    { sql: 'DELETE FROM snapshot WHERE board = ?', params: [board] },
    { sql: 'DELETE FROM log_start WHERE board = ?', params: [board] },
    {
      sql: 'INSERT INTO log(board, at, crc, data) VALUES (?, ?, ?, ?)',
      params: [board, now, checksum(board, fresh), fresh],
    },
    { sql: 'UPDATE epoch SET epoch = ? WHERE board = ?', params: [epoch, board], changes: 1 },
  ];
}
