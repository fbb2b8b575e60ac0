import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import {
  type FileHandle,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
} from 'node:fs/promises';
import { join } from 'node:path';
import { StorageError } from './StorageError.ts';

const unfinished = '.part';

/** Names a picture: the SHA-256 of its bytes in lower-case hex. */
export function isImageHash(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

/** Bytes that have arrived and are not kept yet; whoever has them keeps or discards them. */
export interface ReceivedFile {
  readonly hash: string;
  readonly bytes: number;
  read(): Promise<Uint8Array>;
  /** Resolves once the file would survive a power cut under its final name. */
  keep(): Promise<void>;
  discard(): Promise<void>;
}

/** Pictures as files of `dataDir/images`, each named after its content, so that equal ones are one. Rejects with StorageError. */
export class ImageFiles {
  readonly #dir: string;

  private constructor(dir: string) {
    this.#dir = dir;
  }

  /** Makes the directory where it is missing and removes what was cut off while it arrived. */
  static async open(dataDir: string): Promise<ImageFiles> {
    const files = new ImageFiles(join(dataDir, 'images'));
    await failing(async () => {
      await mkdir(files.#dir, { recursive: true });
      const names = await readdir(files.#dir);
      const cutOff = names.filter((name) => name.endsWith(unfinished));
      await Promise.all(cutOff.map((name) => rm(join(files.#dir, name), { force: true })));
    });
    return files;
  }

  /** Writes bytes as they come, in no more memory than one chunk. Nothing stays where `chunks` throws. */
  async receive(chunks: AsyncIterable<Uint8Array>): Promise<ReceivedFile> {
    const path = join(this.#dir, `${randomUUID()}${unfinished}`);
    const file = await failing(() => open(path, 'wx'));
    try {
      const { hash, bytes } = await writeAll(file, chunks);
      await failing(() => file.sync());
      await file.close();
      const discard = () => rm(path, { force: true });
      return {
        hash,
        bytes,
        discard,
        read: () => readFile(path),
        keep: () => this.#keep(path, hash),
      };
    } catch (error) {
      await file.close().catch(() => undefined);
      await rm(path, { force: true });
      throw error;
    }
  }

  /** The bytes, from the first to the last; undefined where the file is gone. */
  async stream(hash: string): Promise<{ stream: ReadStream; bytes: number } | undefined> {
    const path = this.#pathOf(hash);
    const found = await stat(path).catch(() => undefined);
    return found && { stream: createReadStream(path), bytes: found.size };
  }

  async #keep(path: string, hash: string): Promise<void> {
    await failing(async () => {
      const final = this.#pathOf(hash);
      await mkdir(join(this.#dir, hash.slice(0, 2)), { recursive: true });
      // The same bytes may be there already: replacing them changes nothing.
      await rename(path, final);
      // The name is durable only once its directory is, and so is a new directory's.
      await syncDirectory(join(this.#dir, hash.slice(0, 2)));
      await syncDirectory(this.#dir);
    });
  }

  #pathOf(hash: string): string {
    if (!isImageHash(hash))
      throw new Error(`expected a SHA-256 in hex, got ${JSON.stringify(hash)}`);
    return join(this.#dir, hash.slice(0, 2), hash);
  }
}

async function writeAll(file: FileHandle, chunks: AsyncIterable<Uint8Array>) {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of chunks) {
    hash.update(chunk);
    bytes += chunk.byteLength;
    await failing(() => file.writeFile(chunk));
  }
  return { hash: hash.digest('hex'), bytes };
}

export async function syncDirectory(path: string): Promise<void> {
  // Windows opens no directories; its renames are in the journal.
  if (process.platform === 'win32') return;
  const directory = await open(path, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

/** What the file system says, in our words. */
async function failing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StorageError) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    const isFull = code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG';
    throw new StorageError(isFull ? 'full' : 'io', `pictures: ${String(error)}`, { cause: error });
  }
}
