import type { Editor } from '../editor.ts';
import type { KeyPress } from '../key-press.ts';
import { type Beside, writeBeside } from './write-beside.ts';

/**
 * Keys that mean more than a letter while words are typed: Esc ends, Tab and Shift+Tab go on to the neighbours, Ctrl or
 * Command with Enter to the one below, Enter ends a single line and goes on in a grid, undo is the board's. Says whether
 * the key was used.
 */
export function keyWhileWriting(editor: Editor, key: KeyPress): boolean {
  if (key.composing || !editor.editing) return false;
  if (key.key === 'Escape') return end(editor);
  if (key.key === 'Tab' && !key.mod && !key.alt) return go(editor, key.shift ? 'before' : 'after');
  if (key.key === 'Enter' && key.mod) return go(editor, 'below');
  if (key.key === 'Enter' && !key.shift && editor.editingPart?.singleLine) return end(editor);
  if (key.key === 'Enter' && !key.shift && !key.alt && editor.editingPart?.enterGoesOn)
    return go(editor, 'below');
  const letter = key.key.toLowerCase();
  if (key.mod && !key.alt && (letter === 'z' || letter === 'y')) {
    // the field's own undo knows nothing of what others typed meanwhile
    editor.actions.run(letter === 'y' || key.shift ? 'redo' : 'undo');
    return true;
  }
  return false;
}

function end(editor: Editor): boolean {
  editor.stopEditing();
  return true;
}

function go(editor: Editor, where: Beside): boolean {
  const from = editor.editing;
  editor.stopEditing();
  if (from && editor.board.get(from.object)) writeBeside(editor, from, where);
  return true;
}
