import { expect, test } from 'vitest';
import { objectStrings } from './strings.ts';

test('every word exists in every language', () => {
  // languages count in forms of their own: Hebrew has one for two, Russian one for a few
  const keys = (words: object) => [
    ...new Set(Object.keys(words).map((key) => key.replace(/_(one|two|few|many|other)$/, '_n'))),
  ];
  for (const words of Object.values(objectStrings))
    expect(keys(words).sort()).toEqual(keys(objectStrings.en).sort());
  for (const word of Object.values(objectStrings.he)) expect(word).toMatch(/[\u05D0-\u05EA]/);
  for (const word of Object.values(objectStrings.ru)) expect(word).toMatch(/[\u0410-\u044F]/);
});
