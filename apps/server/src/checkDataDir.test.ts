import { existsSync, statSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkDataDir } from './checkDataDir.ts';

let dir: string;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'feltline-dir-'));
});
afterEach(() => rm(dir, { recursive: true }));

test('a directory that is missing is made with all above it, for its owner only', () => {
  const dataDir = join(dir, 'a', 'b');
  checkDataDir(dataDir);
  checkDataDir(dataDir);
  expect(statSync(dataDir).mode & 0o777).toBe(0o700);
});

test('a file in the way is named, as the directory or above it', () => {
  const file = join(dir, 'file');
  writeFileSync(file, '');
  for (const dataDir of [file, join(file, 'data')])
    expect(() => checkDataDir(dataDir)).toThrow(`${file} is a file, expected a directory`);
});

test.skipIf(!existsSync('/proc/self'))(
  'a place that takes no directories is refused at once',
  () => {
    expect(() => checkDataDir('/proc/feltline/data')).toThrow('/proc takes no directories');
  },
);
