import { pasteRecords, type Read, type RecordId, type Transaction } from '@feltline/board';
import { add, type Box, type Point, translateBox } from '@feltline/geometry';
import { copiesOf, copyObjects } from '../../changes/copy-objects.ts';
import { freeBox, holderOf, isMovable, movedGeometry } from '../../changes/move-objects.ts';
import { copyable } from '../../copyable.ts';
import { bindTo, containersOf, type DropTarget } from '../../drop-target.ts';
import type { Editor } from '../../editor.ts';
import { boundsOf } from '../../outline.ts';
import { type NotedChange, PatchTransaction } from '../../patch-transaction.ts';

/** What a drag carries, and how it stood when it was taken up. Boxes in board space. */
export interface Load {
  readonly ids: readonly RecordId[];
  /** Of those, what will be chosen at the end. */
  readonly chosen: readonly RecordId[];
  /** What leaves its place: nothing where copies are dragged. */
  readonly moving: ReadonlySet<RecordId>;
  readonly seen: ReadonlyMap<RecordId, Box>;
  /** Those that a container holds. */
  readonly held: ReadonlySet<RecordId>;
  /** The box each one has over no container: what comes out of one takes its own size. */
  readonly free: ReadonlyMap<RecordId, Box>;
  /** Where it can be dropped into, topmost first. */
  readonly containers: readonly RecordId[];
  readonly copying: NotedChange | undefined;
  /** The board with the copies on it. */
  readonly read: Read;
}

/** What is chosen and can be moved, with all that lies on it; what lies in a chosen container goes with that. */
export function loadOf(editor: Editor, grip: Point): Load {
  const { board } = editor;
  const chosen = movable(editor);
  const ids = copyable(editor, chosen);
  const moving = new Set(ids);
  const seen = boxesOf(board.read, ids);
  const held = new Set(ids.filter((id) => holderOf(board.read, board.kinds, id) !== undefined));
  const free = new Map(
    ids.flatMap((id) => {
      const box = held.has(id) ? freeBox(board.read, board.kinds, id, grip) : seen.get(id);
      return box ? [[id, box] as const] : [];
    }),
  );
  const containers = containersOf(editor, moving);
  return {
    ids,
    chosen,
    moving,
    seen,
    held,
    free,
    containers,
    copying: undefined,
    read: board.read,
  };
}

/** The same things as copies, which are not on the board yet. */
export function copiedLoad(editor: Editor): Load {
  const { board } = editor;
  const from = movable(editor);
  const tx = new PatchTransaction(board);
  const payload = copyObjects(board, copyable(editor, from));
  const ids = pasteRecords(tx, payload, { offset: { x: 0, y: 0 } });
  const seen = boxesOf(tx.read, ids);
  return {
    ids,
    chosen: copiesOf(from, payload, ids),
    moving: new Set(),
    seen,
    held: new Set(),
    free: seen,
    containers: containersOf(editor, new Set()),
    copying: tx.change,
    read: tx.read,
  };
}

/** Shows or writes the load moved by `delta` board units, `targets` bound to where they were dropped if `drop`. */
export function moveLoad(
  tx: Transaction,
  load: Load,
  { delta, targets }: { delta: Point; targets: ReadonlyMap<RecordId, DropTarget> },
  drop: boolean,
): void {
  if (load.copying) (tx as PatchTransaction).replay(load.copying);
  const all = new Set(load.ids);
  // all records first: what is read after a change has to be reckoned anew
  const loose = load.ids.flatMap((id) => (drop && targets.has(id) ? [] : (tx.record(id) ?? [])));
  for (const record of loose) {
    const box = targets.has(record.id) ? load.seen.get(record.id) : load.free.get(record.id);
    const kind = tx.kinds.get(record.kind);
    if (load.held.has(record.id) && box) {
      kind?.binding?.unbind(tx, record, translateBox(box, delta));
    } else if (record.geometry) {
      tx.update(record.id, { geometry: movedGeometry(record.geometry, delta) });
    } else if (record.problem === undefined) {
      kind?.mapPoints?.(tx, record, (point) => add(point, delta), all, load.read);
    }
  }
  if (drop) for (const [id, target] of targets) bindTo(tx, id, target);
}

function movable(editor: Editor): RecordId[] {
  const { board, selection } = editor;
  return copyable(editor, selection.ids).filter((id) => {
    if (!selection.has(id) || !isMovable(board.read, board, id)) return false;
    const holder = holderOf(board.read, board.kinds, id);
    return holder === undefined || !selection.has(holder);
  });
}

function boxesOf(read: Read, ids: readonly RecordId[]): Map<RecordId, Box> {
  const boxes = new Map<RecordId, Box>();
  for (const id of ids) {
    const box = boundsOf(read, id);
    if (box) boxes.set(id, box);
  }
  return boxes;
}
