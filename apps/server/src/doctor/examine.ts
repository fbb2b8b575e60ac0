import { createHash } from 'node:crypto';
import { createReadStream, existsSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import type { BoardId } from '../storage/BoardStorage.ts';
import type { BoardState } from './BoardState.ts';
import { columnsOf, examineBoard } from './examineBoard.ts';

export interface PictureFault {
  readonly hash: string;
  readonly reason: string;
  readonly isMissing: boolean;
}

export interface SetAside {
  readonly board: string;
  readonly source: string;
  readonly seq: number;
  readonly at: number;
  readonly reason: string;
  readonly bytes: number | null;
}

/** Everything that is known of a data directory. */
export interface Examination {
  readonly boards: readonly BoardState[];
  readonly pictures: number;
  readonly pictureFaults: readonly PictureFault[];
  /** What SQLite says of its file, and rows that name what is not there. */
  readonly fileFaults: readonly string[];
  readonly secretFault: string | undefined;
  readonly setAside: readonly SetAside[];
  readonly databaseBytes: number;
  readonly freeBytes: number;
}

/** Reads all that is stored, as it is at one moment, beside a server or alone. Changes nothing. */
export async function examine(dataDir: string): Promise<Examination> {
  const path = join(dataDir, 'feltline.db');
  const db = new BetterSqlite(path, { timeout: 5000, fileMustExist: true });
  try {
    db.pragma('query_only = ON');
    db.exec('BEGIN');
    const { bavail, bsize } = statfsSync(dataDir);
    const unreadable: string[] = [];
    // Where a page of the file itself is damaged, everything else is still looked at.
    const tried = <Found>(what: string, read: () => Found[]): Found[] => {
      try {
        return read();
      } catch (error) {
        unreadable.push(`${what} cannot be read (${(error as Error).message})`);
        return [];
      }
    };
    const ids = tried('the list of boards', () => boardIds(db));
    const pictures = tried('the list of pictures', () => picturesOf(db));
    const found = {
      boards: ids.flatMap((id) => tried(`board ${id}`, () => [examineBoard(db, id)])),
      setAside: tried('what was set aside', () => setAsideIn(db)),
      fileFaults: [...tried('the whole file', () => fileFaults(db)), ...unreadable],
    };
    // Only reading was done; where a page is damaged this may have ended it already.
    if (db.inTransaction) db.exec('ROLLBACK');
    return {
      ...found,
      pictures: pictures.length,
      pictureFaults: await pictureFaults(dataDir, pictures),
      secretFault: existsSync(join(dataDir, 'secret'))
        ? undefined
        : 'The secret of the links is not there: the next start makes another, and no link that was given out opens any more.',
      databaseBytes: statSync(path).size,
      freeBytes: bavail * bsize,
    };
  } finally {
    db.close();
  }
}

function boardIds(db: BetterSqlite.Database): BoardId[] {
  const tables = [
    ['board', 'id'],
    ['log', 'board'],
    ['snapshot', 'board'],
    ['log_start', 'board'],
  ].filter(([table]) => columnsOf(db, table ?? '').size > 0);
  const sql = tables.map(([table, column]) => `SELECT "${column}" FROM ${table}`).join(' UNION ');
  return db.prepare(`${sql} ORDER BY 1`).pluck().all() as BoardId[];
}

function fileFaults(db: BetterSqlite.Database): string[] {
  const faults = (db.pragma('integrity_check(20)') as { integrity_check: string }[])
    .map(({ integrity_check }) => integrity_check)
    .filter((line) => line !== 'ok');
  const orphans = db.pragma('foreign_key_check') as { table: string; parent: string }[];
  const counts = new Map<string, number>();
  for (const { table, parent } of orphans) {
    const key = `${table} that name a missing ${parent}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...faults, ...[...counts].map(([key, count]) => `${count} rows of ${key}`)];
}

function setAsideIn(db: BetterSqlite.Database): SetAside[] {
  const all = (table: string, sql: string) =>
    columnsOf(db, table).size === 0 ? [] : (db.prepare(sql).all() as SetAside[]);
  return [
    ...all(
      'quarantine',
      'SELECT board, source, seq, at, reason, length(data) AS bytes FROM quarantine ORDER BY id',
    ),
    // Changes that somebody sent and no document could take; nothing that was stored is in them.
    ...all(
      'broken_change',
      "SELECT board, 'received change' AS source, id AS seq, at, reason, length(data) AS bytes FROM broken_change ORDER BY id",
    ),
  ];
}

function picturesOf(db: BetterSqlite.Database): { hash: string; bytes: number }[] {
  if (columnsOf(db, 'image').size === 0) return [];
  return db.prepare('SELECT hash, bytes FROM image ORDER BY hash').all() as never;
}

async function pictureFaults(
  dataDir: string,
  pictures: readonly { hash: string; bytes: number }[],
): Promise<PictureFault[]> {
  const faults: PictureFault[] = [];
  for (const { hash, bytes } of pictures) {
    const path = join(dataDir, 'images', hash.slice(0, 2), hash);
    if (!existsSync(path)) {
      faults.push({ hash, reason: `its file of ${bytes} bytes is not there`, isMissing: true });
      continue;
    }
    const sum = createHash('sha256');
    for await (const chunk of createReadStream(path)) sum.update(chunk);
    const got = sum.digest('hex');
    if (got !== hash)
      faults.push({ hash, reason: `its bytes have the hash ${got}`, isMissing: false });
  }
  return faults;
}
