import type { Editor } from './editor.ts';

/** The same answer until something on the board, the selection or a preview changes: for what is asked on every frame. */
export function keptUntilChange<T>(answer: (editor: Editor) => T): (editor: Editor) => T {
  const kept = new WeakMap<Editor, { readonly version: number; readonly value: T }>();
  return (editor) => {
    const known = kept.get(editor);
    if (known?.version === editor.version) return known.value;
    const value = answer(editor);
    kept.set(editor, { version: editor.version, value });
    return value;
  };
}
