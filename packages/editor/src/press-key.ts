import type { Action } from './actions/action.ts';
import type { Editor } from './editor.ts';
import type { KeyPress } from './key-press.ts';
import { isLocked } from './locks.ts';
import { enterFocused, leaveFocused, moveFocus, moveFocusTowards } from './navigation.ts';
import { directionOfKey } from './nearest.ts';
import { openTarget } from './open-target.ts';
import { refuseChosen } from './refuse.ts';
import { keyWhileWriting } from './writing/keys-while-writing.ts';
import { startByTyping } from './writing/start-by-typing.ts';

/** What a key does: the text being edited, the running gesture, the focused part, moving the focus, then the actions. */
export function pressKey(editor: Editor, key: KeyPress): boolean {
  if (editor.editing) return keyWhileWriting(editor, key);
  if (editor.state.keyDown?.(key)) return true;
  if (key.key === 'Escape') return levelUp(editor);
  if (keyOnFocused(editor, key) || keyForFocus(editor, key) || keyForAction(editor, key))
    return true;
  startByTyping(editor, key);
  return false;
}

/** One level up: out of the menu, the gesture, the tool, the part, the selection. */
function levelUp(editor: Editor): boolean {
  if (editor.contextMenu) {
    editor.openContextMenu(undefined);
    return true;
  }
  if (!editor.atRest) {
    editor.cancel();
    editor.notify('tool');
    return true;
  }
  if (editor.tool !== 'select') {
    editor.setTool('select');
    return true;
  }
  return leaveFocused(editor);
}

function keyOnFocused(editor: Editor, key: KeyPress): boolean {
  const { focused } = editor.selection;
  if (!focused || isLocked(editor, focused.object)) return false;
  return editor.gesturesOf(focused.object)?.keyDown?.(focused, key, editor) ?? false;
}

function keyForFocus(editor: Editor, key: KeyPress): boolean {
  const { focused } = editor.selection;
  if (key.key === 'Tab' && !key.mod && !key.alt) return moveFocus(editor, key.shift ? -1 : 1);
  if ((key.key === 'Enter' || key.key === 'F2') && !key.mod && !key.alt && !key.shift && focused)
    return openTarget(editor, focused);
  const direction = directionOfKey[key.key];
  if (!direction || key.alt) return false;
  if (key.mod && key.shift) {
    if (direction === 'down') return enterFocused(editor);
    return direction === 'up' ? leaveFocused(editor) : false;
  }
  // inside an object plain arrows walk: nudging it from there would be an accident
  if (key.mod || (focused?.part !== undefined && !key.shift))
    return moveFocusTowards(editor, direction) || focused?.part !== undefined;
  return false;
}

function keyForAction(editor: Editor, key: KeyPress): boolean {
  const action = editor.actions.forKey(key);
  if (!action || action.byBrowser) return false;
  if (action.isEnabled(editor)) {
    action.run(editor);
    return true;
  }
  if (isAboutChosen(action)) refuseChosen(editor);
  // the browser's own meaning of these (bookmark, reload, zoom) would be a surprise
  return key.mod ?? false;
}

/** Other actions have other reasons not to be there. */
const notAboutChosen: ReadonlySet<string> = new Set(['undo', 'redo', 'enterGroup']);

function isAboutChosen({ changes, group, id }: Action): boolean {
  return changes && group !== 'tool' && group !== 'view' && !notAboutChosen.has(id);
}
