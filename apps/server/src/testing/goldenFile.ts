import { readFile } from 'node:fs/promises';

const folder = '../../../../packages/journey/test/golden/';

/** A file of the example journey. */
export function goldenFile(name: string): Promise<string> {
  return readFile(new URL(`${folder}${name}`, import.meta.url), 'utf8');
}
