import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import * as Y from 'yjs';
import { Directory } from '../access/Directory.ts';
import type { BoardId } from '../storage/BoardStorage.ts';
import { addingSnapshot, type LogRow, settingAside } from '../storage/boardRows.ts';
import type { Database, Statement } from '../storage/Database.ts';
import { openDatabase } from '../storage/openDatabase.ts';
import { Snapshots } from '../storage/Snapshots.ts';
import { SqliteStorage } from '../storage/SqliteStorage.ts';
import { newestVersion } from '../versions/newestVersion.ts';
import { type BoardState, isSound } from './BoardState.ts';
import type { Examination, PictureFault } from './examine.ts';
import { docOf, isWaiting } from './examineBoard.ts';

/**
 * Mends what an examination found, with the directory to itself. Nothing is thrown away: what cannot
 * be read goes into `quarantine`, or as a file into `set-aside`. Answers what was done.
 * @throws StorageError `busy` while a server runs on the directory.
 */
export async function repair(dataDir: string, found: Examination): Promise<string[]> {
  const database = await openDatabase(dataDir);
  const storage = await SqliteStorage.open(database, {
    lastResort: (board) => newestVersion(database, board),
  });
  const snapshots = new Snapshots();
  try {
    const done: string[] = [];
    if (found.fileFaults.length > 0) done.push(await reindex(database));
    for (const board of found.boards)
      if (!isSound(board)) done.push(...(await mendBoard(board, { database, storage, snapshots })));
    for (const fault of found.pictureFaults)
      done.push(await forgetPicture(dataDir, fault, database));
    return done;
  } finally {
    await snapshots.close();
    await storage.close();
    await database.close();
  }
}

async function reindex(database: Database): Promise<string> {
  try {
    await database.exec('REINDEX');
    return 'The indexes of the database were made anew.';
  } catch (error) {
    return `The indexes of the database could not be made anew (${(error as Error).message}): the file is damaged beyond them; restore a backup.`;
  }
}

interface Tools {
  readonly database: Database;
  readonly storage: SqliteStorage;
  readonly snapshots: Snapshots;
}

async function mendBoard(state: BoardState, tools: Tools): Promise<string[]> {
  const { id, bad, content, title, badVersions } = state;
  const { database } = tools;
  const done: string[] = [];
  for (const version of badVersions) {
    await database.transaction([
      {
        sql: `INSERT INTO quarantine(board, source, seq, at, reason, data)
          SELECT "board", 'version', 0, ?, 'version ' || "id" || ' of ' || "createdAt" || ' is no update', "state" FROM version WHERE "id" = ?`,
        params: [Date.now(), version],
      },
      { sql: 'DELETE FROM version WHERE "id" = ?', params: [version] },
    ]);
    done.push(`Board ${id}: the version ${version} was set aside.`);
  }
  if (title === undefined && content.kind !== 'unwritten') {
    const directory = await Directory.open(database);
    await directory.addBoard({ id, title: '' }, []);
    done.push(
      `Board ${id} is in the directory again: "npm run admin -- link ${id}" makes a way in.`,
    );
  }
  if (content.kind === 'lost') return [...done, await salvage(state, tools)];
  if (bad.length > 0) {
    await database.transaction(settingAside(id, bad, Date.now()));
    const gone = bad.filter(({ isMissing }) => isMissing).length;
    if (bad.length > gone)
      done.push(`Board ${id}: ${bad.length - gone} unreadable rows were set aside.`);
    if (gone > 0) done.push(`Board ${id}: ${gone} missing rows were noted.`);
  }
  const isWorthOne = bad.length > 0 || state.hasNoSpare || content.kind !== 'whole';
  if (isWorthOne && content.kind !== 'unwritten') done.push(await newSnapshot(id, tools));
  return done;
}

