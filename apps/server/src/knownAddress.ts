import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addresses } from './addresses.ts';
import type { Config } from './config.ts';

const fileOf = (dataDir: string) => join(dataDir, 'address');

/** Leaves the address of the running server where `npm run admin` finds it. */
export function noteAddress({ publicUrl, host, dataDir }: Config, port: number): void {
  const [first] = addresses(host, port);
  writeFileSync(fileOf(dataDir), `${publicUrl ?? first?.url}\n`);
}

/** The address for links made outside of a request: PUBLIC_URL, else that of the last start, else that of the settings. */
export function knownAddress({ publicUrl, host, port, dataDir }: Config): string {
  if (publicUrl) return publicUrl;
  try {
    const noted = readFileSync(fileOf(dataDir), 'utf8').trim();
    if (URL.canParse(noted)) return noted;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return addresses(host, port)[0]?.url ?? `http://localhost:${port}`;
}
