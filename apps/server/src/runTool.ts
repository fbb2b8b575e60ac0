import { BackupError } from './backup/manifest.ts';
import { BadSettings } from './config.ts';
import { StorageError } from './storage/StorageError.ts';

interface Outcome {
  readonly lines: readonly string[];
  /** 1 where whoever called should look at the lines. */
  readonly code?: number;
}

/** Runs a tool on the words after its name and prints what it says; without an outcome, how it is used. */
export async function runTool(
  usage: string,
  run: (words: readonly string[]) => Promise<Outcome | undefined>,
): Promise<void> {
  const words = process.argv.slice(2);
  try {
    const outcome = words.includes('--help') ? undefined : await run(words);
    if (outcome) process.stdout.write(`${outcome.lines.join('\n')}\n`);
    else process[words.includes('--help') ? 'stdout' : 'stderr'].write(usage);
    process.exitCode = outcome ? (outcome.code ?? 0) : words.includes('--help') ? 0 : 1;
  } catch (error) {
    process.stderr.write(`${plainly(error)}\n`);
    process.exitCode = 1;
  }
}

/** The sentence for a reason that a person can do something about; else all that is known. */
function plainly(error: unknown): string {
  const isPlain =
    error instanceof BackupError ||
    error instanceof BadSettings ||
    error instanceof StorageError ||
    ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOTDIR', 'EDQUOT'].includes(
      (error as NodeJS.ErrnoException).code ?? '',
    );
  return isPlain ? (error as Error).message : ((error as Error).stack ?? String(error));
}
