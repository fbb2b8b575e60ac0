import i18next from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import { allTables } from '../../i18n/tables.ts';
import { newsWords } from './newsWords.ts';
import { dayOf, namesOf, sinceWords, workWords } from './versionWords.ts';

const person = (name: string, added = 1) => ({
  id: name,
  name,
  color: '#0F766E',
  added,
  changed: 0,
  removed: 2,
});
const now = new Date(2026, 10, 22, 12);
const at = (day: number, hour = 9) => new Date(2026, 10, day, hour).toISOString();

beforeAll(async () => {
  const resources = Object.fromEntries(
    Object.entries(allTables).map(([language, words]) => [language, { translation: words }]),
  );
  await i18next.init({ lng: 'en', keySeparator: false, resources });
});

test('a day is called today, yesterday or by its date', () => {
  expect(dayOf(at(22), 'en', now)).toBe('Today');
  expect(dayOf(at(21, 23), 'en', now)).toBe('Yesterday');
  expect(dayOf(at(17), 'en', now)).toBe('Tue, November 17');
  expect(dayOf(new Date(2025, 1, 3).toISOString(), 'en', now)).toContain('2025');
});

test('since when: the day of the week as long as it is clear which, then the date', () => {
  expect(sinceWords(at(17), 'en', now)).toMatchObject({ by: 'day', day: 'Tuesday' });
  expect(sinceWords(at(10), 'ru', now)).toMatchObject({ by: 'date', date: '10 ноября' });
  expect(sinceWords(at(22), 'en', now)).toMatchObject({
    by: 'date',
    date: expect.stringMatching(/^9:00\sAM$/),
  });
});

test('names stand in a row, those of many are cut', () => {
  const t = i18next.getFixedT('en');
  const names = (...all: string[]) =>
    namesOf(
      all.map((name) => ({ name })),
      t,
      'en',
    ).replace(/[\u2068\u2069]/g, '');
  expect(names('Dani', 'Marta')).toBe('Dani and Marta');
  expect(names('Dani', '', 'Marta')).toBe('Dani, Somebody, and Marta');
  expect(names('A', 'B', 'C', 'D')).toBe('A, B, and others');
});

test('what was done is told without what was not', () => {
  expect(workWords(person('Dani'), i18next.getFixedT('en'))).toBe('1 added · 2 removed');
  expect(workWords(person('Dani', 0), i18next.getFixedT('ru'))).toBe('2 убрано');
});

test('the news is one sentence in every language', () => {
  const news = {
    since: new Date(Date.now() - 20 * 86_400_000).toISOString(),
    people: [person('Dani')],
    records: [{ id: 'a', what: 'added', by: 'Dani' } as const],
    more: 4,
  };
  for (const language of ['en', 'it', 'ru', 'he']) {
    const words = newsWords(news, i18next.getFixedT(language), language);
    expect(words).toContain('Dani');
    expect(words).toContain('5');
    expect(words).not.toMatch(/history|\{\{/);
  }
});
