import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Everything of a data directory that a backup stands in for. */
const parts = ['feltline.db', 'feltline.db-wal', 'feltline.db-shm', 'images', 'secret'] as const;

const note = (dataDir: string) => join(dataDir, 'restore.json');

interface PendingRestore {
  /** Folders in the data directory: what was unpacked and checked, and where the old data goes. */
  readonly staged: string;
  readonly aside: string;
  /** The old data is all aside; only what was unpacked still moves. */
  readonly isCleared: boolean;
}

/** From here on the restore is certain: whatever ends this process, the next one finishes it. */
export function beginRestore(dataDir: string, staged: string, aside: string): void {
  write(dataDir, { staged, aside, isCleared: false });
  finishRestore(dataDir);
}

/**
 * Completes a restore that was cut off between two renames, so that a server never starts on half
 * of two data sets, or on none. Answers whether there was one. The directory's lock has to be held.
 */
export function finishRestore(dataDir: string): boolean {
  if (!existsSync(note(dataDir))) return false;
  const pending = JSON.parse(readFileSync(note(dataDir), 'utf8')) as PendingRestore;
  const staged = join(dataDir, pending.staged);
  const aside = join(dataDir, pending.aside);
  if (!pending.isCleared) {
    mkdirSync(aside, { recursive: true, mode: 0o700 });
    for (const part of parts) move(join(dataDir, part), join(aside, part));
    write(dataDir, { ...pending, isCleared: true });
  }
  for (const part of parts) move(join(staged, part), join(dataDir, part));
  rmSync(staged, { recursive: true, force: true });
  rmSync(note(dataDir));
  return true;
}

function move(from: string, to: string): void {
  if (existsSync(from)) renameSync(from, to);
}

/** Replaced as a whole, so that it is never half a note. */
function write(dataDir: string, pending: PendingRestore): void {
  const draft = `${note(dataDir)}.part`;
  writeFileSync(draft, JSON.stringify(pending), { flush: true });
  renameSync(draft, note(dataDir));
}
