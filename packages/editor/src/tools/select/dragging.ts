import {
  copyRecords,
  pasteRecords,
  type Read,
  type RecordId,
  type Transaction,
} from '@feltline/board';
import { type Box, centreOf, type Point, sub, translateBox, unionBoxes } from '@feltline/geometry';
import { holderOf, isMovable, moveObjects } from '../../changes/move-objects.ts';
import { bindTo, type DropTarget, dropTargetAt } from '../../drop-target.ts';
import type { Editor } from '../../editor.ts';
import { boundsOf } from '../../outline.ts';
import { PatchTransaction } from '../../patch-transaction.ts';
import type { Pointer } from '../../pointer.ts';
import { snapMove } from '../../snapping.ts';
import type { ToolState } from '../../tool-state.ts';

/**
 * Moves the selection with the pointer. Alt at the start drags copies; Alt at the drop leaves things out of the
 * container below; Shift keeps to one axis; Ctrl suspends snapping.
 */
export function dragging(editor: Editor, press: Pointer): ToolState {
  const { board } = editor;
  const copies = press.alt ? copiesOf(editor) : undefined;
  const ids = copies?.ids ?? movable(editor);
  const chosen = editor.selection.ids;
  const moving = new Set(copies ? [] : ids);
  // for copies, their boxes are those of the originals until they move
  const start = copies?.boxes ?? startBoxes(board.read, ids);
  const whole = unionBoxes(start.values());

  const float = (tx: Transaction, delta: Point) => {
    if (copies) (tx as PatchTransaction).replay(copies.change);
    moveObjects(tx, ids, delta, copies ? tx.read : board.read);
  };
  const targetsAt = (now: Pointer, delta: Point, read: Read): Map<RecordId, DropTarget> => {
    const targets = new Map<RecordId, DropTarget>();
    if (now.alt) return targets;
    for (const id of ids) {
      const item = read.record(id);
      const box = start.get(id);
      const at = ids.length === 1 || !box ? now.board : centreOf(translateBox(box, delta));
      const target = item && dropTargetAt(editor, at, item, moving, read);
      if (target) targets.set(id, target);
    }
    return targets;
  };
  const step = (now: Pointer) => {
    const free = oneAxis(sub(now.board, press.board), now.shift);
    const { read } = board;
    // what will be arranged by its container needs no guides
    const first = targetsAt(now, free, editor.preview.read).values().next().value;
    const snap =
      whole && !first && !now.mod
        ? snapMove(translateBox(whole, free), {
            index: editor.index,
            read,
            moving,
            view: editor.camera.view,
            zoom: editor.camera.zoom,
          })
        : undefined;
    const delta = snap ? { x: free.x + snap.by.x, y: free.y + snap.by.y } : free;
    return { delta, guides: snap?.guides ?? [], dropTarget: first?.box };
  };

  return {
    name: 'dragging',
    cursor: copies ? 'copy' : 'grabbing',
    autoPan: true,
    pointerMove(now) {
      if (editor.readOnly) return;
      if (copies && editor.preview.patches.length === 0)
        editor.preview.try((tx) => float(tx, { x: 0, y: 0 }));
      const { delta, guides, dropTarget } = step(now);
      editor.preview.try((tx) => float(tx, delta));
      editor.show({ guides, dropTarget });
    },
    pointerUp(now) {
      this.pointerMove?.(now);
      const { delta } = step(now);
      const targets = targetsAt(now, delta, editor.preview.read);
      editor.preview.try((tx) => {
        const loose = ids.filter((id) => !targets.has(id));
        if (copies) (tx as PatchTransaction).replay(copies.change);
        moveObjects(tx, loose, delta, copies ? tx.read : board.read);
        for (const [id, target] of targets) bindTo(tx, id, target);
      });
      if (editor.preview.commit(copies ? 'action.duplicate' : 'step.move') && copies) {
        editor.selection.set(ids);
        if (whole) editor.lastDuplicate = { copies: ids, from: whole };
      }
      editor.hideAll();
      editor.enter();
    },
    cancel() {
      editor.selection.set(chosen, editor.selection.focused);
    },
  };
}

/** What is chosen and can be moved; what lies in a chosen container goes with it. */
function movable(editor: Editor): RecordId[] {
  const { board, selection } = editor;
  return selection.ids.filter((id) => {
    const holder = holderOf(board.read, board.kinds, id);
    return isMovable(board.read, board, id) && !(holder !== undefined && selection.has(holder));
  });
}

function copiesOf(editor: Editor) {
  const { board } = editor;
  const from = movable(editor);
  const tx = new PatchTransaction(board);
  const ids = pasteRecords(tx, copyRecords(board, from), { offset: { x: 0, y: 0 } });
  return { ids, change: tx.change, boxes: startBoxes(tx.read, ids) };
}

function startBoxes(read: Read, ids: readonly RecordId[]): Map<RecordId, Box> {
  const boxes = new Map<RecordId, Box>();
  for (const id of ids) {
    const box = boundsOf(read, id);
    if (box) boxes.set(id, box);
  }
  return boxes;
}

function oneAxis(delta: Point, only: boolean): Point {
  if (!only) return delta;
  return Math.abs(delta.x) >= Math.abs(delta.y) ? { x: delta.x, y: 0 } : { x: 0, y: delta.y };
}
