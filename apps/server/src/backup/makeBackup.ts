import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import BetterSqlite from 'better-sqlite3';
import about from '../../package.json' with { type: 'json' };
import { syncDirectory } from '../storage/ImageFiles.ts';
import { BackupError, type Manifest, manifestName } from './manifest.ts';
import { counted, sized } from './sizes.ts';
import { TarWriter } from './tar.ts';

export interface MadeBackup {
  readonly file: string;
  readonly bytes: number;
  readonly manifest: Manifest;
  /** What was done, for whoever asked. */
  readonly lines: string[];
}

/**
 * Puts all of a data directory into one file, while a server works in it or not: the database as it
 * was at one moment, the pictures it names, and the secret of the links. Under its name there is
 * either the whole file or none.
 */
export async function makeBackup(dataDir: string, wanted?: string): Promise<MadeBackup> {
  const source = join(dataDir, 'feltline.db');
  if (!existsSync(source))
    throw new BackupError(
      `There is no Feltline data in ${dataDir}: set DATA_DIR to the directory that the server uses.`,
    );
  const madeAt = new Date().toISOString();
  const file = wanted ?? join(dataDir, 'backups', `feltline-${madeAt.replace(/[:.]/g, '')}.tar`);
  if (existsSync(file))
    throw new BackupError(`${file} exists already: name a file that is not there yet.`);
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const part = `${file}.part`;
  const copy = `${file}.database.part`;
  await Promise.all([rm(part, { force: true }), rm(copy, { force: true })]);
  try {
    copyDatabase(source, copy);
    const { boards, pictures } = readCopy(copy);
    // Readable by its owner only: the links' secret is in it.
    const handle = await open(part, 'wx', 0o600);
    const writer = new TarWriter(handle);
    const files: Manifest['files'][number][] = [];
    const missingPictures: string[] = [];
    try {
      files.push(await addFile(writer, 'feltline.db', copy));
      files.push(await addFile(writer, 'secret', join(dataDir, 'secret')));
      for (const hash of pictures) {
        const name = `images/${hash.slice(0, 2)}/${hash}`;
        const path = join(dataDir, name);
        if (existsSync(path)) files.push(await addFile(writer, name, path));
        else missingPictures.push(hash);
      }
      const manifest: Manifest = {
        format: 'feltline-backup',
        version: 1,
        madeAt,
        feltline: about.version,
        boards,
        files,
        missingPictures,
      };
      const text = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
      await writer.add({ name: manifestName, bytes: text.byteLength, content: chunks(text) });
      await writer.end();
      await handle.sync();
      await handle.close();
      await rename(part, file);
      await syncDirectory(dirname(file));
      return { file, bytes: writer.bytes, manifest, lines: said(file, writer.bytes, manifest) };
    } finally {
      await handle.close().catch(() => undefined);
    }
  } finally {
    await Promise.all([rm(part, { force: true }), rm(copy, { force: true })]);
  }
}

/** The database as it is at this moment; whoever writes into it meanwhile is not held up. */
function copyDatabase(source: string, copy: string): void {
  const db = new BetterSqlite(source, { timeout: 5000 });
  try {
    db.prepare('VACUUM INTO ?').run(copy);
  } catch (error) {
    const { code = '' } = error as { code?: string };
    if (!code.startsWith('SQLITE_CORRUPT')) throw error;
    throw new BackupError(
      `${basename(source)} cannot be read whole (${(error as Error).message}): "npm run doctor" says more.`,
    );
  } finally {
    db.close();
  }
}

function readCopy(copy: string): { boards: number; pictures: string[] } {
  const db = new BetterSqlite(copy, { readonly: true });
  try {
    const has = (table: string) =>
      db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(table);
    const all = (sql: string) => db.prepare(sql).pluck().all();
    return {
      boards: has('board') ? Number(all('SELECT count(*) FROM board')[0]) : 0,
      pictures: has('image') ? (all('SELECT hash FROM image ORDER BY hash') as string[]) : [],
    };
  } finally {
    db.close();
  }
}

/** Read once: what is summed is what is written. */
async function addFile(
  writer: TarWriter,
  name: string,
  path: string,
): Promise<Manifest['files'][number]> {
  const { size: bytes } = await stat(path);
  const hash = createHash('sha256');
  async function* content() {
    for await (const chunk of createReadStream(path)) {
      hash.update(chunk);
      yield chunk as Uint8Array;
    }
  }
  await writer.add({ name, bytes, content: content() });
  return { name, bytes, sha256: hash.digest('hex') };
}

function chunks(bytes: Buffer): AsyncIterable<Uint8Array> {
  return Readable.from([bytes]);
}

function said(file: string, bytes: number, { boards, files, missingPictures }: Manifest): string[] {
  const [database] = files;
  const pictures = files.filter(({ name }) => name.startsWith('images/'));
  const pictureBytes = pictures.reduce((sum, picture) => sum + picture.bytes, 0);
  return [
    `Backup of ${counted(boards, 'board')}: database ${sized(database?.bytes ?? 0)}, ${counted(pictures.length, 'picture')} ${sized(pictureBytes)}, and the secret of the links.`,
    ...(missingPictures.length > 0
      ? [
          `${counted(missingPictures.length, 'picture')} could not be put in, because the file is not there: ${missingPictures.join(', ')}`,
        ]
      : []),
    `${file} (${sized(bytes)})`,
    'Whoever has this file can open every board in it: keep it as you keep the data, and on another disk.',
  ];
}
