import type { Caret } from './editing.ts';
import type { Editor } from './editor.ts';
import { isLocked } from './locks.ts';
import { refuse } from './refuse.ts';
import type { Target } from './target.ts';

/**
 * What Enter and a double click do: the kind's own way first, then its text. Says whether there was something to open,
 * or something that is locked, which the person is told.
 */
export function openTarget(editor: Editor, target: Target, caret?: Caret): boolean {
  if (editor.readOnly) return false;
  if (isLocked(editor, target.object)) {
    refuse(editor, target.object);
    return true;
  }
  if (editor.gesturesOf(target.object)?.open?.(target, editor, caret)) return true;
  return editor.startEditing(target, caret);
}
