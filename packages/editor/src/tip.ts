import type { Point } from '@feltline/geometry';
import type { Editor } from './editor.ts';

/** What something is, in words beside it. */
export interface Tip {
  /** Board space. */
  readonly at: Point;
  /** What it speaks of. */
  readonly title?: string;
  readonly text: string;
}

/** A control's words show while the pointer is on it, screen pixels. */
const handleReachPx = 13;

/** While nothing else goes on: what the pointer is on, else what has the focus. */
export function restingTip(editor: Editor): Tip | undefined {
  if (!editor.atRest || editor.tool !== 'select' || editor.editing || editor.contextMenu)
    return undefined;
  const handle = handleUnderPointer(editor);
  if (handle) return { at: handle.at, text: editor.t(handle.label) };
  for (const target of [editor.hover, editor.selection.focused]) {
    const tip = target?.part && editor.gesturesOf(target.object)?.tip?.(target, editor);
    if (tip) return tip;
  }
  return undefined;
}

function handleUnderPointer(editor: Editor) {
  const { pointer, camera } = editor;
  if (!pointer) return undefined;
  const reach = handleReachPx / camera.zoom;
  return editor.handles.find(
    ({ handle: { at } }) => Math.hypot(at.x - pointer.x, at.y - pointer.y) <= reach,
  )?.handle;
}
