import type { Editor, EditorChange } from '@feltline/editor';
import { createContext, useCallback, useContext, useRef, useSyncExternalStore } from 'react';

const EditorContext = createContext<Editor | undefined>(undefined);

export const EditorProvider = EditorContext.Provider;

/** The editor of the board page around. */
export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error('expected to be inside an EditorProvider, found none');
  return editor;
}

/**
 * A value of the editor, read again after the named changes. Components draw again only when the value differs:
 * read numbers, words, or short lists of them, never whole boards.
 */
export function useEditorState<T>(
  changes: readonly EditorChange[],
  read: (editor: Editor) => T,
): T {
  const editor = useEditor();
  const last = useRef<{ value: T } | undefined>(undefined);
  const wanted = changes.join(' ');
  const subscribe = useCallback(
    (listener: () => void) => {
      const names = new Set(wanted.split(' '));
      return editor.subscribe((what) => {
        if (names.has(what)) listener();
      });
    },
    [editor, wanted],
  );
  return useSyncExternalStore(subscribe, () => {
    const value = read(editor);
    if (last.current && isSame(last.current.value, value)) return last.current.value;
    last.current = { value };
    return value;
  });
}

/** Equal, or lists and plain objects whose members are equal one by one. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [one, other] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  return keys.every((key) => Object.hasOwn(other, key) && Object.is(one[key], other[key]));
}
