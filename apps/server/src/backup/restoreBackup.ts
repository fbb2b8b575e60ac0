import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { checkDataDir } from '../checkDataDir.ts';
import type { BoardId } from '../storage/BoardStorage.ts';
import { lockDataDir } from '../storage/dataDirLock.ts';
import { syncDirectory } from '../storage/ImageFiles.ts';
import { openDatabase } from '../storage/openDatabase.ts';
import { SqliteStorage } from '../storage/SqliteStorage.ts';
import { BackupError, type Manifest, manifestName, parseManifest } from './manifest.ts';
import { beginRestore, finishRestore } from './pendingRestore.ts';
import { counted, sized } from './sizes.ts';
import { BadArchive, readTar } from './tar.ts';

const maxManifestBytes = 256 * 1024 * 1024;

/**
 * Puts the data of a backup in place of what is in the directory, which is kept in a folder there.
 * Nothing is touched before all of the backup was unpacked beside it and found to be as it was made.
 * Every board gets a new epoch: browsers with newer copies keep them, and never merge the two.
 * @throws StorageError `busy` while a server runs on the directory. @throws BackupError
 */
export async function restoreBackup(dataDir: string, file: string): Promise<string[]> {
  if (!existsSync(file)) throw new BackupError(`There is no file ${file}.`);
  checkDataDir(dataDir);
  const lock = lockDataDir(dataDir);
  const stamp = new Date().toISOString().replace(/[:.]/g, '');
  const staged = `.restoring-${stamp}`;
  try {
    finishRestore(dataDir);
    const hadData = existsSync(join(dataDir, 'feltline.db'));
    const manifest = await unpack(file, join(dataDir, staged));
    const boards = await renewEpochs(join(dataDir, staged));
    const aside = `before-restore-${stamp}`;
    beginRestore(dataDir, staged, aside);
    await syncDirectory(dataDir);
    return said(manifest, boards, hadData ? join(dataDir, aside) : undefined);
  } catch (error) {
    if (error instanceof BadArchive) throw new BackupError(`${file}: ${error.message}.`);
    throw error;
  } finally {
    if (!existsSync(join(dataDir, 'restore.json')))
      await rm(join(dataDir, staged), { recursive: true, force: true });
    lock.release();
  }
}

/** Unpacks into `folder` and compares every file with the manifest. */
async function unpack(file: string, folder: string): Promise<Manifest> {
  const got = new Map<string, { bytes: number; sha256: string }>();
  let manifest: Manifest | undefined;
  await mkdir(folder, { mode: 0o700 });
  for await (const { name, bytes, content } of readTar(file)) {
    if (name === manifestName) {
      if (bytes > maxManifestBytes)
        throw new BackupError(`${manifestName}: expected at most ${maxManifestBytes} bytes.`);
      const read: Uint8Array[] = [];
      for await (const chunk of content) read.push(chunk);
      manifest = parseManifest(Buffer.concat(read).toString());
      continue;
    }
    // A name from outside becomes a path: only those that a backup has.
    if (!/^(feltline\.db|secret|images\/[0-9a-f]{2}\/[0-9a-f]{64})$/.test(name))
      throw new BackupError(`${file}: got the file "${name.slice(0, 80)}", which no backup has.`);
    got.set(name, { bytes, sha256: await write(join(folder, name), content) });
  }
  if (!manifest)
    throw new BackupError(
      `${file}: expected ${manifestName} at the end: it is cut off, or no backup.`,
    );
  compare(file, manifest, got);
  await mkdir(join(folder, 'images'), { recursive: true });
  return manifest;
}

async function write(path: string, content: AsyncIterable<Uint8Array>): Promise<string> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const handle = await open(path, 'wx', 0o600);
  const hash = createHash('sha256');
  try {
    for await (const chunk of content) {
      hash.update(chunk);
      await handle.writeFile(chunk);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return hash.digest('hex');
}

function compare(
  file: string,
  manifest: Manifest,
  got: ReadonlyMap<string, { bytes: number; sha256: string }>,
): void {
  for (const { name, bytes, sha256 } of manifest.files) {
    const found = got.get(name);
    if (!found) throw new BackupError(`${file}: ${name} is not in it, expected ${bytes} bytes.`);
    if (found.sha256 !== sha256)
      throw new BackupError(
        `${file}: ${name} has the SHA-256 ${found.sha256}, expected ${sha256}: the backup was changed or damaged.`,
      );
  }
  const listed = new Set(manifest.files.map(({ name }) => name));
  for (const name of ['feltline.db', 'secret', ...got.keys()])
    if (!listed.has(name)) throw new BackupError(`${file}: its list does not name ${name}.`);
}

/** Answers how many boards there are that anything was ever written to. */
async function renewEpochs(folder: string): Promise<number> {
  expectSound(join(folder, 'feltline.db'));
  const database = await openDatabase(folder, { exclusive: false });
  try {
    const storage = await SqliteStorage.open(database);
    const rows = await database.all<{ board: BoardId }>('SELECT board FROM epoch');
    await Promise.all(rows.map(({ board }) => storage.newEpoch(board)));
    await storage.close();
    return rows.length;
  } finally {
    await database.close();
  }
}

function expectSound(path: string): void {
  const db = new BetterSqlite(path);
  try {
    const fault = db.pragma('quick_check(1)', { simple: true });
    if (fault !== 'ok') throw new BackupError(`The database in the backup is damaged: ${fault}.`);
  } finally {
    db.close();
  }
}

function said(manifest: Manifest, boards: number, aside: string | undefined): string[] {
  const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
  const missing = manifest.missingPictures.length;
  return [
    `Restored the backup of ${manifest.madeAt}: ${counted(manifest.boards, 'board')}, ${counted(manifest.files.length, 'file')}, ${sized(bytes)}; every file is as it was when it was put in.`,
    ...(missing > 0
      ? [
          `${counted(missing, 'picture')} was not there when the backup was made and is missing here too.`,
        ]
      : []),
    `${counted(boards, 'board')} began a new history: a browser with a newer copy keeps it, is told, and can make it a board of its own.`,
    aside
      ? `What was here before is kept in ${aside}: remove it once you are sure.`
      : 'There was nothing here before.',
    'Start the server now.',
  ];
}
