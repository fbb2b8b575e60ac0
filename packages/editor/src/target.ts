import type { RecordId } from '@feltline/board';

/** What a press, the focus or a menu speaks of: an object, or one part of it. */
export interface Target {
  readonly object: RecordId;
  /** Id of the part's record, or a key the kind made (`cell:lane/column`). */
  readonly part?: string;
}

export function sameTarget(a: Target | undefined, b: Target | undefined): boolean {
  return (
    a === b || (a !== undefined && b !== undefined && a.object === b.object && a.part === b.part)
  );
}
