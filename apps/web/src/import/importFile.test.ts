import { expect, test } from 'vitest';
import { asUtf8, readImportFile } from './importFile.ts';

const bytes = (...values: number[]) => new Uint8Array(values);
const file = (name: string, content: string) => new File([content], name);

test('UTF-16 with its mark becomes UTF-8, anything else stays as it is', () => {
  expect(asUtf8(bytes(0xff, 0xfe, 0x61, 0x00))).toEqual(bytes(0x61));
  expect(asUtf8(bytes(0xfe, 0xff, 0x00, 0x61))).toEqual(bytes(0x61));
  expect(asUtf8(bytes(0x89, 0x50, 0x00))).toEqual(bytes(0x89, 0x50, 0x00));
});

test('A file over the limit is refused without being read', async () => {
  const huge = {
    name: 'huge.csv',
    size: 50 * 1024 * 1024,
    arrayBuffer: () => Promise.reject(new Error('was read')),
  };
  expect(await readImportFile(huge)).toMatchObject({
    errors: [{ got: '50 MB', expected: 'at most 10 MB' }],
  });
});

test('The format follows the name, and the content where the name says nothing', async () => {
  expect(await readImportFile(file('a.json', '{}'))).toMatchObject({ format: 'json' });
  expect(await readImportFile(file('a.csv', 'stage,title'))).toMatchObject({
    format: 'text',
  });
  expect(await readImportFile(file('export', ' {"format":"feltline"}'))).toMatchObject({
    format: 'json',
  });
});

test('A picture is called by its name', async () => {
  const picture = new File([bytes(0x89, 0x50, 0x4e, 0x47, 0)], 'photo.png');
  expect(await readImportFile(picture)).toMatchObject({ errors: [{ got: 'a picture' }] });
});
