import type { RecordId } from '@feltline/board';
import { add, centreOf, type Point, sub, translateBox, unionBoxes } from '@feltline/geometry';
import { type DropTarget, dropTargetAt } from '../../drop-target.ts';
import type { Editor } from '../../editor.ts';
import type { Pointer } from '../../pointer.ts';
import { snapMove } from '../../snapping.ts';
import type { ToolState } from '../../tool-state.ts';
import { copiedLoad, loadOf, moveLoad } from './load.ts';

/**
 * Moves the selection with the pointer. Alt, whenever it was down since the press, drags copies; Shift keeps to one
 * axis; Ctrl suspends snapping and leaves things out of the container below.
 */
export function dragging(editor: Editor, press: Pointer): ToolState {
  const { board, selection } = editor;
  const [chosen, focused] = [selection.ids, selection.focused];
  let load = press.alt ? copiedLoad(editor) : loadOf(editor, press.board);
  let whole = unionBoxes(load.free.values());

  const targetsAt = (now: Pointer, delta: Point): Map<RecordId, DropTarget> => {
    const targets = new Map<RecordId, DropTarget>();
    const { read } = editor.preview;
    if (now.mod || load.containers.length === 0) return targets;
    for (const id of load.ids) {
      const item = read.record(id);
      const box = load.seen.get(id);
      const at = load.ids.length === 1 || !box ? now.board : centreOf(translateBox(box, delta));
      const target = item && dropTargetAt(editor, at, item, load.containers, read);
      if (target) targets.set(id, target);
    }
    return targets;
  };
  const stepTo = (now: Pointer) => {
    const way = oneAxis(sub(now.board, press.board), now.shift);
    const targets = targetsAt(now, way);
    // what will be arranged by its container needs no guides
    const snap =
      whole && targets.size === 0 && editor.snaps && !now.mod
        ? snapMove(translateBox(whole, way), {
            index: editor.index,
            board,
            moving: load.moving,
            view: editor.camera.view,
            zoom: editor.camera.zoom,
          })
        : undefined;
    const delta = snap ? add(way, snap.by) : way;
    return { delta, targets, guides: snap?.guides ?? [] };
  };
  const copyFromNowOn = () => {
    load = copiedLoad(editor);
    whole = unionBoxes(load.free.values());
    editor.notify('tool');
  };

  return {
    name: 'dragging',
    get cursor() {
      return load.copying ? 'copy' : 'grabbing';
    },
    autoPan: true,
    pointerMove(now) {
      if (editor.readOnly) return;
      if (now.alt && !load.copying) copyFromNowOn();
      if (load.copying && editor.preview.patches.length === 0)
        editor.preview.try((tx) => moveLoad(tx, load, still, false));
      const step = stepTo(now);
      editor.preview.try((tx) => moveLoad(tx, load, step, false));
      editor.show({ guides: step.guides, dropTarget: step.targets.values().next().value?.box });
    },
    pointerUp(now) {
      if (now.alt && !load.copying) copyFromNowOn();
      const step = stepTo(now);
      editor.preview.try((tx) => moveLoad(tx, load, step, true));
      if (editor.preview.commit(load.copying ? 'action.duplicate' : 'step.move') && load.copying) {
        selection.set(load.chosen);
        const from = unionBoxes(load.chosen.flatMap((id) => load.seen.get(id) ?? []));
        if (from) editor.lastDuplicate = { copies: load.chosen, from };
      }
      editor.hideAll();
      editor.enter();
    },
    cancel() {
      selection.set(chosen, focused);
    },
  };
}

const still = { delta: { x: 0, y: 0 }, targets: new Map<RecordId, DropTarget>() };

function oneAxis(delta: Point, only: boolean): Point {
  if (!only) return delta;
  return Math.abs(delta.x) >= Math.abs(delta.y) ? { x: delta.x, y: 0 } : { x: 0, y: delta.y };
}
