import type { Tool } from '@feltline/editor';
import { expect, test } from 'vitest';
import { toolEntries } from './toolEntries.ts';

const tool = (name: string, order: number, family?: string): Tool => ({
  name,
  label: name,
  keys: [],
  icon: '',
  order,
  ...(family ? { family } : {}),
});

test('A family is one button where its first tool stands', () => {
  const entries = toolEntries([
    tool('sticky', 10),
    tool('rectangle', 30, 'shape'),
    tool('oval', 31, 'shape'),
    tool('connector', 40),
    tool('star', 50, 'shape'),
  ]);
  expect(entries.map(({ name, tools }) => [name, tools.map((one) => one.name)])).toEqual([
    ['sticky', ['sticky']],
    ['shape', ['rectangle', 'oval', 'star']],
    ['connector', ['connector']],
  ]);
});

test('A family and a tool of the same name stay apart', () => {
  const entries = toolEntries([tool('stamp', 10), tool('emoji', 20, 'stamp')]);
  expect(entries.map(({ isFamily }) => isFamily)).toEqual([false, true]);
});
