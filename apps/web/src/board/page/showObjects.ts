import type { RecordId } from '@feltline/board';
import type { Editor } from '@feltline/editor';
import { type Box, unionBoxes } from '@feltline/geometry';
import { readablePlace } from '../view/readablePlace.ts';

/** Air around what is shown, CSS pixels: room for the panels at the edges. */
export const SHOWN_PADDING = 88;

/** Flies to these objects, as near as all of them can be seen; to the beginning of a map that is too long for that. */
export function showObjects(editor: Editor, ids: readonly RecordId[]): void {
  const boxes = ids.map((id) => editor.index.boundsOf(id)).filter((box): box is Box => !!box);
  const box = unionBoxes(boxes);
  if (!box) return;
  const whole = editor.camera.fitted(box, SHOWN_PADDING);
  editor.camera.flyTo(readablePlace(editor, ids, whole, SHOWN_PADDING) ?? whole);
}
