import { expect, test } from 'vitest';
import { objectStrings } from './strings.ts';

test('every word exists in English and Hebrew', () => {
  expect(Object.keys(objectStrings.he).sort()).toEqual(Object.keys(objectStrings.en).sort());
  for (const word of Object.values(objectStrings.he)) expect(word).toMatch(/[\u05D0-\u05EA]/);
});
