import type { Editor } from '@feltline/editor';
import { useEffect, useState } from 'react';

/** A number that grows after the board has changed, at most once in `everyMs`. */
export function useBoardVersion(editor: Editor, everyMs: number): number {
  const [version, setVersion] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const unsubscribe = editor.subscribe((what) => {
      if (what !== 'board') return;
      timer ??= setTimeout(() => {
        timer = undefined;
        setVersion((before) => before + 1);
      }, everyMs);
    });
    return () => {
      unsubscribe();
      clearTimeout(timer);
    };
  }, [editor, everyMs]);
  return version;
}
