import type { UndoResult } from '@feltline/board';
import type { Editor } from '../editor.ts';
import { type Action, defineAction } from './action.ts';

export const historyActions: readonly Action[] = [
  defineAction({
    id: 'undo',
    label: 'action.undo',
    keys: ['mod+z'],
    group: 'edit',
    changes: true,
    isEnabled: (editor) => editor.board.canUndo,
    run: (editor) => tellOf(editor, editor.board.undo()),
  }),
  defineAction({
    id: 'redo',
    label: 'action.redo',
    keys: ['mod+shift+z', 'mod+y'],
    group: 'edit',
    changes: true,
    isEnabled: (editor) => editor.board.canRedo,
    run: (editor) => tellOf(editor, editor.board.redo()),
  }),
];

/** A step that others have gone over must not look as if the key did nothing. */
function tellOf(editor: Editor, result: UndoResult): void {
  if (result.kind === 'overwritten') editor.tell({ key: 'notice.undoOverwritten' });
  if (result.kind === 'kept') editor.tell({ key: 'notice.undoKept' });
  const there = result.ids.filter((id) => editor.index.boundsOf(id));
  if (there.length > 0) editor.selection.set(there);
}
