import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip';

export interface ClientFile {
  type: string;
  etag: string;
  bytes: Buffer;
  /** Absent where compressing gains nothing. */
  encoded: Partial<Record<Encoding, Buffer>>;
  /** The name holds a hash of the content, so the content under this name never changes. */
  isForEver: boolean;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.wasm': 'application/wasm',
};
const isCompressible = /^(text\/|application\/(json|manifest)|image\/svg)/;

/** What stands beside a file that the build has compressed. */
const built: Record<Encoding, string> = { br: '.br', gzip: '.gz' };
/** The name holds a hash of the content. */
const hashed = /^assets[/\\].*-[A-Za-z0-9_-]{8,}\.[a-z0-9]+$/;

const squeeze = {
  br: (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes),
};

/** The built client, read once and kept compressed; a file that changes on disk is read again. */
export class ClientFiles {
  readonly #root: string;
  readonly #kept = new Map<string, { stamp: string; file: Promise<ClientFile> }>();

  /** `root` is the directory that the client's build made; it may be missing. */
  constructor(root: string) {
    this.#root = root;
  }

  /** The file at an address path such as `/assets/index-1a2b3c4d.js`, if there is one. */
  async at(path: string): Promise<ClientFile | undefined> {
    const name = fileName(path);
    if (name === undefined) return undefined;
    const found = await stat(join(this.#root, name)).catch(() => undefined);
    if (!found?.isFile()) return undefined;
    const stamp = `${found.mtimeMs}:${found.size}`;
    const kept = this.#kept.get(name);
    if (kept?.stamp === stamp) return kept.file;
    const file = read(join(this.#root, name), name);
    this.#kept.set(name, { stamp, file });
    file.catch(() => this.#kept.delete(name));
    return file;
  }
}

/** The path inside the root, or nothing where it would lead out of it. */
function fileName(path: string): string | undefined {
  let plain: string;
  try {
    plain = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  const name = normalize(plain).replace(/^[/\\]+/, '');
  const leadsOut = name === '..' || name.startsWith(`..${sep}`) || plain.includes('\0');
  return leadsOut || name === '' || name.startsWith('.') ? undefined : name;
}

async function read(file: string, name: string): Promise<ClientFile> {
  const bytes = await readFile(file);
  const type = types[extname(name)] ?? 'application/octet-stream';
  const encoded: ClientFile['encoded'] = {};
  if (isCompressible.test(type) && bytes.length > 1024) {
    const isForEver = hashed.test(name);
    const squeezed = async (encoding: Encoding) =>
      (isForEver && (await readFile(file + built[encoding]).catch(() => undefined))) ||
      squeeze[encoding](bytes);
    [encoded.br, encoded.gzip] = await Promise.all([squeezed('br'), squeezed('gzip')]);
  }
  return {
    type,
    etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
    bytes,
    encoded,
    isForEver: hashed.test(name),
  };
}
