import type { RecordId } from '@feltline/board';
import { unionBoxes } from '@feltline/geometry';
import type { Editor } from '../editor.ts';
import { boundsOf } from '../outline.ts';

/** Brings what was made into view: as near as it is, or further off where that does not show all of it. */
export function showMade(editor: Editor, ids: readonly RecordId[]): void {
  const box = unionBoxes(ids.flatMap((id) => boundsOf(editor.board.read, id) ?? []));
  if (!box) return;
  const { free } = editor.camera;
  if (box.width > free.width || box.height > free.height) editor.camera.fit(box);
  else editor.camera.reveal(box);
}
