import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

/** One module per language, each with all its words. */
const languages = join(import.meta.dirname, 'src/i18n/words/');
const table = /\.strings\.ts$/;

/**
 * Puts the words of one language into one file, so that a reader fetches only theirs. Tables of words hold nothing but
 * data: Node reads them while the client is built, and where code names them (the face of a kind does) they are empty.
 * Tests and the development server read the tables themselves.
 */
export function words(): Plugin {
  return {
    name: 'feltline-words',
    apply: 'build',
    enforce: 'pre',
    async load(id) {
      if (!id.startsWith(languages) && !table.test(id)) return null;
      const module: Record<string, unknown> = await import(pathToFileURL(id).href);
      const shown = table.test(id) ? emptied : (value: unknown) => value;
      const lines = Object.entries(module).map(([name, value]) => {
        if (value === null || typeof value !== 'object')
          throw new Error(`${id}: expected only words, got ${name}, a ${typeof value}`);
        return `export const ${name} = ${JSON.stringify(shown(value))};`;
      });
      return { code: lines.join('\n'), moduleType: 'js' };
    },
  };
}

/** The same without its words: the languages stay, so that whoever joins tables finds them. */
function emptied(value: unknown): unknown {
  if (Array.isArray(value)) return [];
  const parts = Object.entries(value as object).filter(([, part]) => typeof part === 'object');
  return Object.fromEntries(parts.map(([name, part]) => [name, emptied(part)]));
}
