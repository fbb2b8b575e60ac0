import type { RecordId } from '@feltline/board';
import { type Box, unionBoxes } from '@feltline/geometry';
import type { Editor } from './editor.ts';
import { boundsOf } from './outline.ts';

/** Of more chosen things than this only their common box is shown, not each one's own. */
export const manyChosen = 200;

const kept = new WeakMap<
  readonly RecordId[],
  { readonly editor: Editor; readonly version: number; readonly box: Box | undefined }
>();

/** The upright bounds of all of them as people see them now, board space. Of a frozen list (the selection's) asked on every frame they are reckoned once. */
export function commonBounds(editor: Editor, ids: readonly RecordId[]): Box | undefined {
  const known = kept.get(ids);
  if (known?.editor === editor && known.version === editor.version) return known.box;
  const { read } = editor.preview;
  const box = unionBoxes(ids.flatMap((id) => boundsOf(read, id) ?? []));
  if (Object.isFrozen(ids)) kept.set(ids, { editor, version: editor.version, box });
  return box;
}
