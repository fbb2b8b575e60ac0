import { expect, test } from 'vitest';
import type { LinkId } from './ids.ts';
import { newLinkId } from './ids.ts';
import { isSameSecret, Tokens } from './Tokens.ts';

const tokens = new Tokens(Buffer.alloc(32, 1));

test('a token leads back to its link', () => {
  const link = newLinkId();
  expect(tokens.linkOf(tokens.mint(link))).toBe(link);
});

test('a token holds only characters that need no escaping in an address', () => {
  expect(tokens.mint(newLinkId())).toMatch(/^[A-Za-z0-9._-]+$/);
});

test('whoever knows a link id cannot make its token', () => {
  const link = 'abcdefghijklmnop' as LinkId;
  const token = tokens.mint(link);
  const other = new Tokens(Buffer.alloc(32, 2)).mint(link);
  const changed = token.slice(0, -2) + (token.at(-2) === 'A' ? 'B' : 'A') + token.at(-1);
  for (const forged of [
    other,
    changed,
    link,
    `${link}.`,
    token.slice(0, -1),
    `${token}A`,
    '',
    ` ${token}`,
  ]) {
    expect(tokens.linkOf(forged)).toBeUndefined();
  }
});

test('secrets are equal only when every character is', () => {
  expect(isSameSecret('open', 'open')).toBe(true);
  expect(isSameSecret('open', 'opem')).toBe(false);
  expect(isSameSecret('open', 'opened')).toBe(false);
});
