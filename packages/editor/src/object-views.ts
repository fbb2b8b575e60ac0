import type { RecordId } from '@feltline/board';
import type { Editor } from './editor.ts';

/** How one person looks at one object; what else it says is up to the object's kind. */
export interface ObjectView {
  /** How strongly another object is drawn because of it (a note in a cell): 1 for fully. */
  opacityOf?(other: RecordId): number | undefined;
}

/**
 * How one person looks at objects (a filter on a map, say): by object, in the terms of its kind. It stays with this
 * person and is never part of the board.
 */
export class ObjectViews {
  readonly #views = new Map<RecordId, ObjectView>();
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get size(): number {
    return this.#views.size;
  }

  get(object: RecordId): ObjectView | undefined {
    return this.#views.get(object);
  }

  /** Without a view the object is seen as it is. */
  set(object: RecordId, view: ObjectView | undefined): void {
    if (view === this.#views.get(object)) return;
    if (view) this.#views.set(object, view);
    else this.#views.delete(object);
    this.#changed();
  }

  /** Objects that are not seen as they are. */
  ids(): readonly RecordId[] {
    return [...this.#views.keys()];
  }

  all(): Iterable<ObjectView> {
    return this.#views.values();
  }
}

/** How strongly an object is drawn: 1 for fully, less where the view of something that holds it leaves it out. */
export function opacityOf({ views }: Editor, id: RecordId): number {
  let opacity = 1;
  for (const view of views.all()) opacity = Math.min(opacity, view.opacityOf?.(id) ?? 1);
  return opacity;
}
