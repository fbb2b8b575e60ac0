import type { Geometry, RecordId, Transaction } from '@feltline/board';
import { type Box, centreOf, type Point } from '@feltline/geometry';
import { scaleObjects } from '../../changes/scale-objects.ts';
import type { Editor } from '../../editor.ts';
import { orderBehindInner } from '../../order-behind.ts';
import { turnAbout } from '../../outline.ts';
import type { Pointer } from '../../pointer.ts';
import { type SnapScene, snapPoint } from '../../snapping.ts';
import type { ToolState } from '../../tool-state.ts';
import { type Resizable, type ResizeCorner, type ResizeSide, resizable } from './resize-handles.ts';

/** Nothing gets smaller than this, board units, unless its kind says otherwise. */
const smallest = 8;

/** Pulls a corner; the opposite one stays, with Alt the centre. Proportions are kept unless the kind is free (Shift keeps them there too). */
export function resizing(
  editor: Editor,
  corner: ResizeCorner | ResizeSide,
  press: Pointer,
): ToolState {
  const what = resizable(editor);
  if (!what) return { name: 'resizing', pointerUp: () => editor.enter() };
  const { box, degrees } = what.outline;
  const grabbed = cornerOf(box, corner);
  const offset = {
    x: grabbed.x - unturned(press.board, box, degrees).x,
    y: grabbed.y - unturned(press.board, box, degrees).y,
  };
  const least = leastFactor(editor, what);
  const scene: SnapScene = {
    index: editor.index,
    board: editor.board,
    moving: new Set(what.ids),
    view: editor.camera.view,
    zoom: editor.camera.zoom,
  };

  const step = (now: Pointer, isLast = false) => {
    const p = unturned(now.board, box, degrees);
    let pulled = { x: p.x + offset.x, y: p.y + offset.y };
    const anchor = now.alt ? centreOf(box) : cornerOf(box, opposite(corner));
    const side = corner === 'e' || corner === 'w';
    const keeps = !side && (!what.free || now.shift);
    const snaps = degrees % 360 === 0 && editor.snaps && !now.mod;
    if (!keeps && snaps) {
      const snap = snapPoint(pulled, scene);
      pulled = { x: pulled.x + (snap.x ?? 0), y: pulled.y + (snap.y ?? 0) };
    }
    let factors = keeps ? alongDiagonal(anchor, grabbed, pulled) : perAxis(anchor, grabbed, pulled);
    if (side) factors = { x: factors.x, y: 1 };
    if (keeps && snaps) factors = snapDiagonal(anchor, grabbed, factors, scene);
    const sx = Math.max(factors.x, keeps ? Math.max(least.x, least.y) : least.x);
    const sy = Math.max(factors.y, keeps ? Math.max(least.x, least.y) : least.y);
    const to = scaledAbout(box, anchor, sx, sy);
    editor.preview.try((tx) => {
      const [only] = what.ids;
      const record = only === undefined ? undefined : editor.board.get(only);
      if (what.ids.length > 1 || !record)
        scaleObjects(tx, what.ids, box, to, editor.board.read, (one, geometry) =>
          editor.gestures.get(one.kind)?.resized?.(one, geometry, 'corner', editor.measureText),
        );
      else {
        const geometry = placed(to, box, degrees);
        const own = editor.gestures.get(record.kind)?.resized;
        const pull = side ? 'side' : 'corner';
        tx.update(record.id, own?.(record, geometry, pull, editor.measureText) ?? { geometry });
      }
      if (isLast) for (const id of what.ids) putBehindInner(editor, tx, id);
    });
  };

  return {
    name: 'resizing',
    cursor: editor.cursor,
    autoPan: true,
    pointerMove: (now) => step(now),
    pointerUp(now) {
      step(now, true);
      editor.preview.commit('step.resize');
      editor.enter();
    },
  };
}

/** What holds others does not come to cover those that it now surrounds. */
function putBehindInner({ board }: Editor, tx: Transaction, id: RecordId): void {
  const record = tx.record(id);
  if (!record?.geometry || !board.kinds.get(record.kind)?.holds) return;
  const [x, y, width, height] = record.geometry;
  const order = orderBehindInner(board, { x, y, width, height }, id);
  if (order !== undefined) tx.update(id, { order });
}

/** A turned box is reckoned as if it stood upright about its old centre; this puts the new one where its anchor stays. */
function placed(to: Box, from: Box, degrees: number): Geometry {
  const centre = turnAbout(centreOf(to), centreOf(from), degrees);
  return [centre.x - to.width / 2, centre.y - to.height / 2, to.width, to.height, degrees];
}

function unturned(point: Point, box: Box, degrees: number): Point {
  return turnAbout(point, centreOf(box), -degrees);
}

function scaledAbout(box: Box, anchor: Point, sx: number, sy: number): Box {
  return {
    x: anchor.x + (box.x - anchor.x) * sx,
    y: anchor.y + (box.y - anchor.y) * sy,
    width: box.width * sx,
    height: box.height * sy,
  };
}

function alongDiagonal(anchor: Point, from: Point, to: Point): Point {
  const dx = from.x - anchor.x;
  const dy = from.y - anchor.y;
  const length = dx * dx + dy * dy;
  const factor = length === 0 ? 1 : ((to.x - anchor.x) * dx + (to.y - anchor.y) * dy) / length;
  return { x: factor, y: factor };
}

function perAxis(anchor: Point, from: Point, to: Point): Point {
  const dx = from.x - anchor.x;
  const dy = from.y - anchor.y;
  return { x: dx === 0 ? 1 : (to.x - anchor.x) / dx, y: dy === 0 ? 1 : (to.y - anchor.y) / dy };
}

/** Along the diagonal only one axis can be aligned: the one that is nearer. */
function snapDiagonal(anchor: Point, from: Point, factors: Point, scene: SnapScene): Point {
  const dx = from.x - anchor.x;
  const dy = from.y - anchor.y;
  const snap = snapPoint({ x: anchor.x + dx * factors.x, y: anchor.y + dy * factors.y }, scene);
  const byX = snap.x === undefined || dx === 0 ? undefined : snap.x / dx;
  const byY = snap.y === undefined || dy === 0 ? undefined : snap.y / dy;
  const useX =
    byX !== undefined &&
    (byY === undefined || Math.abs(snap.x as number) <= Math.abs(snap.y as number));
  const by = useX ? byX : (byY ?? 0);
  return { x: factors.x + by, y: factors.y + by };
}

function leastFactor(editor: Editor, what: Resizable): Point {
  let x = 0;
  let y = 0;
  for (const id of what.ids) {
    const record = editor.board.get(id);
    if (!record?.geometry || (editor.board.kinds.get(record.kind)?.resize ?? 'none') === 'none')
      continue;
    const [width, height] = editor.board.kinds.get(record.kind)?.minSize ?? [smallest, smallest];
    x = Math.max(x, Math.min(1, width / record.geometry[2]));
    y = Math.max(y, Math.min(1, height / record.geometry[3]));
  }
  return { x, y };
}

/** The corner, or the middle of the side. */
function cornerOf(box: Box, corner: ResizeCorner | ResizeSide): Point {
  const left = corner.endsWith('w');
  const middle = corner.length === 1;
  const y = middle ? box.height / 2 : corner.startsWith('n') ? 0 : box.height;
  return { x: left ? box.x : box.x + box.width, y: box.y + y };
}

const opposites = { nw: 'se', ne: 'sw', se: 'nw', sw: 'ne', e: 'w', w: 'e' } as const;

function opposite(corner: ResizeCorner | ResizeSide): ResizeCorner | ResizeSide {
  return opposites[corner];
}
