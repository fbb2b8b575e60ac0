import type { RecordId } from '@feltline/board';
import { type Action, type ActionInput, defineAction, type Editor } from '@feltline/editor';
import { addColumn, addRow } from './table-commands.ts';
import { cellOfPart, type TableCell, type TableLayout, tableLayoutOf } from './table-layout.ts';

interface Chosen {
  readonly table: RecordId;
  readonly layout: TableLayout;
  /** The cell with the focus. */
  readonly cell: TableCell | undefined;
}

/** The only chosen object, if it is a table that may be changed. */
function chosen(editor: Editor): Chosen | undefined {
  const { only, focused } = editor.selection;
  const record = only === undefined ? undefined : editor.board.get(only);
  if (record?.kind !== 'table' || record.problem !== undefined || record.props.lock)
    return undefined;
  const layout = tableLayoutOf(record.id, editor.board.read);
  return layout && { table: record.id, layout, cell: cellOfPart(layout, focused?.part) };
}

function tableAction(
  id: string,
  isEnabled: (now: Chosen) => boolean,
  run: (editor: Editor, now: Chosen) => void,
  more: Partial<ActionInput> = {},
): Action {
  return defineAction({
    ...more,
    id: `table.${id}`,
    label: `table.${id}`,
    group: 'object',
    changes: true,
    isEnabled(editor) {
      const now = chosen(editor);
      return now !== undefined && isEnabled(now);
    },
    run(editor) {
      const now = chosen(editor);
      if (now) run(editor, now);
    },
  });
}

const always = () => true;

export const tableActions: readonly Action[] = [
  tableAction('addRowBelow', always, (editor, { table, cell }) =>
    writeInRow(editor, table, (cell?.row ?? Number.POSITIVE_INFINITY) + 1, cell?.column ?? 0),
  ),
  tableAction(
    'addRowAbove',
    ({ cell }) => cell !== undefined,
    (editor, { table, cell }) => writeInRow(editor, table, cell?.row ?? 0, cell?.column ?? 0),
  ),
  tableAction('addColumnAfter', always, (editor, { table, cell }) =>
    writeInColumn(editor, table, (cell?.column ?? Number.POSITIVE_INFINITY) + 1, cell?.row ?? 0),
  ),
  tableAction(
    'addColumnBefore',
    ({ cell }) => cell !== undefined,
    (editor, { table, cell }) => writeInColumn(editor, table, cell?.column ?? 0, cell?.row ?? 0),
  ),
  tableAction(
    'header',
    always,
    (editor, { table, layout }) =>
      editor.change('table.header', (tx) =>
        tx.update(table, { props: { header: !layout.header } }),
      ),
    { isChecked: (editor) => chosen(editor)?.layout.header ?? false },
  ),
  tableAction(
    'rightToLeft',
    always,
    (editor, { table, layout }) =>
      editor.change('table.rightToLeft', (tx) =>
        tx.update(table, { props: { dir: layout.dir === 'rtl' ? 'ltr' : 'rtl' } }),
      ),
    { isChecked: (editor) => chosen(editor)?.layout.dir === 'rtl' },
  ),
  tableAction(
    'removeRow',
    ({ cell, layout }) => cell !== undefined && layout.rows.length > 1,
    (editor, { table, layout, cell }) => {
      const row = cell && layout.rows[cell.row];
      if (!cell || !row) return;
      editor.change('table.removeRow', (tx) => tx.remove(row.id));
      focusPlace(editor, table, cell.row, cell.column);
    },
  ),
  tableAction(
    'removeColumn',
    ({ cell, layout }) => cell !== undefined && layout.columns.length > 1,
    (editor, { table, layout, cell }) => {
      const column = cell && layout.columns[cell.column];
      if (!cell || !column) return;
      editor.change('table.removeColumn', (tx) => tx.remove(column.id));
      focusPlace(editor, table, cell.row, cell.column);
    },
  ),
];

/** Adds a row at this place and begins to write in it. */
export function writeInRow(editor: Editor, table: RecordId, index: number, column: number): void {
  const row = editor.change('table.addRowBelow', (tx) => addRow(tx, table, index));
  const columnId = tableLayoutOf(table, editor.board.read)?.columns[column]?.id;
  if (columnId) editor.startEditing({ object: table, part: `${row}:${columnId}` });
}

export function writeInColumn(editor: Editor, table: RecordId, index: number, row: number): void {
  const column = editor.change('table.addColumnAfter', (tx) => addColumn(tx, table, index));
  const rowId = tableLayoutOf(table, editor.board.read)?.rows[row]?.id;
  if (rowId) editor.startEditing({ object: table, part: `${rowId}:${column}` });
}

/** The focus stays where it was, or goes to the last cell there is. */
function focusPlace(editor: Editor, table: RecordId, row: number, column: number): void {
  const layout = tableLayoutOf(table, editor.board.read);
  const r = layout?.rows[Math.min(row, layout.rows.length - 1)];
  const c = layout?.columns[Math.min(column, layout.columns.length - 1)];
  if (r && c) editor.selection.focus({ object: table, part: `${r.id}:${c.id}` });
}
