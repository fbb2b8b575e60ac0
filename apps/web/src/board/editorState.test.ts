import { expect, test } from 'vitest';
import { isSame } from './editorState.ts';

test('Lists and records of equal members are the same', () => {
  expect(isSame([1, 'a'], [1, 'a'])).toBe(true);
  expect(isSame({ x: 1 }, { x: 1 })).toBe(true);
  expect(isSame(Number.NaN, Number.NaN)).toBe(true);
});

test('A member more, fewer or other is a difference', () => {
  expect(isSame([1], [1, 2])).toBe(false);
  expect(isSame({ x: 1 }, { x: 2 })).toBe(false);
  expect(isSame({ x: undefined }, { y: undefined })).toBe(false);
  expect(isSame([], {})).toBe(false);
  expect(isSame(undefined, [])).toBe(false);
});
