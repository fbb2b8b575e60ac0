import { expect, test } from 'vitest';
import { languages, shownValue } from './languages.ts';
import { languageIds, startingLanguage } from './startingWords.ts';

test('The remembered language wins', () => {
  expect(startingLanguage('he', ['en-GB'])).toBe('he');
});

test('Otherwise the first of the browser’s languages that we speak', () => {
  expect(startingLanguage(null, ['fr-FR', 'iw-IL', 'en'])).toBe('he');
});

test('Italian and Russian are spoken, with whichever country behind', () => {
  expect(startingLanguage(null, ['it-CH', 'en'])).toBe('it');
  expect(startingLanguage(null, ['uk', 'ru-KZ'])).toBe('ru');
  expect(startingLanguage('it', ['ru'])).toBe('it');
});

test('There is an entry in the menu for each language, in its own letters', () => {
  expect(languages.map(({ id, name, dir }) => [id, name, dir])).toEqual([
    ['en', 'English', 'ltr'],
    ['it', 'Italiano', 'ltr'],
    ['ru', 'Русский', 'ltr'],
    ['he', 'עברית', 'rtl'],
  ]);
  expect(languages.map(({ id }) => id)).toEqual(languageIds);
});

test('Otherwise English', () => {
  expect(startingLanguage('xx', ['fr'])).toBe('en');
});

test('Numbers in words have their thousands apart, words stay as they are', () => {
  expect(shownValue(6000, 'en')).toBe('6,000');
  expect(shownValue(1_000_000, 'he')).toBe('1,000,000');
  expect(shownValue(12_500, 'it')).toBe('12.500');
  expect(shownValue(12_500, 'ru')).toBe('12\u00A0500');
  expect(shownValue('6000', 'en')).toBe('6000');
});
