import { type Editor, seenBoxOf } from '@feltline/editor';
import { type Box, rotatedBounds, unionBoxes } from '@feltline/geometry';

/** What the context bar belongs to, board space: the focused part, else everything chosen. */
export function selectionBox(editor: Editor): Box | undefined {
  const { selection, preview } = editor;
  const { focused } = selection;
  if (focused?.part !== undefined) {
    const box = seenBoxOf(editor, focused);
    if (box) return box;
  }
  const boxes = selection.ids.flatMap((id) => {
    const box = preview.read.box(id);
    return box ? [rotatedBounds(box, preview.read.record(id)?.geometry?.[4] ?? 0)] : [];
  });
  return unionBoxes(boxes);
}
