import type { BoardCanvas } from '../../canvas/BoardCanvas.ts';
import { keyPressOf } from '../../canvas/input/bindKeys.ts';
import { bindPointers } from '../../canvas/input/bindPointers.ts';
import { PointerQueue } from '../../canvas/input/PointerQueue.ts';

/** Ties hands to a board that is only looked at: the pointer moves about in it, and keys do while it has the focus. */
export function bindLooking(host: HTMLElement, canvas: BoardCanvas): () => void {
  const { editor, loop } = canvas;
  const queue = new PointerQueue(editor, () => loop.wake());
  const showCursor = () => {
    if (host.style.cursor !== editor.cursor) host.style.cursor = editor.cursor;
  };
  const onKey = (event: KeyboardEvent) => {
    // Tab leaves it, as there is nothing to walk over
    if (event.key === 'Tab') return;
    queue.flush();
    const isUp = event.type === 'keyup';
    if (isUp) editor.keyUp(keyPressOf(event));
    else if (editor.keyDown(keyPressOf(event))) event.preventDefault();
    event.stopPropagation();
  };
  host.addEventListener('keydown', onKey);
  host.addEventListener('keyup', onKey);
  const undo = [
    loop.stepFirst(() => {
      queue.flush();
      return false;
    }),
    editor.subscribe(showCursor),
    bindPointers(host, editor, queue),
  ];
  host.focus({ preventScroll: true });
  return () => {
    host.removeEventListener('keydown', onKey);
    host.removeEventListener('keyup', onKey);
    for (const one of undo) one();
  };
}