/** Keeps what the board opens with as a snapshot, read back and compared; what had to wait is kept beside. */
async function newSnapshot(board: BoardId, tools: Tools): Promise<string> {
  const { database, storage, snapshots } = tools;
  const { updates, mark } = await storage.load(board);
  const doc = docOf(updates);
  const waits = isWaiting(doc);
  doc.store.pendingStructs = null;
  doc.store.pendingDs = null;
  const merged = Y.encodeStateAsUpdate(doc);
  const packed = await snapshots.pack(merged, waits ? [merged] : updates);
  const waiting = waits ? await waitingRows(board, updates[0], database) : [];
  await database.transaction([
    ...waiting.map(
      (seq): Statement => ({
        sql: `INSERT INTO quarantine(board, source, seq, at, reason, data)
          SELECT board, 'log', seq, ?, 'it builds on changes that are missing', data FROM log WHERE seq = ?`,
        params: [Date.now(), seq],
        changes: 1,
      }),
    ),
    ...addingSnapshot(board, mark.upTo, packed, Date.now()),
  ]);
  if (await lacksSpare(board, database))
    await database.transaction(addingSnapshot(board, mark.upTo, packed, Date.now()));
  const also = waiting.length > 0 ? `; ${kept(waiting.length)}` : '';
  return `Board ${board}: a new snapshot holds the ${doc.getMap('records').size} records that can be read${also}.`;
}

function kept(rows: number): string {
  return rows === 1
    ? '1 row that builds on missing ones is set aside'
    : `${rows} rows that build on missing ones are set aside`;
}

/** The log no longer reaches back to the beginning, and one snapshot alone stands for what was before it. */
async function lacksSpare(board: BoardId, database: Database): Promise<boolean> {
  const [row] = await database.all<{ after: number; count: number }>(
    `SELECT after, (SELECT count(*) FROM snapshot WHERE snapshot.board = log_start.board AND upto >= after) AS count
      FROM log_start WHERE board = ?`,
    [board],
  );
  return row !== undefined && row.after > 0 && row.count < 2;
}

/** Those rows of the log of which something cannot be applied. */
async function waitingRows(
  board: BoardId,
  beginning: Uint8Array | undefined,
  database: Database,
): Promise<number[]> {
  const rows = await rowsOf(board, database);
  const doc = docOf(beginning ? [beginning] : []);
  return rows.flatMap(({ seq, data }) => {
    Y.applyUpdate(doc, data);
    const waits = isWaiting(doc);
    doc.store.pendingStructs = null;
    doc.store.pendingDs = null;
    return waits ? [seq] : [];
  });
}

function rowsOf(board: BoardId, database: Database): Promise<Pick<LogRow, 'seq' | 'data'>[]> {
  return database.all('SELECT seq, data FROM log WHERE board = ? ORDER BY seq', [board]);
}

/** Where nothing passes its checksum: what can be taken in nevertheless is better than no board. */
async function salvage({ id, bad }: BoardState, { database, snapshots }: Tools): Promise<string> {
  const rows = await rowsOf(id, database);
  const doc = docOf([]);
  for (const { data } of rows) {
    try {
      Y.decodeUpdate(data);
      Y.applyUpdate(doc, data);
    } catch {
      // Whatever of it came in before is what can be had.
    }
  }
  doc.store.pendingStructs = null;
  doc.store.pendingDs = null;
  const { size } = doc.getMap('records');
  if (size === 0)
    return `Board ${id}: nothing of it can be read. Its rows stay as they are; only a backup can bring it back.`;
  const merged = Y.encodeStateAsUpdate(doc);
  const packed = await snapshots.pack(merged, [merged]);
  await database.transaction([
    ...settingAside(id, bad, Date.now()),
    ...addingSnapshot(id, rows.at(-1)?.seq ?? 0, packed, Date.now()),
  ]);
  return `Board ${id}: ${size} records were read from rows whose checksum is wrong; look at them before you trust them. The rows are set aside.`;
}

/** Without its entry a page that still has the picture can bring it again. */
async function forgetPicture(
  dataDir: string,
  { hash, reason, isMissing }: PictureFault,
  database: Database,
): Promise<string> {
  if (!isMissing) {
    const folder = join(dataDir, 'set-aside');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    renameSync(join(dataDir, 'images', hash.slice(0, 2), hash), join(folder, hash));
  }
  await database.transaction([
    {
      sql: `INSERT INTO quarantine(board, source, seq, at, reason, data)
        SELECT board, 'picture', 0, ?, ?, NULL FROM board_image WHERE hash = ?`,
      params: [Date.now(), `${hash}: ${reason}`, hash],
    },
    { sql: 'DELETE FROM board_image WHERE hash = ?', params: [hash] },
    { sql: 'DELETE FROM image WHERE hash = ?', params: [hash] },
  ]);
  const where = isMissing ? 'it was gone' : `its file is in ${join(dataDir, 'set-aside')}`;
  return `Picture ${hash} is no longer named (${where}): whoever puts it on a board again brings it back.`;
}
