import { expect, test } from 'vitest';
import { shownValue, startingLanguage } from './languages.ts';

test('The remembered language wins', () => {
  expect(startingLanguage('he', ['en-GB'])).toBe('he');
});

test('Otherwise the first of the browser’s languages that we speak', () => {
  expect(startingLanguage(null, ['fr-FR', 'iw-IL', 'en'])).toBe('he');
});

test('Otherwise English', () => {
  expect(startingLanguage('xx', ['fr'])).toBe('en');
});

test('Numbers in words have their thousands apart, words stay as they are', () => {
  expect(shownValue(6000, 'en')).toBe('6,000');
  expect(shownValue(1_000_000, 'he')).toBe('1,000,000');
  expect(shownValue('6000', 'en')).toBe('6000');
});
