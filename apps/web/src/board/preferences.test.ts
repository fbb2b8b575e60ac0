import { expect, test } from 'vitest';
import { readPreferences } from './preferences.ts';

const usual = { grid: true, minimap: false, letterKeys: true };

test('What was set is read, the rest is as usual', () => {
  expect(readPreferences('{"grid":false}')).toEqual({ ...usual, grid: false });
});

test('What cannot be read is as usual', () => {
  expect(readPreferences(null)).toEqual(usual);
  expect(readPreferences('no json')).toEqual(usual);
  expect(readPreferences('3')).toEqual(usual);
  expect(readPreferences('{"grid":"no","other":true}')).toEqual(usual);
});
