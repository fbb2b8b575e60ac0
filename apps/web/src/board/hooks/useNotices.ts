import type { Editor } from '@feltline/editor';
import { useEffect } from 'react';
import { toast } from '../../ui/Toasts.tsx';

/**
 * What the editor has to say (an undo that was used up, lines that were left out) is shown for a while, what can be
 * done about it as long as that holds.
 */
export function useNotices(editor: Editor): void {
  useEffect(() => {
    let passing: { holds(): boolean; close(): void } | undefined;
    return editor.subscribe((what) => {
      if (what === 'board' && passing && !passing.holds()) {
        passing.close();
        passing = undefined;
      }
      if (what !== 'notice' || !editor.notice) return;
      const { key, vars, action } = editor.notice;
      const close = toast({
        words: editor.t(key, vars),
        ...(action ? { action: { label: editor.t(action.label), run: action.run } } : {}),
      });
      if (action?.holds) passing = { holds: action.holds, close };
    });
  }, [editor]);
}
