import { expect, test } from 'vitest';
import { thinned } from './thinned.ts';
import type { VersionKind } from './version.ts';

const hour = 3_600_000;
const now = Date.UTC(2026, 10, 22, 12);
const kept = (id: string, hoursAgo: number, kind: VersionKind = 'auto') => ({
  id,
  kind,
  createdAt: now - hoursAgo * hour,
});

test('everything of the last day stays', () => {
  const versions = [kept('a', 0), kept('b', 1), kept('c', 1.5, 'import'), kept('d', 24)];
  expect(thinned(versions, now)).toEqual([]);
});

test('of each day of a month its newest stays, whatever was kept before', () => {
  const versions = [kept('noon', 48), kept('morning', 51, 'restore'), kept('before', 72)];
  expect(thinned(versions, now)).toEqual(['morning']);
});

test('after a month the newest of each week stays', () => {
  const days = Array.from({ length: 100 }, (_, day) => kept(`${day}`, day * 24 + 1));
  const gone = new Set(thinned(days, now));
  const left = days.filter(({ id }) => !gone.has(id)).map(({ id }) => Number(id));
  expect(left.filter((day) => day < 31)).toHaveLength(31);
  const older = left.filter((day) => day >= 31);
  expect(older.length).toBeGreaterThanOrEqual(9);
  expect(older.length).toBeLessThanOrEqual(11);
  // the same again changes nothing
  expect(
    thinned(
      days.filter(({ id }) => !gone.has(id)),
      now,
    ),
  ).toEqual([]);
});

test('what has a name stays for ever', () => {
  const versions = Array.from({ length: 9 }, (_, i) => kept(`${i}`, 24 * 365 * 2 + i, 'named'));
  expect(thinned(versions, now)).toEqual([]);
});
