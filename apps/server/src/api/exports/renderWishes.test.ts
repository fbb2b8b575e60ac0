import { expect, test } from 'vitest';
import { renderWishes } from './renderWishes.ts';

const languageOf = (title: string, locale?: string) =>
  renderWishes({ format: 'svg', ...(locale === undefined ? {} : { locale }) }, title).locale;

test('The language asked for is the language of the words a picture shows by itself', () => {
  expect(languageOf('נעלי ריצה', 'it')).toBe('it');
  expect(languageOf('Running shoes', 'ru-RU')).toBe('ru');
  expect(languageOf('Running shoes', 'he-IL')).toBe('he');
  expect(languageOf('Running shoes', 'xx')).toBe('en');
});

test('Where none is asked for, the letters of the title say which', () => {
  expect(languageOf('נעלי ריצה')).toBe('he');
  expect(languageOf('Беговые кроссовки')).toBe('ru');
  expect(languageOf('Scarpe da corsa')).toBe('en');
});
