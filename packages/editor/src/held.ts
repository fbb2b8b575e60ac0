import type { Board, RecordId } from '@feltline/board';
import { type Box, centreOf, pointInBox } from '@feltline/geometry';
import { holderOf } from './changes/move-objects.ts';
import type { Editor } from './editor.ts';
import { keptForList } from './kept-for-list.ts';
import { boundsOf } from './outline.ts';

type Scene = Pick<Editor, 'board' | 'index'>;

interface Holder {
  readonly id: RecordId;
  readonly box: Box;
}

/**
 * The objects and, where one holds what lies on it (a frame), everything on it, however deep, and the lines between.
 * No id twice.
 */
export function withHeld(scene: Scene, ids: Iterable<RecordId>): readonly RecordId[] {
  return withHeldOf(scene, Array.isArray(ids) ? ids : [...ids]);
}

const withHeldOf = keptForList((scene: Scene, ids: readonly RecordId[]): readonly RecordId[] => {
  const all = new Set(ids);
  const holders = holdersOn(scene.board);
  if (holders.length === 0) return sameOrFrozen(ids, [...all]);
  const boxes = new Map(holders.map(({ id, box }) => [id, box]));
  // the set grows while it is gone through
  for (const id of all) {
    const box = boxes.get(id);
    if (!box) continue;
    for (const one of scene.index.search(box))
      if (!all.has(one) && smallestAround(scene.board, one, holders) === id) all.add(one);
  }
  if (all.size > ids.length) for (const id of betweenThem(scene.board, all)) all.add(id);
  return sameOrFrozen(ids, [...all]);
});

/** What is drawn between two of them, wherever its own middle is. */
function betweenThem(board: Board, all: ReadonlySet<RecordId>): readonly RecordId[] {
  const drawn = board.kinds.all().filter(({ mapPoints, dependsOn }) => mapPoints && dependsOn);
  return drawn.flatMap((kind) =>
    board.read.ofKind(kind.kind).filter((id) => {
      const record = board.get(id);
      if (!record || record.problem !== undefined || all.has(id)) return false;
      const ends = kind.dependsOn?.(record, board.read) ?? [];
      return ends.length > 1 && ends.every((end) => all.has(end));
    }),
  );
}

/** Those that do not already go with another one of them. */
export const withoutHeld = keptForList(
  (scene: Scene, ids: readonly RecordId[]): readonly RecordId[] => {
    const holders = holdersOn(scene.board);
    if (holders.length === 0) return Object.freeze([...ids]);
    const chosen = new Set(ids);
    const heldBy = (id: RecordId) => smallestAround(scene.board, id, holders);
    return ids.filter((id) => {
      for (let at = heldBy(id); at !== undefined; at = heldBy(at)) if (chosen.has(at)) return false;
      return true;
    });
  },
);

/** The list itself where it is the same, so that what is known of it is found again. */
function sameOrFrozen(ids: readonly RecordId[], all: RecordId[]): readonly RecordId[] {
  return Object.isFrozen(ids) && all.length === ids.length ? ids : Object.freeze(all);
}

/** What the object lies on and goes with: the smallest holder around its centre, of equally small ones the topmost. */
export function holdingOf(scene: Scene, id: RecordId): RecordId | undefined {
  return smallestAround(scene.board, id, holdersOn(scene.board));
}

function smallestAround(
  board: Board,
  id: RecordId,
  holders: readonly Holder[],
): RecordId | undefined {
  // what a container has bound goes with that container
  const box = holderOf(board.read, board.kinds, id) === undefined && boundsOf(board.read, id);
  if (!box) return undefined;
  const centre = centreOf(box);
  const own = holders.find((holder) => holder.id === id);
  let found: Holder | undefined;
  for (const holder of holders) {
    if (!pointInBox(centre, holder.box) || (own && !isAround(board, holder, own))) continue;
    if (!found || isAround(board, found, holder)) found = holder;
  }
  return found?.id;
}

/** A strict order, so that no two holders hold each other: by area, and of equal ones the upper lies on the lower. */
function isAround(board: Board, outer: Holder, inner: Holder): boolean {
  const difference = outer.box.width * outer.box.height - inner.box.width * inner.box.height;
  return difference > 0 || (difference === 0 && board.compareZ(outer.id, inner.id) < 0);
}

const known = new WeakMap<
  Board,
  { readonly version: number; readonly holders: readonly Holder[] }
>();

function holdersOn(board: Board): readonly Holder[] {
  const { kinds, read, version } = board;
  const kept = known.get(board);
  if (kept?.version === version) return kept.holders;
  const holders = kinds
    .all()
    .filter((kind) => kind.holds)
    .flatMap((kind) => read.ofKind(kind.kind))
    .flatMap((id) => {
      const box = boundsOf(read, id);
      return box ? [{ id, box }] : [];
    });
  known.set(board, { version, holders });
  return holders;
}
