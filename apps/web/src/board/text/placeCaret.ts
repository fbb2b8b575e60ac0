import type { Caret } from '@feltline/editor';
import type { BoardCanvas } from '../../canvas/BoardCanvas.ts';

type WithCaretPosition = Document & {
  caretPositionFromPoint?(x: number, y: number): { offsetNode: Node; offset: number } | null;
};

/** Puts the caret of a field that has just opened where the person expects it. */
export function placeCaret(area: HTMLTextAreaElement, caret: Caret, canvas: BoardCanvas): void {
  if (caret === 'all') {
    area.select();
    return;
  }
  const at = caret === 'end' ? undefined : offsetAt(area, caret.at, canvas);
  const offset = at ?? area.value.length;
  area.setSelectionRange(offset, offset);
}

/** The place between two characters that is nearest to a board point, where the browser can tell. */
function offsetAt(
  area: HTMLTextAreaElement,
  point: { readonly x: number; readonly y: number },
  canvas: BoardCanvas,
): number | undefined {
  const host = area.offsetParent?.getBoundingClientRect();
  const { x, y } = canvas.editor.camera.toScreen(point);
  const found = (document as WithCaretPosition).caretPositionFromPoint?.(
    (host?.left ?? 0) + x,
    (host?.top ?? 0) + y,
  );
  if (!found) return undefined;
  const { offsetNode } = found;
  return offsetNode === area || area.contains(offsetNode) ? found.offset : undefined;
}
