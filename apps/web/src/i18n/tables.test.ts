import { expect, test } from 'vitest';
import { flatten, merge, tables } from './tables.ts';

/** `minutes_one` and `minutes_other` are forms of `minutes`. */
const stem = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '');
const stems = (table: object) => [...new Set(Object.keys(table).map(stem))].sort();

test('English and Hebrew have the same keys', () => {
  expect(stems(tables.he)).toEqual(stems(tables.en));
});

test('No words are empty and every Hebrew text has Hebrew letters or is a name or sign', () => {
  for (const [key, words] of [...Object.entries(tables.en), ...Object.entries(tables.he)]) {
    expect(words.trim(), key).not.toBe('');
  }
  const same = Object.keys(tables.he).filter(
    (key) =>
      tables.he[key] === tables.en[key] &&
      /[a-z]{3}/.test((tables.he[key] ?? '').replace(/\{\{.*?\}\}/g, '')),
  );
  expect(same).toEqual([]);
});

test('Both languages fill in the same values', () => {
  const values = (words = '') =>
    [...words.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1]).sort();
  for (const [key, words] of Object.entries(tables.en)) {
    if (key !== stem(key)) continue;
    expect(values(tables.he[key]), key).toEqual(values(words));
  }
});

test('Every plural key has the forms its language needs', () => {
  for (const language of ['en', 'he'] as const) {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const key of Object.keys(tables[language]).filter((key) => key !== stem(key))) {
      for (const form of forms)
        expect(tables[language], key).toHaveProperty([`${stem(key)}_${form}`]);
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
