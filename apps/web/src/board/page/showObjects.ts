import type { RecordId } from '@feltline/board';
import type { Editor } from '@feltline/editor';
import { type Box, unionBoxes } from '@feltline/geometry';

/** Air around what is shown, CSS pixels: room for the panels at the edges. */
export const SHOWN_PADDING = 88;

/** Flies to these objects, as near as all of them can be seen. */
export function showObjects(editor: Editor, ids: readonly RecordId[]): void {
  const boxes = ids.map((id) => editor.index.boundsOf(id)).filter((box): box is Box => !!box);
  const box = unionBoxes(boxes);
  if (box) editor.camera.flyTo(editor.camera.fitted(box, SHOWN_PADDING));
}
