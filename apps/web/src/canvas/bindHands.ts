import type { Point } from '@feltline/geometry';
import type { BoardCanvas } from './BoardCanvas.ts';
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

/** Ties what hands do on the element to the editor. Returns what undoes it. */
export function bindHands(
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
  const showCursor = () => {
    if (host.style.cursor !== editor.cursor) host.style.cursor = editor.cursor;
  };
  showCursor();
  const undo = [
    loop.stepFirst(() => {
      queue.flush();
      return false;
    }),
    loop.follow(showCursor),
    editor.subscribe(showCursor),
    bindPointers(host, editor, queue),
    bindFocusFrame(host, editor),
    bindKeys(host, editor, queue),
    bindClipboard(editor, (files) => onFiles(files, editor.pointer ?? middle())),
    bindLinks(editor),
    bindDrop(host, editor, onFiles),
  ];
  return () => {
    for (const one of undo) one();
  };
}
