import { expect, test } from 'vitest';
import { isFound } from './isFound.ts';

test.for([
  ['', true],
  ['  ', true],
  ['SHOES', true],
  ['shoes run', true],
  ['shoes hats', false],
  ['дом', false],
] as const)('Looking for "%s" finds "Running shoes": %s', ([search, found]) => {
  expect(isFound('Running shoes', search)).toBe(found);
});

test('Capitals of other scripts are found, too', () => {
  expect(isFound('Путь Клиента', 'клиента')).toBe(true);
});
