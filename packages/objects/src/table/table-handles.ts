import type { BoardRecord, Read, RecordId } from '@feltline/board';
import type { Editor, Handle, Lens, Pointer, ToolState } from '@feltline/editor';
import { writeInColumn, writeInRow } from './table-actions.ts';
import { fitRows } from './table-commands.ts';
import { leastWidth, type TableLayout, tableLayoutOf } from './table-layout.ts';

/** From the table's edge to the middle of a plus, and how far around its place it shows, screen pixels. */
const outPx = 16;
const nearPx = 22;

/** A plus at every border outside the table's edges, and a grip for the width at the head of every column. */
export function tableHandles(
  record: BoardRecord,
  read: Read,
  lens: Lens | undefined,
): readonly Handle[] {
  const layout = tableLayoutOf(record.id, read);
  if (!layout || !lens) return [];
  const px = 1 / lens.zoom;
  return [
    ...columnHandles(record.id, layout, px),
    ...rowHandles(record.id, layout, px),
    ...widthHandles(record.id, layout, px),
  ];
}

function columnHandles(table: RecordId, { box, columns, dir }: TableLayout, px: number): Handle[] {
  const end = ({ x, width }: TableLayout['columns'][number]) => (dir === 'rtl' ? x : x + width);
  const start = dir === 'rtl' ? box.x + box.width : box.x;
  return [start, ...columns.map(end)].map((x, index) => ({
    id: `column:${index}`,
    at: { x, y: box.y - outPx * px },
    icon: 'plus',
    label: 'table.addColumn',
    cursor: 'pointer',
    near: {
      x: x - nearPx * px,
      y: box.y - 2 * outPx * px,
      width: 2 * nearPx * px,
      height: 2 * outPx * px,
    },
    line: { from: { x, y: box.y }, to: { x, y: box.y + box.height } },
    run: (editor) => writeInColumn(editor, table, index, 0),
  }));
}

function rowHandles(table: RecordId, { box, rows, dir }: TableLayout, px: number): Handle[] {
  const x = dir === 'rtl' ? box.x + box.width + outPx * px : box.x - outPx * px;
  return [box.y, ...rows.map(({ y, height }) => y + height)].map((y, index) => ({
    id: `row:${index}`,
    at: { x, y },
    icon: 'plus',
    label: 'table.addRow',
    cursor: 'pointer',
    near: {
      x: x - outPx * px,
      y: y - Math.min(nearPx * px, 18),
      width: 2 * outPx * px,
      height: 2 * Math.min(nearPx * px, 18),
    },
    line: { from: { x: box.x, y }, to: { x: box.x + box.width, y } },
    run: (editor) => writeInRow(editor, table, index, 0),
  }));
}

function widthHandles(table: RecordId, layout: TableLayout, px: number): Handle[] {
  const { rows, columns, dir } = layout;
  const head = rows[0];
  if (!head) return [];
  return columns.map(({ id, x, width }) => {
    const border = dir === 'rtl' ? x : x + width;
    return {
      id: `width:${id}`,
      at: { x: border, y: head.y + head.height / 2 },
      icon: 'column-width',
      label: 'table.columnWidth',
      cursor: 'ew-resize',
      near: { x: border - 10 * px, y: head.y, width: 20 * px, height: head.height },
      gesture: (press, editor) => dragWidth(editor, table, id, press),
    };
  });
}

/** The border follows the pointer; rows get the height that their words need at the new width. */
function dragWidth(editor: Editor, table: RecordId, column: RecordId, press: Pointer): ToolState {
  const layout = tableLayoutOf(table, editor.board.read);
  const before = layout?.columns.find(({ id }) => id === column)?.width ?? leastWidth;
  const sign = layout?.dir === 'rtl' ? -1 : 1;
  const step = (now: Pointer) => {
    const width = Math.max(leastWidth, Math.round(before + sign * (now.board.x - press.board.x)));
    editor.preview.try((tx) => {
      tx.update(column, { props: { width } });
      if (editor.measureText) fitRows(tx, table, editor.measureText);
    });
  };
  return {
    name: 'resizing',
    cursor: 'ew-resize',
    autoPan: true,
    pointerMove: step,
    pointerUp(now) {
      step(now);
      editor.preview.commit('table.columnWidth');
      editor.enter();
    },
  };
}
