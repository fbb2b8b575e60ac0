import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BadSecret, readSecret } from './secret.ts';

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'feltline-secret-'));
});
afterEach(() => rm(dataDir, { recursive: true }));

test('the secret is made once, 32 bytes, readable by its owner only', async () => {
  const secret = readSecret(dataDir);
  expect(secret).toHaveLength(32);
  expect(readSecret(dataDir)).toEqual(secret);
  expect(await readdir(dataDir)).toEqual(['secret']);
  expect((await stat(join(dataDir, 'secret'))).mode & 0o777).toBe(0o600);
});

test('a damaged secret is refused, not replaced', async () => {
  await writeFile(join(dataDir, 'secret'), 'half');
  expect(() => readSecret(dataDir)).toThrow(BadSecret);
  expect(() => readSecret(dataDir)).toThrow('got 4 characters, expected 64 hexadecimal digits');
});
