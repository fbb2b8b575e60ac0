import type { RecordId } from '@feltline/board';
import { sameTarget, type Target } from './target.ts';

/** What is chosen, in the order it was chosen, and the part that has the focus. */
export class Selection {
  private chosen: ReadonlySet<RecordId> = new Set();
  private list: readonly RecordId[] = [];
  private target: Target | undefined;
  private readonly changed: () => void;

  constructor(changed: () => void = () => {}) {
    this.changed = changed;
  }

  get ids(): readonly RecordId[] {
    return this.list;
  }

  get size(): number {
    return this.chosen.size;
  }

  /** The only chosen object. */
  get only(): RecordId | undefined {
    return this.chosen.size === 1 ? this.ids[0] : undefined;
  }

  /** The focused object or part; always one of the chosen objects. */
  get focused(): Target | undefined {
    return this.target;
  }

  has(id: RecordId): boolean {
    return this.chosen.has(id);
  }

  /** Chooses exactly these. Without `focused` the focus is on the only one, as a whole. */
  set(ids: Iterable<RecordId>, focused?: Target): void {
    const chosen = new Set(ids);
    const [first] = chosen;
    const target =
      focused && chosen.has(focused.object)
        ? focused
        : chosen.size === 1 && first
          ? { object: first }
          : undefined;
    if (sameIds(chosen, this.chosen) && sameTarget(target, this.target)) return;
    this.chosen = chosen;
    this.list = Object.freeze([...chosen]);
    this.target = target;
    this.changed();
  }

  focus(target: Target): void {
    this.set([target.object], target);
  }

  toggle(id: RecordId): void {
    const ids = new Set(this.chosen);
    if (!ids.delete(id)) ids.add(id);
    this.set(ids);
  }

  add(ids: Iterable<RecordId>): void {
    this.set([...this.chosen, ...ids], this.target);
  }

  clear(): void {
    this.set([]);
  }
}

function sameIds(a: ReadonlySet<RecordId>, b: ReadonlySet<RecordId>): boolean {
  if (a.size !== b.size) return false;
  for (const id of a) if (!b.has(id)) return false;
  return true;
}
