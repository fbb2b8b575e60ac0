import type BetterSqlite from 'better-sqlite3';
import * as Y from 'yjs';
import type { BoardId } from '../storage/BoardStorage.ts';
import {
  type BadRow,
  checksum,
  type LogRow,
  type LogStart,
  missingBefore,
  type SnapshotRow,
  whyUnreadable,
} from '../storage/boardRows.ts';
import { unpackSnapshot } from '../storage/snapshot.ts';
import { readableVersion } from '../versions/newestVersion.ts';
import type { BoardState, Content } from './BoardState.ts';

interface Readable {
  readonly id: number;
  readonly upto: number;
  readonly at: number;
  readonly update: Uint8Array;
}

/** Reads every row that is stored of a board, those too that opening it would not need. Changes nothing. */
export function examineBoard(db: BetterSqlite.Database, id: BoardId): BoardState {
  const all = <Row>(sql: string) => db.prepare(sql).all(id) as Row[];
  const hasPrev = columnsOf(db, 'log').has('prev');
  const hasNewest = columnsOf(db, 'log_start').has('newest');
  const rows = all<LogRow>(
    `SELECT seq, crc, data, ${hasPrev ? 'prev' : 'NULL AS prev'} FROM log WHERE board = ? ORDER BY seq`,
  );
  const snapshots = all<SnapshotRow>(
    'SELECT id, upto, crc, data, at FROM snapshot WHERE board = ? ORDER BY id DESC',
  );
  const [start] = all<LogStart>(
    `SELECT after, ${hasNewest ? 'newest' : 'NULL AS newest'} FROM log_start WHERE board = ?`,
  );
  const aside = all<{ source: string; seq: number }>(
    'SELECT source, seq FROM quarantine WHERE board = ?',
  );
  const bad: BadRow[] = [];
  const readable = readableSnapshots(id, snapshots, bad);
  const newest = snapshots[0]?.upto ?? 0;
  if (start?.newest && newest < start.newest)
    bad.push({
      table: 'snapshot',
      key: start.newest,
      reason: `expected a snapshot up to row ${start.newest}, the newest goes up to ${newest}`,
      isMissing: true,
    });
  const good = rows.filter((row) => {
    const reason = whyUnreadable(id, row);
    if (reason) bad.push({ table: 'log', key: row.seq, reason });
    return reason === undefined;
  });
  const setAside = new Set(
    aside.filter(({ source }) => source.endsWith('log')).map(({ seq }) => seq),
  );
  const after = start?.after ?? 0;
  bad.push(...missingBefore(rows, Math.max(after, readable[0]?.upto ?? 0), setAside));
  const versions = versionsOf(db, id);
  const [title] = all<{ title: string }>(`SELECT "title" FROM board WHERE "id" = ?`);
  return {
    id,
    title: title?.title,
    rows: rows.length,
    snapshots: snapshots.length,
    content: contentOf({
      good,
      readable,
      version: versions.newest,
      after,
      wasWritten: bad.length > 0 || aside.length > 0 || Boolean(start?.newest),
    }),
    bad,
    hasNoSpare: after > 0 && readable.filter(({ upto }) => upto >= after).length < 2,
    badVersions: versions.bad,
  };
}

export function columnsOf(db: BetterSqlite.Database, table: string): Set<unknown> {
  return new Set(db.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table));
}

function readableSnapshots(
  board: BoardId,
  snapshots: readonly SnapshotRow[],
  bad: BadRow[],
): Readable[] {
  return snapshots.flatMap(({ id, upto, at, crc, data }): Readable[] => {
    try {
      const got = checksum(board, data);
      if (got !== crc) throw new Error(`checksum ${got}, expected ${crc}`);
      const update = unpackSnapshot(data);
      if (isWaiting(docOf([update]))) throw new Error('it builds on changes that it does not hold');
      return [{ id, upto, at, update }];
    } catch (error) {
      bad.push({ table: 'snapshot', key: id, reason: (error as Error).message });
      return [];
    }
  });
}

function contentOf(found: {
  good: readonly LogRow[];
  readable: readonly Readable[];
  version: { at: number; update: Uint8Array } | undefined;
  after: number;
  wasWritten: boolean;
}): Content {
  const { good, readable, version, after, wasWritten } = found;
  const [newest] = readable;
  const upto = newest?.upto ?? 0;
  const later = good.filter(({ seq }) => seq > upto).map(({ data }) => data);
  const isCutOff = upto < after;
  if (!isCutOff && (newest || later.length > 0)) {
    const doc = docOf([...(newest ? [newest.update] : []), ...later]);
    return { kind: isWaiting(doc) ? 'incomplete' : 'whole', records: doc.getMap('records').size };
  }
  const older = newest ?? version;
  if (older) {
    const doc = docOf([older.update, ...later]);
    return { kind: 'older', records: doc.getMap('records').size, at: older.at };
  }
  return { kind: wasWritten || isCutOff ? 'lost' : 'unwritten' };
}

function versionsOf(db: BetterSqlite.Database, board: BoardId) {
  const bad: string[] = [];
  let newest: { at: number; update: Uint8Array } | undefined;
  if (columnsOf(db, 'version').size === 0) return { bad, newest };
  const ids = db
    .prepare('SELECT "id" FROM version WHERE "board" = ? ORDER BY "createdAt" DESC')
    .pluck()
    .all(board) as string[];
  for (const id of ids) {
    const version = db
      .prepare('SELECT "createdAt" AS at, "state" FROM version WHERE "id" = ?')
      .get(id) as { at: number; state: Uint8Array };
    const update = readableVersion(version.state);
    if (!update) bad.push(id);
    else newest ??= { at: version.at, update };
  }
  return { bad, newest };
}

export function docOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  doc.getMap('records');
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  return doc;
}

/** Some of what was applied builds on what was not. */
export function isWaiting({ store }: Y.Doc): boolean {
  return store.pendingStructs !== null || store.pendingDs !== null;
}
