import { expect, test } from 'vitest';
import { keyNames } from './keyNames.ts';

test('Keys are named as on the person’s machine', () => {
  expect(keyNames('mod+shift+z', true)).toEqual(['⌘', '⇧', 'Z']);
  expect(keyNames('mod+shift+z', false)).toEqual(['Ctrl', 'Shift', 'Z']);
  expect(keyNames('PageUp', false)).toEqual(['PgUp']);
});

test('The plus key is not a separator', () => {
  expect(keyNames('mod++', false)).toEqual(['Ctrl', '+']);
  expect(keyNames('+', false)).toEqual(['+']);
});
