import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../../scripts/lib/run-command.ts';

/** Installs what Feltline is compared with into its own folder, from its own lockfile; the workspace knows nothing of it. */
export async function installPeer(name: string): Promise<void> {
  const folder = join(import.meta.dirname, name);
  if (existsSync(join(folder, 'node_modules/.package-lock.json'))) return;
  const { code } = await runCommand('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    folder,
    limitMs: 5 * 60_000,
  });
  if (code !== 0) throw new Error(`npm ci in ${folder} ended with exit code ${code}, expected 0`);
}
