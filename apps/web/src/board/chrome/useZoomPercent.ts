import { useEffect, useState } from 'react';
import { useEditor } from '../editorState.ts';

/** Ten times a second is enough to read. */
const REFRESH_MS = 100;

/** The zoom in whole percent, not renewed with every frame of a gesture. */
export function useZoomPercent(): number {
  const editor = useEditor();
  const [percent, setPercent] = useState(() => percentOf(editor.camera.zoom));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = () => {
      timer = undefined;
      setPercent(percentOf(editor.camera.zoom));
    };
    show();
    const unsubscribe = editor.subscribe((what) => {
      if (what === 'camera') timer ??= setTimeout(show, REFRESH_MS);
    });
    return () => {
      unsubscribe();
      clearTimeout(timer);
    };
  }, [editor]);
  return percent;
}

function percentOf(zoom: number): number {
  return Math.round(zoom * 100);
}
