import { expect, test } from 'vitest';
import type { KeyPress } from '../key-press.ts';
import { type Action, defineAction } from './action.ts';
import { matchKey, parseKey } from './keymap.ts';

const actions = [
  'mod+z',
  'mod+shift+z',
  'mod+y',
  'v',
  ']',
  'mod+]',
  'shift+1',
  'mod+=',
  'mod++',
  'mod+-',
  '?',
  'PageUp',
  'Delete',
].map(
  (key): Action => defineAction({ id: key, label: key, keys: [key], group: 'edit', run: () => {} }),
);

function found(press: KeyPress): string[] {
  return matchKey(press, actions).map((action) => action.id);
}

test('A key is found by its character', () => {
  expect(found({ key: 'z', code: 'KeyZ', mod: true })).toEqual(['mod+z']);
  expect(found({ key: 'Z', code: 'KeyZ', mod: true, shift: true })).toEqual(['mod+shift+z']);
  expect(found({ key: 'z', code: 'KeyZ' })).toEqual([]);
});

test('On Hebrew and Russian keyboards it is found by its place', () => {
  expect(found({ key: 'ז', code: 'KeyZ', mod: true })).toEqual(['mod+z']);
  expect(found({ key: 'я', code: 'KeyZ', mod: true })).toEqual(['mod+z']);
  expect(found({ key: 'ה', code: 'KeyV' })).toEqual(['v']);
  expect(found({ key: 'ъ', code: 'BracketRight' })).toEqual([']']);
});

test('On other Latin keyboards the character counts, not the place', () => {
  expect(found({ key: 'y', code: 'KeyZ', mod: true })).toEqual(['mod+y']);
  expect(found({ key: 'z', code: 'KeyY', mod: true })).toEqual(['mod+z']);
  expect(found({ key: 'k', code: 'KeyV' })).toEqual([]);
});

test('A digit with Shift is found though it types a sign', () => {
  expect(found({ key: '!', code: 'Digit1', shift: true })).toEqual(['shift+1']);
  expect(found({ key: '1', code: 'Digit1', shift: true })).toEqual(['shift+1']);
});

test('A sign is found though a layout needs Shift for it', () => {
  expect(found({ key: '?', code: 'Slash', shift: true })).toEqual(['?']);
  expect(found({ key: '+', code: 'Equal', mod: true, shift: true })).toEqual(['mod++']);
  expect(found({ key: '+', code: 'NumpadAdd', mod: true })).toEqual(['mod++']);
  expect(found({ key: '-', code: 'Minus', mod: true })).toEqual(['mod+-']);
});

test('A misspelt key is refused', () => {
  expect(() => parseKey('ctrl+z')).toThrow(/"ctrl\+z".*expected mod, alt or shift.*"ctrl"/);
});

test('A character typed with AltGr is no shortcut by its place', () => {
  expect(found({ key: 'ы', code: 'KeyV', altGraph: true })).toEqual([]);
  expect(found({ key: ']', code: 'Digit9', altGraph: true })).toEqual([']']);
});
