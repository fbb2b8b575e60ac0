import type { Read, RecordId, Transaction } from '@feltline/board';
import { type Box, type Point, unionBoxes } from '@feltline/geometry';
import { holderOf, isMovable, moveObjects } from '../changes/move-objects.ts';
import type { Editor } from '../editor.ts';
import { withHeld, withoutHeld } from '../held.ts';
import { unlocked } from '../locks.ts';
import { boundsOf } from '../outline.ts';

/** What is arranged as one: an object, or a whole group. */
export interface Unit {
  readonly ids: readonly RecordId[];
  /** Bounds, board space. */
  readonly box: Box;
}

/**
 * The objects as units. Left out is what is locked, what has its place from a container or goes with a frame that is
 * among them, and what stands alone without a place of its own (a connector follows what it joins).
 */
export function unitsOf(editor: Editor, ids: readonly RecordId[]): Unit[] {
  const { board } = editor;
  const byGroup = new Map<string, RecordId[]>();
  for (const id of withoutHeld(editor, unlocked(editor, ids))) {
    const key = unitKeyOf(editor, id);
    if (key === undefined) continue;
    const one = byGroup.get(key);
    if (one) one.push(id);
    else byGroup.set(key, [id]);
  }
  return [...byGroup.values()].flatMap((members) => {
    const box = unionBoxes(members.flatMap((id) => boundsOf(board.read, id) ?? []));
    return box ? [{ ids: members, box }] : [];
  });
}

/** Whether they are so many units; looks at no more of them than it must. */
export function hasUnits(editor: Editor, ids: readonly RecordId[], atLeast: number): boolean {
  const keys = new Set<string>();
  if (ids.length < atLeast) return false;
  for (const id of withoutHeld(editor, unlocked(editor, ids))) {
    const key = unitKeyOf(editor, id);
    if (key === undefined || !boundsOf(editor.board.read, id)) continue;
    keys.add(key);
    if (keys.size >= atLeast) return true;
  }
  return false;
}

/** Its group, or itself; nothing where it is not arranged. */
function unitKeyOf({ board, groups }: Editor, id: RecordId): string | undefined {
  const { read, kinds } = board;
  if (!isMovable(read, board, id) || holderOf(read, kinds, id) !== undefined) return undefined;
  return groups.groupAt(id) ?? (board.get(id)?.geometry ? id : undefined);
}

/** Moves each unit, with all that it holds, by its own way; board units. */
export function moveUnits(
  tx: Transaction,
  editor: Editor,
  units: readonly Unit[],
  moves: readonly Point[],
): void {
  const before: Read = editor.board.read;
  // all of them first: once something has moved, what lies on what is another question
  const all = units.map(({ ids }) => unlocked(editor, withHeld(editor, ids)));
  all.forEach((ids, i) => {
    const by = moves[i];
    if (by && Math.hypot(by.x, by.y) > smallestMove) moveObjects(tx, ids, by, before);
  });
}

/** Below this it is a rounding error, board units. */
const smallestMove = 1e-6;
