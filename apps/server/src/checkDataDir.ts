import { accessSync, constants, mkdirSync, statSync } from 'node:fs';

/**
 * Makes the data directory where it is missing, readable by its owner only.
 * @throws the system's error where it cannot be made or written.
 */
export function checkDataDir(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  if (!statSync(dataDir).isDirectory())
    throw Object.assign(new Error('not a directory'), { code: 'ENOTDIR' });
  accessSync(dataDir, constants.W_OK | constants.X_OK);
}
