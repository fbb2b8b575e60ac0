import { expect, test } from 'vitest';
import { searchTemplates } from './searchTemplates.ts';

const ids = (words: string, group?: 'analysis') =>
  searchTemplates(words, group).map(({ id }) => id);

test('templates are found by words of their name or sentence, in every language', () => {
  expect(ids('kaizen')).toEqual(['t7']);
  expect(ids('кайдзен')).toEqual(['t7']);
  expect(ids('קאיזן')).toEqual(['t7']);
  expect(ids('coffee order')).toEqual(['e2']);
  expect(ids('nothing of the kind')).toEqual([]);
});

test('a group leaves out the others', () => {
  expect(ids('', 'analysis')).toEqual(['t5', 't7', 't8', 't10', 't13']);
  expect(ids('').length).toBe(15);
});
