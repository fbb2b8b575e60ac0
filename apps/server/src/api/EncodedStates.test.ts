import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { EncodedStates } from './EncodedStates.ts';

const bytes = (size: number, value = 1) => new Uint8Array(size).fill(value);

test('A version of a board is encoded once, and compressed once per encoding', async () => {
  const states = new EncodedStates();
  let asked = 0;
  const encode = () => {
    asked += 1;
    return bytes(5000, asked);
  };
  const first = states.update('a', '"e-1"', encode);
  expect(states.update('a', '"e-1"', encode)).toBe(first);
  const [one, other] = await Promise.all([
    states.compressed('a', '"e-1"', first, 'br'),
    states.compressed('a', '"e-1"', first, 'br'),
  ]);
  expect(one).toBe(other);
  expect(new Uint8Array(brotliDecompressSync(one))).toEqual(first);
  const zipped = await states.compressed('a', '"e-1"', first, 'gzip');
  expect(new Uint8Array(gunzipSync(zipped))).toEqual(first);
  expect(asked).toBe(1);
  expect(states.update('a', '"e-2"', encode)).toEqual(bytes(5000, 2));
  expect(asked).toBe(2);
});

test('An older version that somebody still sends is compressed as it is', async () => {
  const states = new EncodedStates();
  const old = states.update('a', '"e-1"', () => bytes(100, 1));
  states.update('a', '"e-2"', () => bytes(100, 2));
  const sent = await states.compressed('a', '"e-1"', old, 'br');
  expect(new Uint8Array(brotliDecompressSync(sent))).toEqual(old);
});

test('What was asked for last is kept, as much as there is room for', () => {
  const states = new EncodedStates(250);
  const asked: string[] = [];
  const ask = (board: string) =>
    states.update(board, '"e-1"', () => {
      asked.push(board);
      return bytes(100);
    });
  for (const board of ['a', 'b', 'a', 'c', 'a', 'b']) ask(board);
  expect(asked).toEqual(['a', 'b', 'c', 'b']);
});

test('A board larger than all the room is sent and not kept', () => {
  const states = new EncodedStates(50);
  let asked = 0;
  const encode = () => bytes(100, ++asked);
  expect(states.update('a', '"e-1"', encode)).toEqual(bytes(100, 1));
  expect(states.update('a', '"e-1"', encode)).toEqual(bytes(100, 2));
});
