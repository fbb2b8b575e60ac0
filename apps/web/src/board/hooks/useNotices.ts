import type { Editor } from '@feltline/editor';
import { useEffect } from 'react';
import { toast } from '../../ui/Toasts.tsx';

/** What the editor has to say (an undo that was used up, lines that were left out) is shown for a while. */
export function useNotices(editor: Editor): void {
  useEffect(
    () =>
      editor.subscribe((what) => {
        if (what !== 'notice' || !editor.notice) return;
        const { key, vars } = editor.notice;
        toast({ words: editor.t(key, vars) });
      }),
    [editor],
  );
}
