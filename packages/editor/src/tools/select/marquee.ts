import type { RecordId } from '@feltline/board';
import { type Box, boxContains, boxFromPoints } from '@feltline/geometry';
import type { Editor } from '../../editor.ts';
import { isLocked, unlocked } from '../../locks.ts';
import { boundsOf, outlineMeetsBox, outlineOf } from '../../outline.ts';
import type { Pointer } from '../../pointer.ts';
import type { ToolState } from '../../tool-state.ts';

/** Draws a box and chooses what it touches; with Ctrl only what it encloses, with Shift in addition to what was chosen. `onNothing`: it caught nothing. */
export function marquee(editor: Editor, press: Pointer, onNothing?: () => void): ToolState {
  const { selection } = editor;
  const before = selection.ids;
  const focused = selection.focused;
  return {
    name: 'marquee',
    cursor: 'crosshair',
    autoPan: true,
    pointerMove(now) {
      const box = boxFromPoints(press.board, now.board);
      editor.show({ marquee: box });
      const found = unlocked(editor, editor.groups.whole(objectsIn(editor, box, now.mod)));
      selection.set(press.shift || now.shift ? [...before, ...found] : found);
    },
    pointerUp() {
      editor.hideAll();
      editor.enter();
      if (selection.size === 0) onNothing?.();
    },
    cancel() {
      selection.set(before, focused);
    },
  };
}

/** Objects a marquee chooses, back to front. A container is chosen only when it is enclosed: marquees begin inside it. */
export function objectsIn(editor: Editor, box: Box, enclosedOnly: boolean): RecordId[] {
  const { board, index } = editor;
  const { read } = board;
  const found = index.search(box).filter((id) => {
    const bounds = boundsOf(read, id);
    const record = board.get(id);
    if (!bounds || !record || isLocked(editor, id)) return false;
    if (enclosedOnly || board.kinds.get(record.kind)?.container) return boxContains(box, bounds);
    const meets = editor.gestures.get(record.kind)?.meets;
    if (meets && record.problem === undefined) return meets(record, box, read);
    const outline = outlineOf(read, id);
    return outline !== undefined && outlineMeetsBox(outline.box, outline.degrees, box);
  });
  return found.sort((a, b) => board.zIndex(a) - board.zIndex(b));
}
