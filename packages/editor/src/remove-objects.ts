import type { RecordId } from '@feltline/board';
import type { Editor } from './editor.ts';
import type { Notice } from './editor-options.ts';
import { withHeld } from './held.ts';
import { isRemovable } from './locks.ts';

/** Takes away what is chosen, with all that lies on it, which the person is told; so is what stays because of a lock. */
export function removeObjects(editor: Editor, label: string): void {
  const { selection } = editor;
  const chosen = selection.ids.filter((id) => isRemovable(editor, id));
  const all = withHeld(editor, chosen);
  const gone = all.filter((id) => isRemovable(editor, id));
  const kept = all.length - gone.length + selection.size - chosen.length;
  const told = unseen(editor, chosen, gone.length - chosen.length);
  if (gone.length > 0) {
    editor.change(label, (tx) => {
      for (const id of gone) tx.remove(id);
    });
  }
  editor.selection.clear();
  if (told) editor.tell({ ...told, action: undoing(editor) });
  if (kept > 0) editor.tell({ key: 'notice.lockedKept', vars: { count: kept } });
}

/** Words for what went although nobody had chosen it. */
function unseen(editor: Editor, chosen: readonly RecordId[], count: number): Notice | undefined {
  if (count <= 0) return undefined;
  const [only] = chosen;
  const kind = chosen.length === 1 && only !== undefined ? editor.board.get(only)?.kind : undefined;
  return kind === undefined
    ? { key: 'notice.removed', vars: { count: chosen.length + count } }
    : { key: `notice.removedWith.${kind}`, vars: { count } };
}

/** Takes back the step just made, not one that came later. */
function undoing(editor: Editor): NonNullable<Notice['action']> {
  const step = editor.board.nextUndo;
  const holds = () => editor.board.nextUndo === step;
  return {
    label: 'action.undo',
    holds,
    run: () => {
      if (holds()) editor.actions.run('undo');
    },
  };
}
