import type { Editor } from './editor.ts';
import { withHeld } from './held.ts';
import { isRemovable } from './locks.ts';

/** Takes away what is chosen, with all that lies on it. What is locked stays, and the person is told. */
export function removeObjects(editor: Editor, label: string): void {
  const { selection } = editor;
  const chosen = selection.ids.filter((id) => isRemovable(editor, id));
  const all = withHeld(editor, chosen);
  const gone = all.filter((id) => isRemovable(editor, id));
  const kept = all.length - gone.length + selection.size - chosen.length;
  if (gone.length > 0) {
    editor.change(label, (tx) => {
      for (const id of gone) tx.remove(id);
    });
  }
  editor.selection.clear();
  if (kept > 0) editor.tell({ key: 'notice.lockedKept', vars: { count: kept } });
}
