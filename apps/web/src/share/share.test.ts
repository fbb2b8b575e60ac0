import { expect, test } from 'vitest';
import { type BoardLink, linkAddress } from './boardLinks.ts';
import { isWorking } from './linkFacts.ts';
import { peopleOf } from './peopleOf.ts';
import { qrPath } from './QrCode.tsx';

test('A link opens the board and carries its token in the fragment', () => {
  const url = new URL(linkAddress('http://10.0.0.5:3000', 'b1', 'abc.d_e-f'));
  expect(url.pathname).toBe('/b/b1');
  expect(url.search).toBe('');
  expect(url.hash).toBe('#token=abc.d_e-f');
});

test('A QR code has the three finder patterns and leaves its quiet zone free', () => {
  const { d, modules } = qrPath(linkAddress('http://localhost:3000', 'b1', 'a'.repeat(60)));
  expect((modules - 17) % 4).toBe(0);
  const dark = new Set([...d.matchAll(/M(\d+) (\d+)/g)].map(([, x, y]) => `${x},${y}`));
  const corner = (x: number, y: number) => dark.has(`${4 + x},${4 + y}`);
  for (const [x, y] of [
    [0, 0],
    [modules - 1, 0],
    [0, modules - 1],
  ] as const)
    expect(corner(x, y)).toBe(true);
  expect(
    [...dark].every((at) => at.split(',').every((n) => Number(n) >= 4 && Number(n) < modules + 4)),
  ).toBe(true);
});

const link: BoardLink = {
  id: 'l',
  role: 'edit',
  label: '',
  expiresAt: null,
  maxUses: null,
  uses: null,
  lastUsedAt: null,
  token: 't',
  url: 'u',
};
const now = Date.parse('2026-05-04T12:00:00Z');

test('A link works until its time is over or all its people have come', () => {
  expect(isWorking(link, now)).toBe(true);
  expect(isWorking({ ...link, expiresAt: '2026-05-04T12:00:01Z' }, now)).toBe(true);
  expect(isWorking({ ...link, expiresAt: '2026-05-04T12:00:00Z' }, now)).toBe(false);
  expect(isWorking({ ...link, maxUses: 2, uses: 1 }, now)).toBe(true);
  expect(isWorking({ ...link, maxUses: 2, uses: 2 }, now)).toBe(false);
});

test.for([
  ['', undefined],
  [' 5 ', 5],
  ['1000000', 1_000_000],
  ['0', 'wrong'],
  ['1000001', 'wrong'],
  ['-3', 'wrong'],
  ['1.5', 'wrong'],
  ['two', 'wrong'],
] as const)('"%s" people are %s', ([text, people]) => {
  expect(peopleOf(text)).toBe(people);
});
