import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256, slowSha256 } from './sha256.ts';

test('our own SHA-256 is the one of everybody', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const expected = createHash('sha256').update(bytes).digest('hex');
      expect(Buffer.from(slowSha256(bytes)).toString('hex')).toBe(expected);
    }),
  );
});

test('the name of a picture is the hash of its bytes', async () => {
  expect(await sha256(new TextEncoder().encode('abc'))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});
