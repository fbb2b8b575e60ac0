import type { BoardRecord, Read, RecordId } from '@feltline/board';
import {
  type Beside,
  type Caret,
  type Editor,
  type KindGestures,
  putDownTool,
  type Target,
  type ToolState,
} from '@feltline/editor';
import { centreOf, type Point } from '@feltline/geometry';
import { readMap } from '@feltline/journey';
import { baseDirection, darkTheme, lightTheme } from '@feltline/scene';
import { hintPart } from '../painting/hint-part.ts';
import { stickyColors } from '../sticky/sticky-colors.ts';
import { resultIn, toldBy } from './cell-result.ts';
import { tableActions, writeInRow } from './table-actions.ts';
import { ensureCell, makeTable, rowHeight } from './table-commands.ts';
import { tableFromGrid } from './table-from-grid.ts';
import { tableHandles } from './table-handles.ts';
import {
  cellAtPlace,
  cellAtPoint,
  cellOfPart,
  cellSide,
  cellText,
  type TableCell,
  type TableLayout,
  tableLayoutOf,
  textBox,
  usualHeight,
  usualWidth,
} from './table-layout.ts';
import { tableParts } from './table-parts.ts';

const newRows = 4;
const newColumns = 3;

/** A grid of words: a press chooses a cell, a drag moves the whole, typing writes in the cell with the focus. */
export const tableGestures: KindGestures = {
  kind: 'table',
  barBesideWhole: true,

  tools: [
    {
      name: 'table',
      label: 'tool.table',
      keys: ['shift+t'],
      icon: 'M5 4h14a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2zM3 9.5h18M3 15h18M12 4v16',
      order: 80,
      state: makingTable,
    },
  ],

  actions: tableActions,
  fromGrid: tableFromGrid,
  parts: tableParts,
  handles: tableHandles,

  hitPart(record, point, _slop, read) {
    const layout = tableLayoutOf(record.id, read);
    return layout && cellAtPoint(layout, point)?.id;
  },

  textParts(record, part, read) {
    const layout = tableLayoutOf(record.id, read);
    const cell = layout && cellOfPart(layout, part);
    if (!cell || toldBy(cell.id, read)) return undefined;
    const { size, lineHeight, weight, headerWeight } = cellText;
    const props = (read.record(cell.id)?.props ?? {}) as { fill?: string };
    const { fill } = props;
    const isFilled = fill !== undefined && fill in stickyColors;
    const words = read.record(cell.id)?.text;
    return {
      recordId: cell.id,
      box: textBox(cell.box),
      align: words && cellSide(words, layout.dir) === 'right' ? 'end' : 'start',
      valign: 'top',
      weight: layout.header && cell.row === 0 ? headerWeight : weight,
      lineHeight,
      color: lightTheme.ink,
      darkColor: isFilled ? lightTheme.ink : darkTheme.ink,
      fit: { size },
      enterGoesOn: true,
      ...hintPart(props, size),
    };
  },

  fitPart(record, part, read, measure) {
    const layout = tableLayoutOf(record.id, read);
    const cell = layout && cellOfPart(layout, part);
    const row = cell && layout.rows[cell.row];
    if (!cell || !row) return [];
    const height = rowHeight(layout, cell.row, read, measure);
    return Math.abs(height - row.height) > 0.01 ? [{ id: row.id, props: { height } }] : [];
  },

  keyDown(target, key, editor) {
    const cell = target.part !== undefined && editor.board.get(target.part as RecordId);
    if (!cell || editor.readOnly || (key.key !== 'Delete' && key.key !== 'Backspace')) return false;
    editor.change('table.clearCell', (tx) => tx.setText(cell.id, ''));
    return true;
  },

  /** Also where two simultaneous changes left no cell. */
  open(target, editor, caret) {
    const layout = tableLayoutOf(target.object, editor.board.read);
    const cell = layout && (cellOfPart(layout, target.part) ?? cellAtPlace(layout, 0, 0));
    const told = cell && toldBy(cell.id, editor.board.read);
    if (told) return openTold(editor, told);
    return cell !== undefined && write(editor, target.object, cell, caret);
  },

  nextText,
  plainText: tableText,
};

