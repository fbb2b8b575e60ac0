import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What may be fetched before a board shows, kilobytes after gzip. Whoever needs more says so by changing it. */
const BUDGET_KB = 440;

/** Says how much is fetched before a board shows. Throws where it is more than the budget. */
export function reportFirstLoad(dist: string): void {
  const size = firstLoadKb(dist);
  const words = `First load of a board: ${size.toFixed(1)} KB after gzip, at most ${BUDGET_KB}`;
  if (size > BUDGET_KB) throw new Error(`${words}: what opens later is fetched later (import())`);
  console.log(words);
}

/** What Vite writes down about a file of the client it has built. */
interface Built {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

const boardPage = 'src/board/BoardPage.tsx';
const languages = /^src\/i18n\/words\/[a-z]+\.ts$/;

/**
 * Code and styles a browser fetches before it shows a board, after gzip, in kilobytes of 1024 bytes: the app, the board
 * page and the words of one language, the longest. Fonts are not in it.
 */
function firstLoadKb(dist: string): number {
  const manifest: Readonly<Record<string, Built>> = JSON.parse(
    readFileSync(join(dist, '.vite/manifest.json'), 'utf8'),
  );
  const files = new Set<string>();
  const add = (name: string) => {
    const built = manifest[name];
    if (!built) throw new Error(`expected "${name}" in the manifest of the client, got none`);
    if (files.has(built.file)) return;
    for (const file of [built.file, ...(built.css ?? [])]) files.add(file);
    for (const imported of built.imports ?? []) add(imported);
  };
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  for (const [, file = ''] of html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)) {
    const name = Object.keys(manifest).find((one) => manifest[one]?.file === file);
    if (name) add(name);
    else files.add(file);
  }
  add(boardPage);
  const kbOf = (file: string) => gzipSync(readFileSync(join(dist, file))).length / 1024;
  const words = Object.keys(manifest)
    .filter((name) => languages.test(name))
    .map((name) => kbOf(manifest[name]?.file ?? ''));
  const code = [...files].reduce((sum, file) => sum + kbOf(file), 0);
  return code + Math.max(...words);
}
