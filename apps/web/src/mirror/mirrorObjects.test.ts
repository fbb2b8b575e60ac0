import type { Part } from '@feltline/editor';
import { expect, test } from 'vitest';
import { gridRows, inReadingOrder, looseParts, type MirrorObject } from './mirrorObjects.ts';
import { kept } from './useMirrorObjects.ts';

const box = (x: number, y: number) => ({ x, y, width: 10, height: 10 });
const part = (name: string, rest: Partial<Part> = {}): Part => ({
  part: name,
  box: box(0, 0),
  role: 'cell',
  label: () => name,
  ...rest,
});

test('Objects are read in rows, each from left to right', () => {
  const read = inReadingOrder([{ box: box(300, 10) }, { box: box(0, 400) }, { box: box(0, 30) }]);
  expect(read.map((object) => object.box)).toEqual([box(0, 30), box(300, 10), box(0, 400)]);
});

test('Cells stand in their rows and columns', () => {
  const rows = gridRows([
    part('b2', { row: 1, column: 1 }),
    part('a1', { row: 0, column: 0 }),
    part('b1', { row: 1, column: 0 }),
    part('loose'),
  ]);
  expect(rows.map((row) => row.map((cell) => cell.part))).toEqual([['a1'], ['b1', 'b2']]);
});

test('What lies in a cell is not loose', () => {
  const parts = [
    part('cell', { row: 0, column: 0, contains: [{ object: 'm' as never, part: 'card' }] }),
    part('card', { role: 'listitem' }),
    part('title', { role: 'button' }),
  ];
  expect(looseParts(parts).map((loose) => loose.part)).toEqual(['title']);
});

test('An object about which nothing is new stays the same one', () => {
  const note = (id: string, text: string): MirrorObject => ({
    id: id as never,
    kind: 'sticky',
    text,
    described: undefined,
    color: 'lemon',
    box: box(0, 0),
    parts: [],
    isContained: false,
  });
  const before = [note('a', 'Yes'), note('b', 'No')];
  const [a, b] = kept(before, [note('a', 'Yes'), note('b', 'Now')]);
  expect(a).toBe(before[0]);
  expect(b?.text).toBe('Now');
});
