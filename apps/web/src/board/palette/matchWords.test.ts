import { expect, test } from 'vitest';
import { matchWords, plainLetters } from './matchWords.ts';

test('Accents, vowel points and case do not matter', () => {
  expect(plainLetters('Café Über')).toBe('cafe uber');
  expect(plainLetters('שָׁלוֹם')).toBe('שלום');
});

test('Beginnings come before beginnings of words, these before insides and strewn letters', () => {
  const scores = ['zoom in', 'auto zoom', 'gazoom', 'z-order of one map']
    .map((words) => matchWords('zoom', words))
    .map((score) => score ?? -1);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  expect(new Set(scores).size).toBe(4);
});

test('Initials and words in any order match', () => {
  expect(matchWords('btf', 'bring to front')).toBeGreaterThan(0);
  expect(matchWords('front bring', 'bring to front')).toBeGreaterThan(0);
});

test('Other letters do not match', () => {
  expect(matchWords('xyz', 'bring to front')).toBeUndefined();
  expect(matchWords('vt', 'a very long sentence about something, told to others')).toBeUndefined();
});
