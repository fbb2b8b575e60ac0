import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isIn, moved, rangeOf } from './sheetMove.ts';
import { filteredGroups, sheetItems } from './sheetRows.ts';
import { cellsOf, tsvOf } from './sheetText.ts';
import type { SheetColumn } from './sheetTypes.ts';

const size = { rows: 5, columns: 4, page: 3, isRtl: false };
const key = (name: string, mod = false) => ({ key: name, mod });

describe('going through a sheet', () => {
  it('arrows go one on and stop at the edges', () => {
    expect(moved({ row: 0, column: 0 }, key('ArrowDown'), size)).toEqual({ row: 1, column: 0 });
    expect(moved({ row: 0, column: 0 }, key('ArrowUp'), size)).toEqual({ row: 0, column: 0 });
    expect(moved({ row: 4, column: 3 }, key('ArrowRight'), size)).toEqual({ row: 4, column: 3 });
    expect(moved({ row: 2, column: 2 }, key('PageDown'), size)).toEqual({ row: 4, column: 2 });
    expect(moved({ row: 2, column: 2 }, key('End', true), size)).toEqual({ row: 4, column: 3 });
    expect(moved({ row: 2, column: 2 }, key('a'), size)).toBeUndefined();
  });

  it('read from the right, left is on', () => {
    const rtl = { ...size, isRtl: true };
    expect(moved({ row: 0, column: 0 }, key('ArrowLeft'), rtl)).toEqual({ row: 0, column: 1 });
    expect(moved({ row: 0, column: 2 }, key('ArrowRight', true), rtl)).toEqual({
      row: 0,
      column: 0,
    });
  });

  it('a range is the same from whichever corner', () => {
    const range = rangeOf({ row: 3, column: 2 }, { row: 1, column: 0 });
    expect(range).toEqual({ top: 1, bottom: 3, first: 0, last: 2 });
    expect(isIn({ row: 2, column: 1 }, range)).toBe(true);
    expect(isIn({ row: 0, column: 1 }, range)).toBe(false);
  });
});

describe('cells in the clipboard', () => {
  it('any cells come back as they were copied', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', ' ', 'ש') });
    const rows = fc.integer({ min: 1, max: 4 }).chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: 4,
      }),
    );
    fc.assert(
      fc.property(rows, (cells) => {
        // a last row of one empty cell is the line end that spreadsheets add
        fc.pre(cells.at(-1)?.join('') !== '');
        expect(cellsOf(tsvOf(cells))).toEqual(cells);
      }),
    );
  });

  it('a line end behind the last row is no row', () => {
    expect(cellsOf('a\tb\r\nc\td\r\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });
});

describe('rows', () => {
  interface Row {
    id: string;
    name: string;
    size?: number;
  }
  const columns: SheetColumn<Row>[] = [
    { id: 'name', title: 'Name', width: 1, kind: 'words', text: ({ name }) => name },
    {
      id: 'size',
      title: 'Size',
      width: 1,
      kind: 'words',
      text: ({ size }) => String(size ?? ''),
      order: ({ size }) => size,
    },
  ];
  const groups = [
    {
      id: 'x',
      title: 'X',
      rows: [
        { id: '1', name: 'Beta', size: 10 },
        { id: '2', name: 'alpha' },
      ],
    },
    { id: 'y', title: 'Y', rows: [{ id: '3', name: 'Gamma ray', size: 9 }] },
  ];
  const ids = (sorting?: { column: string; isDown: boolean }) =>
    sheetItems(groups, columns, sorting).map((item) =>
      item.kind === 'row' ? item.row.id : item.group.title,
    );

  it('stand under their groups, or sorted in one list, the unknown last', () => {
    expect(ids()).toEqual(['X', '1', '2', 'Y', '3']);
    expect(ids({ column: 'name', isDown: false })).toEqual(['2', '1', '3']);
    expect(ids({ column: 'size', isDown: false })).toEqual(['3', '1', '2']);
    expect(ids({ column: 'size', isDown: true })).toEqual(['1', '3', '2']);
  });

  it('are found by all of the words, in any column', () => {
    const found = filteredGroups(groups, columns, ' ray 9');
    expect(found.map(({ id }) => id)).toEqual(['y']);
    expect(filteredGroups(groups, columns, '')).toHaveLength(2);
    expect(filteredGroups(groups, columns, 'nothing')).toEqual([]);
  });
});
