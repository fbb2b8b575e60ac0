import type { Point } from '@feltline/geometry';
import type { Editor } from './editor.ts';

/** What something is, in words beside it. */
export interface Tip {
  /** Board space. */
  readonly at: Point;
  /** What it speaks of. */
  readonly title?: string;
  /** One or more lines. */
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

/** Where the pointer let go: what came to be under it there is no question of the person's. Board space. */
const hushed = new WeakMap<Editor, Point>();

/** Controls under the pointer keep silent until it has gone away and come back. */
export function hushTip(editor: Editor): void {
  if (editor.pointer) hushed.set(editor, editor.pointer);
}

/** The pointer has moved. */
export function tipMoved(editor: Editor): void {
  const from = hushed.get(editor);
  const { pointer, camera } = editor;
  if (!from || !pointer) return;
  const way = Math.hypot(pointer.x - from.x, pointer.y - from.y) * camera.zoom;
  if (way > 2 * handleReachPx) hushed.delete(editor);
}

function handleUnderPointer(editor: Editor) {
  const { pointer, camera } = editor;
  if (!pointer || hushed.has(editor)) return undefined;
  const reach = handleReachPx / camera.zoom;
  return editor.handles.find(
    ({ handle: { at } }) => Math.hypot(at.x - pointer.x, at.y - pointer.y) <= reach,
  )?.handle;
}
