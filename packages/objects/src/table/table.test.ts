import { Board, type RecordId } from '@feltline/board';
import { Editor, pastedGrid, pasteGrid } from '@feltline/editor';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { gestures } from '../gestures.ts';
import { kinds } from '../models.ts';
import { makeTable } from './table-commands.ts';
import { cellAtPlace, cellSide, tableLayoutOf } from './table-layout.ts';

/** Twelve units a letter, lines of 20: enough of a ruler to see rows grow. */
const measureText = (text: string, { width = 1e6 }: { width?: number }) => {
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 12) / width)), 0);
  return {
    width: Math.max(...text.split('\n').map((line) => line.length * 12)),
    height: lines * 20,
  };
};

function tableUser(doc = new Y.Doc()) {
  const board = new Board(doc, kinds);
  const editor = new Editor({ board, gestures, t: (key) => key, reducedMotion: true, measureText });
  editor.camera.setViewport(1400, 900);
  const layout = (table: RecordId) => tableLayoutOf(table, board.read)!;
  const cell = (table: RecordId, row: number, column: number) =>
    cellAtPlace(layout(table), row, column)!;
  const words = (table: RecordId) =>
    layout(table).rows.map((_, r) =>
      layout(table).columns.map((_, c) => board.get(cell(table, r, c).id)?.text),
    );
  const press = (key: string, more: object = {}) => editor.keyDown({ key, ...more });
  return { doc, board, editor, layout, cell, words, press };
}

function withTable(
  cells: readonly (readonly string[])[] = [
    ['Name', 'Role'],
    ['Marta', 'Guide'],
    ['', ''],
  ],
) {
  const user = tableUser();
  const table = user.board.transact((tx) =>
    makeTable(tx, { at: { x: 0, y: 0 }, cells: cells.map((row) => row.map((text) => ({ text }))) }),
  );
  return { ...user, table };
}

test('the tool makes a table of four rows and writes in its first cell, in one step', () => {
  const { editor, board, layout } = tableUser();
  editor.setTool('table');
  editor.pointerDown({ x: 400, y: 300 });
  editor.pointerUp({ x: 400, y: 300 });
  const [table] = editor.selection.ids as [RecordId];
  expect(layout(table).rows).toHaveLength(4);
  expect(layout(table).columns).toHaveLength(3);
  expect(editor.editingPart?.recordId).toBe(cellAtPlace(layout(table), 0, 0)?.id);
  expect(editor.tool).toBe('select');
  editor.stopEditing();
  board.undo();
  expect([...board.objects()]).toEqual([]);
});

test('Tab writes on from cell to cell and begins a row behind the last', () => {
  const { editor, table, cell, press, layout } = withTable([
    ['a', 'b'],
    ['c', 'd'],
  ]);
  editor.startEditing({ object: table, part: cell(table, 0, 1).id });
  press('Tab');
  expect(editor.editing?.part).toBe(cell(table, 1, 0).id);
  press('Tab', { shift: true });
  expect(editor.editing?.part).toBe(cell(table, 0, 1).id);
  press('Enter', { mod: true });
  expect(editor.editing?.part).toBe(cell(table, 1, 1).id);
  press('Tab');
  expect(layout(table).rows).toHaveLength(3);
  expect(editor.editing?.part).toBe(cell(table, 2, 0).id);
});

test('Enter writes on in the row below, with Shift or Alt it breaks the line; an empty last row is the end', () => {
  const { editor, board, table, cell, press, layout } = withTable([
    ['a', 'b'],
    ['c', ''],
  ]);
  editor.startEditing({ object: table, part: cell(table, 0, 1).id });
  expect(press('Enter', { shift: true })).toBe(false);
  expect(press('Enter', { alt: true })).toBe(false);
  expect(press('Enter')).toBe(true);
  expect(editor.editing?.part).toBe(cell(table, 1, 1).id);
  press('Enter');
  expect(layout(table).rows).toHaveLength(3);
  expect(editor.editing?.part).toBe(cell(table, 2, 1).id);
  press('Enter');
  expect(layout(table).rows).toHaveLength(3);
  expect(editor.editing).toBeUndefined();
  board.undo();
  expect(layout(table).rows).toHaveLength(2);
});

test('arrows walk the cells, Enter writes in one, Delete clears it', () => {
  const { editor, table, cell, press, words } = withTable();
  editor.selection.focus({ object: table, part: cell(table, 0, 0).id });
  press('ArrowDown');
  press('ArrowRight');
  expect(editor.selection.focused?.part).toBe(cell(table, 1, 1).id);
  press('Delete');
  expect(words(table)[1]).toEqual(['Marta', '']);
  press('Enter');
  expect(editor.editing?.part).toBe(cell(table, 1, 1).id);
});

test('rows and columns are added beside the cell with the focus and taken away with their cells', () => {
  const { editor, board, table, cell, words } = withTable();
  editor.selection.focus({ object: table, part: cell(table, 1, 0).id });
  editor.actions.run('table.addRowAbove');
  editor.stopEditing();
  expect(words(table).map((row) => row[0])).toEqual(['Name', '', 'Marta', '']);
  editor.selection.focus({ object: table, part: cell(table, 0, 0).id });
  editor.actions.run('table.addColumnAfter');
  editor.stopEditing();
  expect(words(table)[0]).toEqual(['Name', '', 'Role']);
  const before = board.size;
  editor.selection.focus({ object: table, part: cell(table, 2, 1).id });
  editor.actions.run('table.removeRow');
  expect(words(table).map((row) => row[0])).toEqual(['Name', '', '']);
  expect(board.size).toBe(before - 4);
  board.undo();
  expect(words(table)[2]).toEqual(['Marta', '', 'Guide']);
});

