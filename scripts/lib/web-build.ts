import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { compressAssets } from './compress-assets.ts';
import { reportFirstLoad } from './first-load.ts';
import { bin, root } from './root.ts';
import { runCommand } from './run-command.ts';

const web = join(root, 'apps/web');
/** Holds the fingerprint of the sources that `dist` was built from; written last, so half a build never counts. */
const stamp = join(web, 'dist/.sources');
const inputs = ['apps/web', 'packages', 'pnpm-lock.yaml', 'tsconfig.json'];
const ignored = /^(node_modules|dist|test|.*\.test\.tsx?|.*\.md)$/;

/** Builds the client if any source is not the one it was built from. Throws when the build fails. */
export async function buildWebIfStale(): Promise<void> {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint()) return;
  await buildWeb();
}

/** Builds the client into apps/web/dist. Throws when the build fails. */
export async function buildWeb(): Promise<void> {
  const sources = fingerprint();
  rmSync(stamp, { force: true });
  const { code } = await runCommand(bin('vite', 'apps/web'), ['build', '--logLevel', 'warn'], {
    folder: web,
    limitMs: 5 * 60_000,
  });
  if (code !== 0) throw new Error(`vite build ended with exit code ${code}, expected 0`);
  reportFirstLoad(join(web, 'dist'));
  await compressAssets(join(web, 'dist'));
  writeFileSync(stamp, sources);
}

function fingerprint(): string {
  const hash = createHash('sha1');
  for (const file of inputs.flatMap((input) => filesUnder(join(root, input)))) {
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesUnder(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => !ignored.test(name))
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}
