import { expect, test } from 'vitest';
import { nextIndex } from './Toolbar.tsx';

test('Arrow keys go round a column of tools', () => {
  expect(nextIndex('ArrowDown', 2, 3, 'vertical', false)).toBe(0);
  expect(nextIndex('ArrowUp', 0, 3, 'vertical', false)).toBe(2);
  expect(nextIndex('ArrowRight', 0, 3, 'vertical', false)).toBeUndefined();
});

test('In Hebrew the next button of a row is to the left', () => {
  expect(nextIndex('ArrowLeft', 0, 3, 'horizontal', true)).toBe(1);
  expect(nextIndex('ArrowLeft', 1, 3, 'horizontal', false)).toBe(0);
});

test('Home and End go to the ends', () => {
  expect(nextIndex('Home', 2, 3, 'horizontal', false)).toBe(0);
  expect(nextIndex('End', 0, 3, 'horizontal', false)).toBe(2);
});
