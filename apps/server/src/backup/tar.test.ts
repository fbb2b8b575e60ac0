import { execFileSync } from 'node:child_process';
import { mkdtemp, open, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BadArchive, readTar, TarWriter } from './tar.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'feltline-tar-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function written(files: Record<string, Uint8Array>): Promise<string> {
  const path = join(folder, `${Math.random()}.tar`);
  const handle = await open(path, 'wx');
  const writer = new TarWriter(handle);
  for (const [name, content] of Object.entries(files))
    await writer.add({ name, bytes: content.byteLength, content: Readable.from([content]) });
  await writer.end();
  await handle.close();
  return path;
}

async function read(path: string): Promise<Record<string, Uint8Array>> {
  const files: Record<string, Uint8Array> = {};
  for await (const { name, content } of readTar(path)) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of content) chunks.push(chunk);
    files[name] = new Uint8Array(Buffer.concat(chunks));
  }
  return files;
}

const files = {
  'feltline.db': new Uint8Array(1_000_003).fill(7),
  'images/ab/empty': new Uint8Array(),
  secret: Uint8Array.from(Buffer.from('abc\n')),
  [`images/${'c'.repeat(80)}`]: new Uint8Array(512).fill(1),
};

test('what was put into an archive comes out byte for byte, in order', async () => {
  const out = await read(await written(files));
  expect(Object.keys(out)).toEqual(Object.keys(files));
  for (const [name, content] of Object.entries(files))
    expect(Buffer.compare(out[name]!, content)).toBe(0);
});

test('the tar of the system unpacks it, and what the system packed can be read', async () => {
  const path = await written({ 'a/b': files['feltline.db']!, c: files.secret! });
  execFileSync('tar', ['-xf', path, '-C', folder]);
  expect(Buffer.compare(await readFile(join(folder, 'a/b')), files['feltline.db']!)).toBe(0);
  const theirs = join(folder, 'theirs.tar');
  execFileSync('tar', ['--format=ustar', '-cf', theirs, '-C', folder, 'c', 'a/b']);
  expect(await read(theirs)).toMatchObject({ c: files.secret });
});

test('an archive that is cut off or is none is refused', async () => {
  const path = await written(files);
  await truncate(path, 700_000);
  await expect(read(path)).rejects.toThrow(BadArchive);
  const other = join(folder, 'other');
  await writeFile(other, 'x'.repeat(5000));
  await expect(read(other)).rejects.toThrow('expected a tar archive');
});
