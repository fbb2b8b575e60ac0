import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

export class BadSecret extends Error {}

/**
 * The secret under which links are signed: 32 bytes in `secret` of the data directory, readable by its owner only.
 * Made at the first start; losing it makes every link invalid.
 */
export function readSecret(dataDir: string): Uint8Array {
  const file = join(dataDir, 'secret');
  const text = read(file) ?? create(file);
  if (/^[0-9a-f]{64}\n?$/.test(text)) return Buffer.from(text.trim(), 'hex');
  throw new BadSecret(
    `${file}: got ${text.length} characters, expected 64 hexadecimal digits. Put the file back from a backup; without it the links that were given out no longer open.`,
  );
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Written aside and linked into place, so that a crash leaves either no secret or a whole one. */
function create(file: string): string {
  const draft = `${file}.${process.pid}`;
  const handle = openSync(draft, 'w', 0o600);
  writeSync(handle, `${randomBytes(32).toString('hex')}\n`);
  fsyncSync(handle);
  closeSync(handle);
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  unlinkSync(draft);
  return readFileSync(file, 'utf8');
}
