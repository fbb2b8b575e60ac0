import { pasteRecords, type Read, type RecordId, type Transaction } from '@feltline/board';
import {
  add,
  type Box,
  centreOf,
  type Point,
  sub,
  translateBox,
  unionBoxes,
} from '@feltline/geometry';
import { copyObjects } from '../../changes/copy-objects.ts';
import { freeBox, holderOf, isMovable, movedGeometry } from '../../changes/move-objects.ts';
import { bindTo, containersOf, type DropTarget, dropTargetAt } from '../../drop-target.ts';
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
  const { board, selection } = editor;
  const copies = press.alt ? copiesOf(editor) : undefined;
  const ids = copies?.ids ?? movable(editor);
  const [chosen, focused] = [selection.ids, selection.focused];
  const moving = new Set(copies ? [] : ids);
  const containers = containersOf(editor, moving);
  const seen = copies?.boxes ?? startBoxes(board.read, ids);
  const held = new Set(
    copies ? [] : ids.filter((id) => holderOf(board.read, board.kinds, id) !== undefined),
  );
  // what comes out of a container takes its own size as soon as it is over none
  const free = new Map(
    ids.flatMap((id) => {
      const box = held.has(id) ? freeBox(board.read, board.kinds, id, press.board) : seen.get(id);
      return box ? [[id, box] as const] : [];
    }),
  );

  const targetsAt = (now: Pointer, delta: Point): Map<RecordId, DropTarget> => {
    const targets = new Map<RecordId, DropTarget>();
    const { read } = editor.preview;
    if (now.alt || containers.length === 0) return targets;
    for (const id of ids) {
      const item = read.record(id);
      const box = seen.get(id);
      const at = ids.length === 1 || !box ? now.board : centreOf(translateBox(box, delta));
      const target = item && dropTargetAt(editor, at, item, containers, read);
      if (target) targets.set(id, target);
    }
    return targets;
  };
  const stepTo = (now: Pointer) => {
    const way = oneAxis(sub(now.board, press.board), now.shift);
    const targets = targetsAt(now, way);
    const whole = unionBoxes(free.values());
    // what will be arranged by its container needs no guides
    const snap =
      whole && targets.size === 0 && !now.mod
        ? snapMove(translateBox(whole, way), {
            index: editor.index,
            read: board.read,
            moving,
            view: editor.camera.view,
            zoom: editor.camera.zoom,
          })
        : undefined;
    const delta = snap ? add(way, snap.by) : way;
    return { delta, targets, guides: snap?.guides ?? [] };
  };
  const move = (tx: Transaction, { delta, targets }: ReturnType<typeof stepTo>, drop: boolean) => {
    if (copies) (tx as PatchTransaction).replay(copies.change);
    // all records first: what is read after a change has to be reckoned anew
    const loose = ids.flatMap((id) => (drop && targets.has(id) ? [] : (tx.record(id) ?? [])));
    for (const record of loose) {
      const box = targets.has(record.id) ? seen.get(record.id) : free.get(record.id);
      if (held.has(record.id) && box) {
        tx.kinds.get(record.kind)?.binding?.unbind(tx, record, translateBox(box, delta));
      } else if (record.geometry) {
        tx.update(record.id, { geometry: movedGeometry(record.geometry, delta) });
      }
    }
    if (drop) for (const [id, target] of targets) bindTo(tx, id, target);
  };

  return {
    name: 'dragging',
    cursor: copies ? 'copy' : 'grabbing',
    autoPan: true,
    pointerMove(now) {
      if (editor.readOnly) return;
      if (copies && editor.preview.patches.length === 0) {
        editor.preview.try((tx) => (tx as PatchTransaction).replay(copies.change));
      }
      const step = stepTo(now);
      editor.preview.try((tx) => move(tx, step, false));
      editor.show({ guides: step.guides, dropTarget: step.targets.values().next().value?.box });
    },
    pointerUp(now) {
      const step = stepTo(now);
      editor.preview.try((tx) => move(tx, step, true));
      if (editor.preview.commit(copies ? 'action.duplicate' : 'step.move') && copies) {
        selection.set(ids);
        const from = unionBoxes(seen.values());
        if (from) editor.lastDuplicate = { copies: ids, from };
      }
      editor.hideAll();
      editor.enter();
    },
    cancel() {
      selection.set(chosen, focused);
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
  const ids = pasteRecords(tx, copyObjects(board, from), { offset: { x: 0, y: 0 } });
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
