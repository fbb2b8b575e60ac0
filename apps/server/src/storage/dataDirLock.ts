import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { StorageError } from './StorageError.ts';

export interface DataDirLock {
  /** True where the holder before us did not release, or had not stored everything. */
  readonly afterCrash: boolean;
  /** Where it `leavesUnsaved` changes the next holder is told so, as after a crash. */
  release(leavesUnsaved?: boolean): void;
}

/**
 * Takes a data directory for this process. The lock is one of the operating system, on a small
 * file beside the database, so it goes with the process however that ends and also holds between
 * containers; `server.json` only says who it is.
 * @throws StorageError `busy` naming the holder.
 */
export function lockDataDir(dataDir: string): DataDirLock {
  const note = join(dataDir, 'server.json');
  const held = new BetterSqlite(join(dataDir, 'server.lock'), { timeout: 0 });
  try {
    held.pragma('locking_mode = EXCLUSIVE');
    held.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    held.close();
    throw new StorageError(
      'busy',
      `${dataDir} is in use by another server (${describeHolder(note)}); stop it first, or set DATA_DIR to another directory`,
      { cause: error },
    );
  }
  const afterCrash = existsSync(note);
  writeFileSync(
    note,
    JSON.stringify({ pid: process.pid, host: hostname(), startedAt: new Date().toISOString() }),
  );
  return {
    afterCrash,
    release(leavesUnsaved = false) {
      if (!leavesUnsaved) rmSync(note, { force: true });
      held.exec('ROLLBACK');
      held.close();
    },
  };
}

function describeHolder(note: string): string {
  try {
    const { pid, host, startedAt } = JSON.parse(readFileSync(note, 'utf8')) as Record<
      string,
      unknown
    >;
    return `process ${pid} on ${host} since ${startedAt}`;
  } catch {
    return 'which left no note about itself';
  }
}
