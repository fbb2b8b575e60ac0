import type { RecordId } from '@feltline/board';
import { createAt, type Editor, isCreationTool } from '@feltline/editor';
import { centreOf } from '@feltline/geometry';
import { cellOf } from '@feltline/journey';
import { layoutOf } from './map-part.ts';

/** A new note in a cell, in the colour of its lane, ready to be written on. */
export function addNoteAt(editor: Editor, map: RecordId, lane: RecordId, column: RecordId): void {
  const layout = layoutOf(map, editor.board.read);
  const cell = layout && cellOf(layout, lane, column);
  const tool = editor.tools.filter(isCreationTool).find((one) => one.onDoubleClick);
  if (cell && tool) createAt(editor, tool, centreOf(cell.box));
}
