import { lockOf, type RecordId } from '@feltline/board';
import { holderOf } from './changes/move-objects.ts';
import type { Editor } from './editor.ts';
import { keptForList } from './kept-for-list.ts';

type Scene = Pick<Editor, 'board'>;

/** Whether nothing about the object may change. What lies in a locked container is locked with it. */
export function isLocked({ board }: Scene, id: RecordId): boolean {
  const record = board.get(id);
  if (!record) return false;
  if (lockOf(record)) return true;
  const holder = holderOf(board.read, board.kinds, id);
  const around = holder === undefined ? undefined : board.get(holder);
  return around !== undefined && lockOf(around) !== undefined;
}

export function unlocked(scene: Scene, ids: Iterable<RecordId>): readonly RecordId[] {
  return unlockedOf(scene, Array.isArray(ids) ? ids : [...ids]);
}

const unlockedOf = keptForList((scene: Scene, ids: readonly RecordId[]): readonly RecordId[] => {
  const free = ids.filter((id) => !isLocked(scene, id));
  // nearly always nothing is locked: what is known of the list itself then holds for the answer
  return Object.isFrozen(ids) && free.length === ids.length ? ids : Object.freeze(free);
});

/** Whether there is one among them that may change. */
export function hasUnlocked(scene: Scene, ids: readonly RecordId[]): boolean {
  return ids.some((id) => !isLocked(scene, id));
}

/** Whether this person may take the object's own lock off. */
export function mayUnlock(
  { board, isOwner }: Pick<Editor, 'board' | 'isOwner'>,
  id: RecordId,
): boolean {
  const record = board.get(id);
  const lock = record && lockOf(record);
  return lock === 'on' || (lock === 'owner' && isOwner);
}

/** Whether it can be taken away: neither it nor anything that would go with it is locked. */
export function isRemovable({ board }: Scene, id: RecordId): boolean {
  const seen = new Set<RecordId>([id]);
  for (const one of seen) {
    if (isLocked({ board }, one)) return false;
    const record = board.get(one);
    if (!record || record.problem !== undefined) continue;
    for (const inside of board.kinds.get(record.kind)?.contents?.(record, board.read) ?? [])
      seen.add(inside);
  }
  return true;
}
