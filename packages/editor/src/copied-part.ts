import type { RecordId } from '@feltline/board';
import type { ClipboardContent } from './clipboard.ts';
import type { Editor } from './editor.ts';

/** The part of an object that has the focus, where its kind knows how to copy it alone. */
export function copiedPart(editor: Editor): ClipboardContent | undefined {
  const { focused } = editor.selection;
  if (focused?.part === undefined) return undefined;
  const kind = editor.board.get(focused.object)?.kind ?? '';
  return editor.gestures.get(kind)?.copyPart?.(focused, editor.board.read);
}

/** Puts a copied part into an object of the kind that it is of; nothing where the words are no part, or nothing takes it. */
export function pastedPart(editor: Editor, native: string): readonly RecordId[] | undefined {
  for (const { pastePart } of editor.gestures.values()) {
    const ids = pastePart?.(native, editor);
    if (ids) return ids;
  }
  return undefined;
}
