import type { Point } from '@feltline/geometry';
import { onThemeChange } from '../theme/theme.ts';
import type { BoardCanvas } from './BoardCanvas.ts';
import { onPixelRatioChange } from './canvasSize.ts';
import { dotsIn } from './dotsIn.ts';
import { onFontsLoaded } from './fonts.ts';
import { bindClipboard } from './input/bindClipboard.ts';
import { bindDrop } from './input/bindDrop.ts';
import { bindFocusFrame } from './input/bindFocusFrame.ts';
import { bindKeys } from './input/bindKeys.ts';
import { bindLinks } from './input/bindLinks.ts';
import { bindPointers } from './input/bindPointers.ts';
import { PointerQueue } from './input/PointerQueue.ts';

export interface CanvasCallbacks {
  /** Files were dropped or pasted; board space. */
  onFiles(files: readonly File[], at: Point): void;
}

/** Ties the element to the editor: hands in, picture out. Returns what undoes it. */
export function bindCanvas(
  host: HTMLElement,
  canvas: BoardCanvas,
  { onFiles }: CanvasCallbacks,
): () => void {
  const { editor, loop } = canvas;
  const queue = new PointerQueue(editor, () => loop.wake());
  const middle = () => {
    const { x, y, width, height } = editor.camera.view;
    return { x: x + width / 2, y: y + height / 2 };
  };
  const showDots = dotsIn(host);
  const showCursor = () => {
    if (host.style.cursor !== editor.cursor) host.style.cursor = editor.cursor;
  };
  const undo = [
    loop.stepFirst(() => {
      queue.flush();
      return false;
    }),
    loop.follow(() => {
      showDots(editor.camera);
      showCursor();
    }),
    editor.subscribe(showCursor),
    followSize(host, canvas),
    bindPointers(host, editor, queue),
    bindFocusFrame(host, editor),
    bindKeys(host, editor, queue),
    bindClipboard(editor, (files) => onFiles(files, editor.pointer ?? middle())),
    bindLinks(editor),
    bindDrop(host, editor, onFiles),
    onFontsLoaded(() => canvas.remeasure()),
    onPixelRatioChange(() => canvas.remeasure()),
    onThemeChange(() => canvas.retint()),
  ];
  return () => {
    for (const one of undo) one();
  };
}

function followSize(host: HTMLElement, { editor }: BoardCanvas): () => void {
  // The observer first speaks after the next layout; a board that is here by then would be fitted into nothing.
  editor.camera.setViewport(host.clientWidth, host.clientHeight);
  const observer = new ResizeObserver(([entry]) => {
    if (entry) editor.camera.setViewport(entry.contentRect.width, entry.contentRect.height);
  });
  observer.observe(host);
  return () => observer.disconnect();
}
