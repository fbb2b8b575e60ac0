import { expect, test } from 'vitest';
import { startingLanguage } from './languages.ts';

test('The remembered language wins', () => {
  expect(startingLanguage('he', ['en-GB'])).toBe('he');
});

test('Otherwise the first of the browser’s languages that we speak', () => {
  expect(startingLanguage(null, ['fr-FR', 'iw-IL', 'en'])).toBe('he');
});

test('Otherwise English', () => {
  expect(startingLanguage('xx', ['fr'])).toBe('en');
});
