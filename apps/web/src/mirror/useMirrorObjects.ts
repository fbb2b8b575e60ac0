import type { Editor, EditorChange } from '@feltline/editor';
import { useEffect, useState } from 'react';
import { type MirrorObject, mirrorObjects } from './mirrorObjects.ts';

const REFRESH_MS = 250;
const interesting: ReadonlySet<EditorChange> = new Set(['board', 'camera', 'selection']);

/** What the mirror shows: refreshed a few times a second, at once when something else is chosen. */
export function useMirrorObjects(editor: Editor): readonly MirrorObject[] {
  const [objects, setObjects] = useState<readonly MirrorObject[]>([]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refresh = () => {
      clearTimeout(timer);
      timer = undefined;
      setObjects(mirrorObjects(editor));
    };
    refresh();
    const unsubscribe = editor.subscribe((what) => {
      if (!interesting.has(what)) return;
      if (what === 'selection') return queueMicrotask(refresh);
      // While the board moves under the window nothing is read; when it rests, what is in view is.
      if (what === 'camera') clearTimeout(timer);
      if (what === 'camera' || timer === undefined) timer = setTimeout(refresh, REFRESH_MS);
    });
    return () => {
      unsubscribe();
      clearTimeout(timer);
    };
  }, [editor]);
  return objects;
}
