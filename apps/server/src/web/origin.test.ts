import { expect, test } from 'vitest';
import { isOwnOrigin, ownOrigin } from './origin.ts';

const publicUrl = 'https://board.example.com';

test.for([
  [undefined, 'localhost:3000', true],
  ['http://localhost:3000', 'localhost:3000', true],
  ['https://board.lan', 'board.lan', true],
  ['https://board.lan', 'board.lan:443', true],
  ['http://board.lan', 'BOARD.lan:80', true],
  ['http://[::1]:3000', '[::1]:3000', true],
  ['https://board.example.com', 'inner:3000', true],
  ['http://board.example.com', 'inner:3000', false],
  ['http://localhost:3001', 'localhost:3000', false],
  ['https://evil.example', 'localhost:3000', false],
  ['https://localhost:3000.evil.example', 'localhost:3000', false],
  ['null', 'localhost:3000', false],
  ['', 'localhost:3000', false],
  ['http://localhost:3000', undefined, false],
  ['file://', '', false],
] as const)('a page of %j may call the server at %j: %s', ([origin, host, isOwn]) => {
  expect(isOwnOrigin({ host, origin }, publicUrl)).toBe(isOwn);
});

test('links begin with PUBLIC_URL where it is set', () => {
  expect(ownOrigin({ host: 'evil.example', origin: 'https://evil.example' }, publicUrl)).toBe(
    publicUrl,
  );
});

test('links begin with what the request was sent to', () => {
  expect(ownOrigin({ host: '192.168.0.7:3000', origin: undefined }, undefined)).toBe(
    'http://192.168.0.7:3000',
  );
  expect(ownOrigin({ host: 'board.lan', origin: 'https://board.lan' }, undefined)).toBe(
    'https://board.lan',
  );
  expect(ownOrigin({ host: 'board.lan', origin: 'https://evil.example' }, undefined)).toBe(
    'http://board.lan',
  );
});

test('a host that is none gives no link to elsewhere', () => {
  expect(ownOrigin({ host: 'a/b@c', origin: undefined }, undefined)).toBe('http://localhost');
  expect(ownOrigin({ host: undefined, origin: undefined }, undefined)).toBe('http://localhost');
});
