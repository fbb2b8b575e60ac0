import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const compressible = /\.(js|css|svg|json)$/;
/** Less gains nothing. */
const fromBytes = 1024;
const atOnce = 4;

/**
 * Puts a compressed form beside every file of the build whose name holds its hash, so that the server has nothing to
 * compress while the first visitor waits.
 */
export async function compressAssets(dist: string): Promise<void> {
  const folder = join(dist, 'assets');
  const names = (await readdir(folder)).filter((name) => compressible.test(name));
  const next = async (): Promise<void> => {
    for (let name = names.pop(); name !== undefined; name = names.pop())
      await compress(join(folder, name));
  };
  await Promise.all(Array.from({ length: atOnce }, next));
}

async function compress(file: string): Promise<void> {
  const bytes = await readFile(file);
  if (bytes.length < fromBytes) return;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
  await writeFile(`${file}.br`, await promisify(brotliCompress)(bytes, { params }));
  await writeFile(`${file}.gz`, await promisify(gzip)(bytes, { level: 9 }));
}
