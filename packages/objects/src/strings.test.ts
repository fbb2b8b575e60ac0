import { expect, test } from 'vitest';
import { objectStrings } from './strings.ts';

test('every word exists in every language', () => {
  // languages count in forms of their own: Hebrew has one for two, Russian one for a few
  const keys = (words: object) => [
    ...new Set(Object.keys(words).map((key) => key.replace(/_(one|two|few|many|other)$/, '_n'))),
  ];
  for (const words of Object.values(objectStrings))
    expect(keys(words).sort()).toEqual(keys(objectStrings.en).sort());
  // the name of the language itself is for the program
  const said = (words: Readonly<Record<string, string>>) =>
    Object.entries(words).flatMap(([key, word]) => (key.endsWith('.locale') ? [] : word));
  for (const word of said(objectStrings.he)) expect(word).toMatch(/[\u05D0-\u05EA]/);
  for (const word of said(objectStrings.ru)) expect(word).toMatch(/[\u0410-\u044F]/);
});
