import { expect, test } from 'vitest';
import { objectStrings } from './strings.ts';

test('every word exists in English and Hebrew', () => {
  // languages count in forms of their own: Hebrew has one for two
  const keys = (words: object) => [
    ...new Set(Object.keys(words).map((key) => key.replace(/_(one|two|other)$/, '_n'))),
  ];
  expect(keys(objectStrings.he).sort()).toEqual(keys(objectStrings.en).sort());
  for (const word of Object.values(objectStrings.he)) expect(word).toMatch(/[\u05D0-\u05EA]/);
});
