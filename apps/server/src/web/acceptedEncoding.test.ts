import { expect, test } from 'vitest';
import { acceptedEncoding } from './acceptedEncoding.ts';

test.for([
  [undefined, undefined],
  ['', undefined],
  ['identity', undefined],
  ['gzip', 'gzip'],
  ['gzip, deflate, br, zstd', 'br'],
  ['GZIP;q=0.5, br;q=0.1', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['*', 'br'],
  ['*;q=0', undefined],
] as const)('of br and gzip, the header %j gets %j', ([header, encoding]) => {
  expect(acceptedEncoding(header, ['br', 'gzip'])).toBe(encoding);
});
