import { expect, test } from 'vitest';
import { agoInWords } from './agoInWords.ts';

const now = Date.UTC(2026, 3, 1, 12);

test('Less than a minute ago is now', () => {
  expect(agoInWords(now - 59_000, now, 'en')).toBe('now');
});

test('A time is told in its largest whole unit', () => {
  expect(agoInWords(now - 61_000, now, 'en')).toBe('1 minute ago');
  expect(agoInWords(now - 26 * 3_600_000, now, 'en')).toBe('yesterday');
  expect(agoInWords(now - 15 * 86_400_000, now, 'en')).toBe('2 weeks ago');
});

test('A clock that runs behind does not name the future', () => {
  expect(agoInWords(now + 5000, now, 'en')).toBe('now');
});

test('Hebrew has its own words', () => {
  expect(agoInWords(now - 26 * 3_600_000, now, 'he')).toBe('אתמול');
});
