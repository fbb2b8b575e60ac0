// The storage worker: better-sqlite3 is synchronous, and an fsync may take long, so neither
// happens on the thread that talks to people.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import BetterSqlite from 'better-sqlite3';
import { finishRestore } from '../backup/pendingRestore.ts';
import type {
  DatabaseMessage,
  DatabaseRequest,
  DatabaseWorkerData,
  StorageFaults,
} from './databaseProtocol.ts';
import { type DataDirLock, lockDataDir } from './dataDirLock.ts';
import { GroupCommit, refusal } from './GroupCommit.ts';
import { StorageError } from './StorageError.ts';

const { dataDir, exclusive, faults: firstFaults } = workerData as DatabaseWorkerData;
if (!parentPort)
  throw new Error('databaseWorker.ts runs in a worker thread, expected a parent port');
const port = parentPort;
const post = (message: DatabaseMessage) => port.postMessage(message);

let faults: StorageFaults = {};
const sleepCell = new Int32Array(new SharedArrayBuffer(4));

try {
  serve();
} catch (error) {
  const answer = refusal(0, error);
  if (answer.ok) throw error;
  post({ ...answer, type: 'failed' });
}

function serve(): void {
  mkdirSync(dataDir, { recursive: true });
  const lock = exclusive ? lockDataDir(dataDir) : undefined;
  // Opening the file would make an empty one where the old is gone and the restored not yet there.
  if (lock) finishRestore(dataDir);
  const db = openFile();
  suffer(firstFaults, db);
  const commits = new GroupCommit(db, (answers) => post({ type: 'answers', answers }), failOrWait);
  port.on('message', (requests: DatabaseRequest[]) => {
    for (const request of requests) handle(request, db, commits, lock);
  });
  post({ type: 'ready', afterCrash: lock?.afterCrash ?? false });
}

function failOrWait(): void {
  if (faults.commitFails)
    throw Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR_FSYNC' });
  if (faults.commitDelayMs) Atomics.wait(sleepCell, 0, 0, faults.commitDelayMs);
}

function openFile(): BetterSqlite.Database {
  const db = new BetterSqlite(join(dataDir, 'feltline.db'), { timeout: 5000 });
  const mode = db.pragma('journal_mode = WAL', { simple: true });
  if (mode !== 'wal')
    throw new StorageError(
      'io',
      `expected journal mode wal, got ${mode}: is ${dataDir} on a network file system?`,
    );
  db.pragma('synchronous = FULL');
  const synchronous = db.pragma('synchronous', { simple: true });
  if (synchronous !== 2)
    throw new StorageError('io', `expected synchronous 2 (FULL), got ${synchronous}`);
  db.pragma('foreign_keys = ON');
  return db;
}

function suffer(wanted: StorageFaults, db: BetterSqlite.Database): void {
  faults = wanted;
  if (wanted.dies) {
    setImmediate(() => {
      throw new Error('told to die');
    });
  }
  // SQLite's own ceiling; it counts pages of the main file and fails writes with SQLITE_FULL.
  if (wanted.maxPages !== undefined) db.pragma(`max_page_count = ${wanted.maxPages || 4294967294}`);
}

function handle(
  request: DatabaseRequest,
  db: BetterSqlite.Database,
  commits: GroupCommit,
  lock: DataDirLock | undefined,
): void {
  const { id } = request;
  try {
    if (request.op === 'query') {
      if (commits.isReading(request.sql)) commits.read(id, request.sql, request.params);
      else commits.add({ id, work: [{ sql: request.sql, params: request.params }] });
    } else if (request.op === 'transaction') commits.add({ id, work: request.statements });
    else if (request.op === 'exec') commits.add({ id, work: request.sql });
    else if (request.op === 'faults') {
      suffer(request.faults, db);
      post({ type: 'answers', answers: [{ id, ok: true, results: [] }] });
    } else {
      commits.flush();
      close(db, lock, request.leavesUnsaved);
      post({ type: 'answers', answers: [{ id, ok: true, results: [] }] });
      port.close();
    }
  } catch (error) {
    post({ type: 'answers', answers: [refusal(id, error)] });
  }
}

function close(
  db: BetterSqlite.Database,
  lock: DataDirLock | undefined,
  leavesUnsaved: boolean,
): void {
  try {
    db.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    // A checkpoint that fails leaves the log beside the file: nothing is lost, the next start reads it.
    db.close();
    lock?.release(leavesUnsaved);
  }
}
