import { expect, test } from 'vitest';
import { foundEntries, type PaletteEntry } from './paletteEntries.ts';

const entry = (id: string, ...plain: string[]): PaletteEntry => ({
  id,
  words: plain[0] ?? '',
  keys: undefined,
  isOn: false,
  swatch: undefined,
  icon: undefined,
  group: 'edit',
  plain,
  run() {},
});

test('What the shown language calls so comes before what another one does', () => {
  const remove = entry('cancel', 'cancella', 'clear');
  const undo = entry('undo', 'annulla', 'cancel');
  const ids = (typed: string) => foundEntries([undo, remove], typed, []).map(({ id }) => id);
  expect(ids('canc')).toEqual(['cancel', 'undo']);
  expect(ids('clear')).toEqual(['cancel']);
});
