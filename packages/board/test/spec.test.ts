import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const home = join(import.meta.dirname, '..');

function quotedIn(text: string, pattern: RegExp): Set<string> {
  return new Set([...text.matchAll(pattern)].map((match) => match[1]!));
}

it('has a test for every rule of SPEC.md and quotes no other rule', () => {
  const rules = quotedIn(readFileSync(join(home, 'SPEC.md'), 'utf8'), /^- \*\*\[(B\d+)\]\*\*/gm);
  const tests = ['src', 'test'].flatMap((folder) =>
    readdirSync(join(home, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.test.ts') && !file.endsWith('spec.test.ts'))
      .map((file) => readFileSync(join(home, folder, file), 'utf8')),
  );
  const quoted = quotedIn(tests.join('\n'), /\[(B\d+)\]/g);
  expect([...quoted].sort()).toEqual([...rules].sort());
});
