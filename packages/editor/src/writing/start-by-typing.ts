import type { Editor } from '../editor.ts';
import type { KeyPress } from '../key-press.ts';
import { refuseChosen } from '../refuse.ts';

/**
 * A letter without another meaning begins to write in the only chosen thing that has words, behind those it has. The
 * letter itself is left to the browser, which puts it into the field: input methods and dead keys work as ever.
 */
export function startByTyping(editor: Editor, key: KeyPress): void {
  const { focused, size } = editor.selection;
  if (!focused || size !== 1 || editor.tool !== 'select' || !isLetter(key)) return;
  if (!refuseChosen(editor)) editor.startEditing(focused, 'end');
}

function isLetter({ key, mod, alt, altGraph }: KeyPress): boolean {
  if (altGraph) return [...key].length === 1;
  return !mod && !alt && ([...key].length === 1 || key === 'Dead') && key !== ' ';
}