test('a row grows with its words while they are typed, and shrinks again', () => {
  const { editor, board, table, cell, layout } = withTable();
  const part = cell(table, 1, 0).id;
  editor.startEditing({ object: table, part });
  board.transact((tx) => tx.setText(part, 'a much longer text than one line can hold here'));
  expect(tableLayoutOf(table, editor.preview.read)?.rows[1]?.height).toBeGreaterThan(60);
  editor.stopEditing();
  expect(layout(table).rows[1]?.height).toBeGreaterThan(60);
  editor.startEditing({ object: table, part });
  board.transact((tx) => tx.setText(part, 'short'));
  editor.stopEditing();
  expect(layout(table).rows[1]?.height).toBe(40);
});

test('a border is pulled to another width', () => {
  const { editor, table, layout } = withTable();
  const border = layout(table).columns[0]!;
  const at = { x: border.x + border.width, y: 20 };
  editor.pointerMove(at);
  editor.pointerDown(at);
  editor.pointerMove({ x: at.x + 30, y: 20 });
  editor.pointerMove({ x: at.x + 60, y: 20 });
  editor.pointerUp({ x: at.x + 60, y: 20 });
  expect(layout(table).columns[0]?.width).toBe(220);
});

test('a table is copied out as a spreadsheet takes it, and copied on the board with all its cells', () => {
  const { editor, table, words } = withTable([
    ['a', 'say "hi"'],
    ['two\nlines', 'd'],
  ]);
  editor.selection.set([table]);
  const content = editor.copy();
  expect(content?.text).toBe('a\t"say ""hi"""\n"two\nlines"\td');
  const [copy] = editor.paste(content ?? {}) as [RecordId];
  expect(copy).not.toBe(table);
  expect(words(copy)).toEqual(words(table));
});

test('a range of a spreadsheet becomes a table with its fills, in one step', () => {
  const { editor, board, words, cell, layout } = tableUser();
  const html =
    '<table><tr><td>Name</td><td>Role</td></tr><tr><td bgcolor="#92D050">Marta</td><td>Guide</td></tr></table>';
  const [table] = pasteGrid(editor, pastedGrid({ html })!, 'table', { x: 0, y: 0 }) as [RecordId];
  expect(words(table)).toEqual([
    ['Name', 'Role'],
    ['Marta', 'Guide'],
  ]);
  expect(board.get(cell(table, 1, 0).id)?.props.fill).toBe('green');
  expect(layout(table).header).toBe(true);
  board.undo();
  expect(board.size).toBe(0);
});

test('a row of one and a column of the other, added at once, make a whole table', () => {
  const one = withTable([['a']]);
  const two = tableUser();
  Y.applyUpdate(two.doc, Y.encodeStateAsUpdate(one.doc));
  for (const [user, action] of [
    [one, 'table.addRowBelow'],
    [two, 'table.addColumnAfter'],
  ] as const) {
    user.editor.selection.focus({ object: one.table, part: user.cell(one.table, 0, 0).id });
    user.editor.actions.run(action);
    user.editor.stopEditing();
  }
  Y.applyUpdate(two.doc, Y.encodeStateAsUpdate(one.doc));
  Y.applyUpdate(one.doc, Y.encodeStateAsUpdate(two.doc));
  expect(one.words(one.table)).toEqual(two.words(one.table));
  expect(one.layout(one.table).rows).toHaveLength(2);
  expect(one.layout(one.table).columns).toHaveLength(2);
  // nobody could make the cell in the new corner: it is made when it is opened
  one.editor.selection.focus({ object: one.table, part: one.cell(one.table, 1, 1).id });
  one.press('Enter');
  expect(one.editor.editingPart?.recordId).toBe(one.cell(one.table, 1, 1).id);
  expect(one.board.get(one.cell(one.table, 1, 1).id)?.text).toBe('');
});

test('from right to left the first column is on the right', () => {
  const { editor, layout, cell, words } = tableUser();
  const grid = pastedGrid({ text: 'שם\tתפקיד\nמרתה\tמדריכה' })!;
  const [table] = pasteGrid(editor, grid, 'table', { x: 0, y: 0 }) as [RecordId];
  expect(layout(table).dir).toBe('rtl');
  expect(words(table)[0]).toEqual(['שם', 'תפקיד']);
  expect(cell(table, 0, 0).box.x).toBeGreaterThan(cell(table, 0, 1).box.x);
});

test('a row grows with the words its cells tell of another record, and figures stand on the side of a Hebrew table', () => {
  const { board, table, layout, cell } = withTable();
  const metric = board.transact((tx) => {
    const touchpoint = tx.create({ kind: 'touchpoint', text: 'Chat', props: {} });
    const id = tx.create({
      kind: 'metric',
      text: 'CSAT',
      props: { of: { type: 'touchpoint', id: touchpoint }, kind: 'csat' },
    });
    tx.update(cell(table, 2, 0).id, { props: { about: id, fact: 'title' } });
    return id;
  });
  const height = () => layout(table).rows[2]?.height ?? 0;
  const low = height();
  board.transact((tx) => tx.setText(metric, 'Satisfaction after a chat of at least two minutes'));
  expect(height()).toBeGreaterThan(low + 30);
  expect(['12', 'CSAT', '3.9 (n = 40)'].map((text) => cellSide(text, 'rtl'))).toEqual(
    Array(3).fill('right'),
  );
  expect(cellSide('Prenotare online', 'rtl')).toBe('start');
  expect(cellSide('12', 'ltr')).toBe('start');
});
