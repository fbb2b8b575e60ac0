import type { Board, RecordId } from '@feltline/board';

interface Kept<T> {
  readonly board: Board;
  readonly version: number;
  readonly value: T;
}

/**
 * The same answer about the same ids until a record changes: many ask it about everything that is chosen. Kept only for
 * frozen lists (the selection's, and what comes out of it), others may have changed since. `answer` may read records and
 * where they are, nothing else.
 */
export function keptForList<Scene extends { readonly board: Board }, T>(
  answer: (scene: Scene, ids: readonly RecordId[]) => T,
): (scene: Scene, ids: readonly RecordId[]) => T {
  const kept = new WeakMap<readonly RecordId[], Kept<T>>();
  return (scene, ids) => {
    if (!Object.isFrozen(ids)) return answer(scene, ids);
    const { board } = scene;
    const known = kept.get(ids);
    if (known?.board === board && known.version === board.version) return known.value;
    const value = answer(scene, ids);
    kept.set(ids, { board, version: board.version, value });
    return value;
  };
}
