import { languageIds } from '@feltline/board';
import { expect, test } from 'vitest';
import { flatten, merge, allTables as tables } from './tables.ts';

/** `minutes_one` and `minutes_other` are forms of `minutes`. */
const stem = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '');
const stems = (table: object) => [...new Set(Object.keys(table).map(stem))].sort();

const others = languageIds.filter((id) => id !== 'en');

/** Words that Italian has in common with English. */
const loanWords = new Set([
  ...['Emoji', 'file', 'Idea', 'Link', 'Magenta'],
  ...['Menu', 'Persona', 'Personas', 'Scenario', 'Workshop', 'Zoom'],
  ...['CustomerJourneyMap', 'Kano', 'ServiceBlueprint'],
]);

test('Every language has the same keys', () => {
  for (const language of others)
    expect(stems(tables[language]), language).toEqual(stems(tables.en));
});

test('No words are empty', () => {
  for (const language of languageIds)
    for (const [key, words] of Object.entries(tables[language]))
      expect(words.trim(), `${language} ${key}`).not.toBe('');
});

test('Hebrew and Russian texts have letters of their own or are names or signs', () => {
  const letters = { he: /[\u05D0-\u05EA]/, ru: /[\u0410-\u044F\u0401\u0451]/ };
  for (const [language, own] of Object.entries(letters)) {
    const strange = Object.entries(tables[language as 'he' | 'ru']).filter(
      ([, words]) => !own.test(words) && /[a-z]{3}/.test(words.replace(/\{\{.*?\}\}/g, '')),
    );
    expect(strange, language).toEqual([]);
  }
});

test('No Latin letter hides in a Russian word', () => {
  const mixed = Object.entries(tables.ru).filter(([, words]) =>
    /[a-z][\u0400-\u04FF]|[\u0400-\u04FF][a-z]/i.test(words),
  );
  expect(mixed).toEqual([]);
});

test('Italian texts are not English ones, but for words that Italian has taken over', () => {
  const same = Object.entries(tables.it)
    .filter(([key, words]) => words === tables.en[key])
    .map(([, words]) => words.replace(/\{\{.*?\}\}|[ :…]/g, ''))
    .filter((words) => /[a-z]{3}/.test(words));
  expect(same.filter((words) => !loanWords.has(words))).toEqual([]);
});

test('All languages fill in the same values', () => {
  const values = (words = '') =>
    [...words.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1]).sort();
  for (const language of others) {
    for (const [key, words] of Object.entries(tables.en)) {
      if (key !== stem(key)) continue;
      expect(values(tables[language][key]), `${language} ${key}`).toEqual(values(words));
    }
    for (const [key, words] of Object.entries(tables[language])) {
      // `1` may be a word (one note); every other form has all values of the English
      if (key === stem(key) || /_(one|two)$/.test(key)) continue;
      const english = values(tables.en[`${stem(key)}_other`]);
      expect(values(words), `${language} ${key}`).toEqual(english);
    }
  }
});

test('What Russian says of 1 it says of 21 too: the number is in it', () => {
  for (const [key, words] of Object.entries(tables.ru))
    if (key.endsWith('_one')) expect(words, key).toContain('{{count}}');
});

test('Every plural key has the forms its language needs', () => {
  for (const language of languageIds) {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const key of Object.keys(tables[language]).filter((key) => key !== stem(key))) {
      for (const form of forms)
        expect(tables[language], `${language} ${key}`).toHaveProperty([`${stem(key)}_${form}`]);
    }
  }
});

test('Nested tables become dotted keys', () => {
  expect(flatten({ lane: { add: 'Add', type: { digital: 'Digital' } } })).toEqual({
    'lane.add': 'Add',
    'lane.type.digital': 'Digital',
  });
});

test('A key with two meanings is refused', () => {
  expect(() => merge([{ a: 'one' }, { a: 'two' }])).toThrow('the key "a" has two meanings');
});
