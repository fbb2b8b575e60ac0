import type { Caret } from './editing.ts';
import type { Editor } from './editor.ts';
import { isLocked } from './locks.ts';
import type { Target } from './target.ts';

/** What Enter and a double click do: the kind's own way first, then its text. Says whether there was something to open. */
export function openTarget(editor: Editor, target: Target, caret?: Caret): boolean {
  if (editor.readOnly || isLocked(editor, target.object)) return false;
  if (editor.gesturesOf(target.object)?.open?.(target, editor)) return true;
  return editor.startEditing(target, caret);
}
