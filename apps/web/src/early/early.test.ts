import { expect, test } from 'vitest';
import { epochOf } from './earlyState.ts';
import { isKept } from './isKept.ts';

test('The ETag names the history that a board belongs to, whoever has passed it on', () => {
  expect(epochOf('"a1b2-17"')).toBe('a1b2');
  expect(epochOf('W/"0c6f-4e1d-9d-3"')).toBe('0c6f-4e1d-9d');
  expect(epochOf('"17"')).toBeUndefined();
  expect(epochOf(null)).toBeUndefined();
});

test('A browser that was on a board before has its own copy of it', () => {
  const boards = [{ id: 'seen', token: 't', role: 'edit' }, { id: 'linked', token: 't' }, null];
  expect(isKept(JSON.stringify(boards), 'seen')).toBe(true);
  expect(isKept(JSON.stringify(boards), 'linked')).toBe(false);
  expect(isKept(JSON.stringify(boards), 'other')).toBe(false);
  expect(isKept('nonsense', 'seen')).toBe(false);
  expect(isKept('{}', 'seen')).toBe(false);
  expect(isKept(null, 'seen')).toBe(false);
});
