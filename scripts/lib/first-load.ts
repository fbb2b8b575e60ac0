import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What may be fetched before a board shows, kilobytes after gzip. Whoever needs more says so by changing it. */
const BOARD_KB = 367;
/** The same with everything that stands around the board. */
const ALL_KB = 472;

/** Says how much is fetched before a board shows, and before it can be worked on. Throws where it is more than it may be. */
export function reportFirstLoad(dist: string): void {
  const { board, around } = firstLoadKb(dist);
  check('First load of a board', board, BOARD_KB);
  check('The same with its tools', board + around, ALL_KB);
}

function check(what: string, size: number, limit: number): void {
  const words = `${what}: ${size.toFixed(1)} KB after gzip, at most ${limit}`;
  if (size > limit) throw new Error(`${words}: what opens later is fetched later (import())`);
  console.log(words);
}

const languages = /^src\/i18n\/words\/[a-z]+\.ts$/;
const asset = /<(?:script|link)\b[^>]*(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"[^>]*>/g;

/**
 * Code and styles that a board's page names, after gzip, in kilobytes of 1024 bytes, with the words of one language,
 * the longest; those it asks for as later ones apart. Fonts are not in it.
 */
function firstLoadKb(dist: string): { board: number; around: number } {
  const kbOf = (file: string) => gzipSync(readFileSync(join(dist, file))).length / 1024;
  const page = readFileSync(join(dist, 'board.html'), 'utf8');
  const later = new Map<string, boolean>();
  for (const [tag, file = ''] of page.matchAll(asset))
    later.set(file, tag.includes('rel="preload"'));
  const sizeOf = (isLater: boolean) =>
    [...later].reduce((sum, [file, is]) => sum + (is === isLater ? kbOf(file) : 0), 0);
  const manifest: Readonly<Record<string, { readonly file: string }>> = JSON.parse(
    readFileSync(join(dist, '.vite/manifest.json'), 'utf8'),
  );
  const words = Object.keys(manifest)
    .filter((name) => languages.test(name))
    .map((name) => kbOf(manifest[name]?.file ?? ''));
  if (words.length === 0)
    throw new Error('expected the words of a language in the manifest, got none');
  return { board: sizeOf(false) + Math.max(...words), around: sizeOf(true) };
}
