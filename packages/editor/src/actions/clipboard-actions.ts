import type { ClipboardContent } from '../clipboard.ts';
import type { Editor } from '../editor.ts';
import { hasUnlocked, isRemovable } from '../locks.ts';
import { type Action, defineAction } from './action.ts';

/** The keys are the browser's: its own events bring the clipboard with them. From menus the host's way is used. */
export const clipboardActions: readonly Action[] = [
  defineAction({
    id: 'copy',
    label: 'action.copy',
    keys: ['mod+c'],
    byBrowser: true,
    group: 'clipboard',
    isEnabled: (editor) => hasUnlocked(editor, editor.selection.ids),
    run: (editor) => write(editor, editor.copy()),
  }),
  defineAction({
    id: 'cut',
    label: 'action.cut',
    keys: ['mod+x'],
    byBrowser: true,
    group: 'clipboard',
    changes: true,
    isEnabled: (editor) => editor.selection.ids.some((id) => isRemovable(editor, id)),
    run: (editor) => write(editor, editor.cut()),
  }),
  defineAction({
    id: 'paste',
    label: 'action.paste',
    keys: ['mod+v'],
    byBrowser: true,
    group: 'clipboard',
    changes: true,
    run(editor) {
      const at = editor.contextMenu?.board;
      const put = (content: ClipboardContent | undefined) => {
        if (content) editor.paste(content, at);
      };
      if (!editor.clipboard) return put(editor.lastCopied);
      editor.clipboard.read().then(
        (content) => put(content ?? editor.lastCopied),
        () => put(editor.lastCopied),
      );
    },
  }),
];

function write(editor: Editor, content: ClipboardContent | undefined): void {
  if (content) editor.clipboard?.write(content);
}
