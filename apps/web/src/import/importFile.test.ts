import { expect, test } from 'vitest';
import { asText, MAX_FILE_BYTES, readImportFile } from './importFile.ts';

const bytes = (...values: number[]) => new Uint8Array(values);
const file = (name: string, content: string | Uint8Array<ArrayBuffer>) => new File([content], name);

test('UTF-8 is read with and without its mark, UTF-16 with one', () => {
  expect(asText(new TextEncoder().encode('שלב'))).toBe('שלב');
  expect(asText(bytes(0xef, 0xbb, 0xbf, 0x61))).toBe('a');
  expect(asText(bytes(0xff, 0xfe, 0x61, 0x00))).toBe('a');
});

test('Bytes that are not text are refused in words', async () => {
  expect(asText(bytes(0x61, 0xff, 0xfe))).toBeUndefined();
  expect(asText(bytes(0x61, 0x00))).toBeUndefined();
  const read = await readImportFile(file('photo.csv', bytes(0x89, 0x50, 0x4e, 0x47, 0x00)));
  expect(read).toEqual({
    errors: [{ got: 'bytes that are not text', expected: 'a CSV or JSON file in UTF-8 or UTF-16' }],
  });
});

test('A file over the limit is refused without being read', async () => {
  const huge = {
    name: 'huge.csv',
    size: 50_000_000,
    arrayBuffer: () => Promise.reject(new Error('was read')),
  };
  expect(await readImportFile(huge)).toEqual({ errors: [{ got: '50.0 MB', expected: 'at most 10 MB' }] });
  expect(MAX_FILE_BYTES).toBe(10_000_000);
});

test('The format follows the name, and the content where the name says nothing', async () => {
  expect(await readImportFile(file('a.json', '{}'))).toMatchObject({ format: 'json' });
  expect(await readImportFile(file('a.csv', 'stage,title'))).toMatchObject({ format: 'touchpoints-csv' });
  expect(await readImportFile(file('export', ' {"format":"feltline"}'))).toMatchObject({ format: 'json' });
});
