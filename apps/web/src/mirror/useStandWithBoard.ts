import { type RefObject, useLayoutEffect } from 'react';
import type { BoardCanvas } from '../canvas/BoardCanvas.ts';

/** Nobody reads elements that fly by: they take their place when the board rests. */
const REST_MS = 120;

/** Children of the element stand in board units; the whole is put where the camera shows the board. */
export function useStandWithBoard(root: RefObject<HTMLElement | null>, canvas: BoardCanvas): void {
  const { editor } = canvas;
  useLayoutEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = () => {
      timer = undefined;
      const { x, y, zoom } = editor.camera;
      if (root.current) root.current.style.transform = `scale(${zoom}) translate(${-x}px, ${-y}px)`;
    };
    show();
    const unsubscribe = editor.subscribe((what) => {
      if (what !== 'camera') return;
      clearTimeout(timer);
      timer = setTimeout(show, REST_MS);
    });
    return () => {
      unsubscribe();
      clearTimeout(timer);
    };
  }, [editor, root]);
}