/** What a cell tells of is changed where it is: in the head of its map, or at its own place. */
function openTold(editor: Editor, { about, fact }: { about: RecordId; fact: string }): boolean {
  const isMap = editor.board.get(about)?.kind === 'journey-map';
  const [persona] = isMap && fact === 'personas' ? readMap(about, editor.board.read).personas : [];
  if (persona) {
    editor.ask({ what: 'flyTo', id: persona.id });
    return true;
  }
  if (isMap) {
    editor.selection.set([about]);
    editor.ask({ what: 'side', tab: 'touchpoint' });
  } else editor.ask({ what: 'flyTo', id: about });
  return true;
}

function write(editor: Editor, table: RecordId, { id }: TableCell, caret?: Caret): boolean {
  const [row, column] = id.split(':') as [RecordId, RecordId];
  if (!editor.board.get(id))
    editor.change('table.addRowBelow', (tx) => ensureCell(tx, table, row, column));
  return editor.startEditing({ object: table, part: id }, caret);
}

/** From cell to cell, row by row; behind the last one a new row begins, underneath one that is empty none. */
function nextText(
  table: RecordId,
  from: Target,
  where: Beside,
  editor: Editor,
): Target | undefined {
  const layout = tableLayoutOf(table, editor.board.read);
  const cell = layout && cellOfPart(layout, from.part);
  if (!layout || !cell) return undefined;
  const width = layout.columns.length;
  const index = cell.row * width + cell.column;
  const next = where === 'below' ? index + width : where === 'after' ? index + 1 : index - 1;
  const there = cellAtPlace(layout, Math.floor(next / width), next % width);
  if (next < 0) return undefined;
  if (there) return { object: table, part: there.id };
  if (where === 'below' && isRowEmpty(layout, cell.row, editor.board.read)) return undefined;
  writeInRow(editor, table, layout.rows.length, where === 'below' ? cell.column : 0);
  return undefined;
}

function isRowEmpty(layout: TableLayout, row: number, read: Read): boolean {
  return layout.columns.every((_, column) => {
    const cell = cellAtPlace(layout, row, column);
    return !cell || !read.record(cell.id)?.text;
  });
}

/** As spreadsheets take it: cells with line breaks, tabs or quotes stand in quotes. */
function tableText(record: BoardRecord, read: Read): string {
  const layout = tableLayoutOf(record.id, read);
  if (!layout) return '';
  const quoted = (text: string) =>
    /["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return layout.rows
    .map((_, row) =>
      layout.columns
        .map((_, column) => {
          const cell = cellAtPlace(layout, row, column);
          const own = cell && (read.record(cell.id)?.text || resultIn(cell.id, record.id, read));
          return quoted(own ?? '');
        })
        .join('\t'),
    )
    .join('\n');
}

/** A click makes a small table and begins to write in its first cell; Enter makes it in the middle of the view. */
function makingTable(editor: Editor): ToolState {
  const make = (at: Point) => {
    if (editor.readOnly) return;
    // whoever reads the interface from right to left writes tables so, too
    const dir = baseDirection(editor.t('tool.table')) === 'rtl' ? 'rtl' : 'ltr';
    const { author } = editor;
    const table = editor.change('step.create', (tx) =>
      makeTable(tx, {
        at: { x: at.x - (newColumns * usualWidth) / 2, y: at.y - usualHeight / 2 },
        cells: Array.from({ length: newRows }, () =>
          Array.from({ length: newColumns }, () => ({ text: '' })),
        ),
        dir,
        ...(author ? { props: { author } } : {}),
      }),
    );
    putDownTool(editor);
    editor.selection.set([table]);
    const layout = tableLayoutOf(table, editor.board.read);
    const first = layout && cellAtPlace(layout, 0, 0);
    if (first) editor.startEditing({ object: table, part: first.id });
  };
  return {
    name: 'table',
    cursor: 'crosshair',
    pointerMove: () => editor.setHover(undefined),
    pointerDown(press) {
      if (press.button === 0) make(press.board);
    },
    keyDown(key) {
      if (key.key !== 'Enter') return false;
      make(centreOf(editor.camera.view));
      return true;
    },
  };
}
