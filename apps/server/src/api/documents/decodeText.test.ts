import { expect, test } from 'vitest';
import { decodeText } from './decodeText.ts';

const bom = String.fromCharCode(0xfeff);

test('UTF-8 is read with and without a byte order mark', () => {
  expect(decodeText(Buffer.from('שלב,title'))).toEqual({ text: 'שלב,title' });
  expect(decodeText(Buffer.from(`${bom}stage`))).toEqual({ text: 'stage' });
});

test('UTF-16 is read where it has a byte order mark', () => {
  const little = Buffer.from(`${bom}stage`, 'utf16le');
  expect(decodeText(little)).toEqual({ text: 'stage' });
  expect(decodeText(Buffer.from(little).swap16())).toEqual({ text: 'stage' });
});

test.for([
  [Buffer.from([0x50, 0x4b, 3, 4, 0xff]), 'ZIP or XLSX'],
  [Buffer.from('\x89PNG\r\n', 'latin1'), 'picture'],
  [Buffer.from([0x61, 0xff, 0x62]), 'bytes that are no UTF-8 (it begins with 61ff62)'],
  [Buffer.from('stage\0title'), 'a zero byte after 5 characters'],
] as const)('bytes that are no text are refused, case %#', ([bytes, got]) => {
  const decoded = decodeText(bytes);
  expect(decoded).toMatchObject({ got: expect.stringContaining(got) });
  expect(decoded).toMatchObject({ expected: expect.stringContaining('UTF-8') });
});
