import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * Makes the data directory where it is missing, readable by its owner only.
 * @throws the system's error where it cannot be made or written; `ENOTDIR` names the file in the way.
 */
export function checkDataDir(dataDir: string): void {
  make(resolve(dataDir));
  accessSync(dataDir, constants.W_OK | constants.X_OK);
}

/** One step at a time: making all at once never ends under `/proc`, which is there and takes nothing. */
function make(path: string): void {
  if (existsSync(path)) {
    if (statSync(path).isDirectory()) return;
    throw refused('ENOTDIR', `${path} is a file, expected a directory`);
  }
  const parent = dirname(path);
  make(parent);
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw refused('EACCES', `${parent} takes no directories`);
    // Somebody else has just made it.
    if (code !== 'EEXIST') throw error;
  }
}

function refused(code: string, message: string): Error {
  return Object.assign(new Error(message), { code });
}
