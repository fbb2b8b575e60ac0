import { expect, test } from 'vitest';
import { fileName } from './file-name.ts';

test('A title in any script names its file', () => {
  expect(fileName('Running shoes', 'csv')).toBe('Running shoes.csv');
  expect(fileName('מסע הלקוח', 'json')).toBe('מסע הלקוח.json');
});

test('What file systems refuse is left out, and nothing becomes "board"', () => {
  expect(fileName('../a\\b: "c"?\n', 'csv')).toBe('a b c.csv');
  expect(fileName(' .. ', 'csv')).toBe('board.csv');
});
