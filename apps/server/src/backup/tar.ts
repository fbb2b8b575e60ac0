import { type FileHandle, open } from 'node:fs/promises';

const block = 512;
/** What the eleven octal digits of a header can say. */
const maxOctalBytes = 8 ** 11 - 1;

/** A file of an archive, on its way in or out. */
export interface TarEntry {
  readonly name: string;
  readonly bytes: number;
  readonly content: AsyncIterable<Uint8Array>;
}

/** The archive is not one, or ends before its end. */
export class BadArchive extends Error {
  override readonly name = 'BadArchive';
}

/** Writes files one after the other in the tar format (ustar), which every system can unpack. */
export class TarWriter {
  readonly #file: FileHandle;
  #bytes = 0;

  constructor(file: FileHandle) {
    this.#file = file;
  }

  /** Bytes written so far. */
  get bytes(): number {
    return this.#bytes;
  }

  /** @throws where `content` is not as long as was said. */
  async add({ name, bytes, content }: TarEntry): Promise<void> {
    await this.#write(header(name, bytes));
    let written = 0;
    for await (const chunk of content) {
      written += chunk.byteLength;
      await this.#write(chunk);
    }
    if (written !== bytes) throw new Error(`${name}: expected ${bytes} bytes, got ${written}`);
    await this.#write(new Uint8Array(padding(bytes)));
  }

  async end(): Promise<void> {
    await this.#write(new Uint8Array(2 * block));
  }

  async #write(chunk: Uint8Array): Promise<void> {
    for (let at = 0; at < chunk.byteLength; ) {
      const { bytesWritten } = await this.#file.write(chunk, at);
      at += bytesWritten;
    }
    this.#bytes += chunk.byteLength;
  }
}

/**
 * The files of an archive in their order. Each `content` has to be read to its end before the next.
 * @throws BadArchive
 */
export async function* readTar(path: string): AsyncGenerator<TarEntry> {
  const file = await open(path, 'r');
  try {
    for (let at = 0; ; ) {
      const head = Buffer.alloc(block);
      await readFully(file, head, at);
      at += block;
      if (head.every((byte) => byte === 0)) return;
      const { name, bytes } = parsed(head);
      yield { name, bytes, content: slice(file, at, bytes) };
      at += bytes + padding(bytes);
    }
  } finally {
    await file.close();
  }
}

async function* slice(file: FileHandle, from: number, bytes: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes; ) {
    const chunk = Buffer.alloc(Math.min(256 * 1024, bytes - at));
    await readFully(file, chunk, from + at);
    at += chunk.byteLength;
    yield chunk;
  }
}

async function readFully(file: FileHandle, into: Buffer, from: number): Promise<void> {
  for (let at = 0; at < into.byteLength; ) {
    const { bytesRead } = await file.read(into, at, into.byteLength - at, from + at);
    if (bytesRead === 0) throw new BadArchive(`the file ends at byte ${from + at}, expected more`);
    at += bytesRead;
  }
}

function padding(bytes: number): number {
  return (block - (bytes % block)) % block;
}

function header(name: string, bytes: number): Buffer {
  if (Buffer.byteLength(name) > 100) throw new Error(`${name}: expected at most 100 bytes of name`);
  const head = Buffer.alloc(block);
  const octal = (value: number, at: number, digits: number) =>
    head.write(value.toString(8).padStart(digits, '0'), at, 'latin1');
  head.write(name, 0);
  octal(0o600, 100, 7);
  octal(0, 108, 7);
  octal(0, 116, 7);
  if (bytes <= maxOctalBytes) octal(bytes, 124, 11);
  else {
    // The form that GNU and POSIX tools read for larger files: the number itself, marked by its first bit.
    head.writeBigUInt64BE(BigInt(bytes), 128);
    head[124] = 0x80;
  }
  octal(Math.floor(Date.now() / 1000), 136, 11);
  head.write('0', 156, 'latin1');
  head.write('ustar\u000000', 257, 'latin1');
  octal(sumOf(head), 148, 6);
  head[155] = 0x20;
  return head;
}

function parsed(head: Buffer): { name: string; bytes: number } {
  const text = (from: number, to: number) =>
    head.toString('utf8', from, to).replace(/\0[\s\S]*$/, '');
  const said = Number.parseInt(text(148, 156), 8);
  if (said !== sumOf(head)) throw new BadArchive('expected a tar archive, got something else');
  const bytes =
    head[124] === 0x80
      ? Number(head.readBigUInt64BE(128))
      : Number.parseInt(text(124, 136).trim(), 8);
  const type = text(156, 157);
  const name = text(0, 100);
  if (type !== '0' && type !== '')
    throw new BadArchive(`${name}: expected a plain file, got an entry of type ${type}`);
  if (!Number.isSafeInteger(bytes)) throw new BadArchive(`${name}: its size cannot be read`);
  return { name, bytes };
}

/** Of all bytes, with the eight of the sum itself taken as spaces. */
function sumOf(head: Buffer): number {
  let sum = 8 * 0x20;
  for (let at = 0; at < block; at++) if (at < 148 || at >= 156) sum += head[at] ?? 0;
  return sum;
}
