import { expect, test } from 'vitest';
import { contentDisposition } from './contentDisposition.ts';

test.for([
  [
    'Running shoes',
    `attachment; filename="Running shoes.csv"; filename*=UTF-8''Running%20shoes.csv`,
  ],
  ['', `attachment; filename="board.csv"; filename*=UTF-8''board.csv`],
  ['../../etc/passwd', `attachment; filename="etc passwd.csv"; filename*=UTF-8''etc%20passwd.csv`],
  ['a"b\r\nX: y', `attachment; filename="a b X y.csv"; filename*=UTF-8''a%20b%20X%20y.csv`],
  ['מסע', `attachment; filename="___.csv"; filename*=UTF-8''%D7%9E%D7%A1%D7%A2.csv`],
] as const)('a board called %j is saved as %s', ([title, header]) => {
  expect(contentDisposition(title, 'csv')).toBe(header);
});
