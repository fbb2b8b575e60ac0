import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BackupError } from '../backup/manifest.ts';
import { counted } from '../backup/sizes.ts';
import { openDatabase } from '../storage/openDatabase.ts';
import { examine } from './examine.ts';
import { repair } from './repair.ts';
import { faultsOf, overview } from './report.ts';

export interface Diagnosis {
  readonly lines: string[];
  /** How many faults there are at the end. */
  readonly faults: number;
}

/** Says what is wrong with a data directory; with `repairs`, mends what can be mended and looks again. */
export async function diagnose(dataDir: string, { repairs = false } = {}): Promise<Diagnosis> {
  if (!existsSync(join(dataDir, 'feltline.db')))
    throw new BackupError(
      `There is no Feltline data in ${dataDir}: set DATA_DIR to the directory that the server uses.`,
    );
  const found = await examine(dataDir);
  const faults = faultsOf(found);
  const lines = [...overview(dataDir, found), ...faults];
  if (faults.length === 0) return { lines: [...lines, 'Nothing is wrong.'], faults: 0 };
  if (!repairs) {
    const advice = `${counted(faults.length, 'fault')}. Stop the server, make a backup, and run "npm run doctor -- --repair".`;
    return { lines: [...lines, advice], faults: faults.length };
  }
  const done = await repair(dataDir, found);
  const left = faultsOf(await examine(dataDir));
  return {
    lines: [
      ...lines,
      ...done,
      ...(left.length === 0
        ? ['Nothing is wrong any more.']
        : ['What could not be mended:', ...left]),
    ],
    faults: left.length,
  };
}

/** Ends the warnings on boards about what was set aside before now; the rows stay set aside. */
export async function settle(dataDir: string): Promise<string> {
  const database = await openDatabase(dataDir, { exclusive: false });
  try {
    const { changes } = await database.run(
      `UPDATE quarantine SET source = 'settled ' || source
        WHERE source IN ('log', 'snapshot', 'missing log', 'missing snapshot')`,
    );
    return `${counted(changes, 'row')} that was set aside is no longer spoken of on boards, from the next time each is loaded.`;
  } finally {
    await database.close();
  }
}
