import type { RecordId } from '@feltline/board';
import { commonBounds, type Editor, seenBoxOf } from '@feltline/editor';
import { type Box, boxContains } from '@feltline/geometry';

/** What the context bar belongs to, board space: the focused part, else everything chosen. */
export function selectionBox(editor: Editor): Box | undefined {
  const { selection } = editor;
  const { focused } = selection;
  if (focused?.part !== undefined && !standsBesideWhole(editor, focused.object)) {
    const box = seenBoxOf(editor, focused);
    if (box) return box;
  }
  return commonBounds(editor, selection.ids);
}

/** Above a cell the bar would hide the rows that one reads it with. */
function standsBesideWhole(editor: Editor, object: RecordId): boolean {
  const box = editor.preview.read.box(object);
  const isWhole = box !== undefined && boxContains(editor.camera.view, box);
  return isWhole && editor.gesturesOf(object)?.barBesideWhole === true;
}
