import { expect, test } from 'vitest';
import { objectAddress, readFragment, withoutToken } from './boardAddress.ts';
import { readBoards } from './knownBoards.ts';

test('The fragment carries the token and the object to fly to', () => {
  expect(readFragment('#token=abc.def&at=n1')).toEqual({ token: 'abc.def', at: 'n1' });
  expect(readFragment('')).toEqual({});
});

test('Taking the token out of the address keeps the rest', () => {
  expect(withoutToken('http://h/b/1?debug#token=x&at=n1')).toBe('http://h/b/1?debug#at=n1');
  expect(withoutToken('http://h/b/1#token=x')).toBe('http://h/b/1');
});

test('A link to an object carries no token', () => {
  expect(objectAddress('http://h', 'b 1', 'n:1')).toBe('http://h/b/b%201#at=n%3A1');
});

test('Broken lists of boards are read as far as they go', () => {
  const good = { id: 'a', token: 't', title: 'A', openedAt: 1 };
  expect(readBoards(JSON.stringify([{ id: 'b' }, good]))).toEqual([good]);
  expect(readBoards('nonsense')).toEqual([]);
  expect(readBoards('{}')).toEqual([]);
});
