import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

export const root = join(import.meta.dirname, '../..');

export interface Source {
  /** From the root of the repository. */
  path: string;
  text: string;
}

/** The files under these folders of the repository whose name matches; what is built or installed is left out. */
export function sources(folders: readonly string[], name: RegExp): Source[] {
  return folders
    .flatMap((folder) => filesUnder(join(root, folder)))
    .filter((path) => name.test(path))
    .map((path) => ({ path: relative(root, path), text: readFileSync(path, 'utf8') }));
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) return [path];
    return /^(node_modules|dist|data)$/.test(entry.name) ? [] : filesUnder(path);
  });
}

/** What a file imports or re-exports as written, `import type` and `import()` included. */
export function importsOf({ text }: Source): string[] {
  const code = text.replace(/^\s*(\/\/|\*|\/\*).*$/gm, '');
  const pattern = /(?:^|[\s;}=(])(?:from|import)\s*\(?\s*(['"])([^'"\n]+)\1/g;
  return [...code.matchAll(pattern)].map((match) => match[2] as string);
}

/** Where a relative import leads, from the root of the repository. */
export function relativeTarget(from: string, specifier: string): string {
  return join(dirname(from), specifier.replace(/\?.*$/, ''));
}
