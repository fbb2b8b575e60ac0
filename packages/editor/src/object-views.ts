import type { RecordId } from '@feltline/board';
import type { Editor } from './editor.ts';

/**
 * How one person looks at objects (a filter on a map, say): by object, in the terms of its kind. It stays with this
 * person and is never part of the board.
 */
export class ObjectViews {
  readonly #views = new Map<RecordId, object>();
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get size(): number {
    return this.#views.size;
  }

  get(object: RecordId): object | undefined {
    return this.#views.get(object);
  }

  /** Without a view the object is seen as it is. */
  set(object: RecordId, view: object | undefined): void {
    if (view === this.#views.get(object)) return;
    if (view) this.#views.set(object, view);
    else this.#views.delete(object);
    this.#changed();
  }

  /** Objects that are not seen as they are. */
  ids(): readonly RecordId[] {
    return [...this.#views.keys()];
  }
}

/** How strongly an object is drawn: 1 for fully, less where the view of something that holds it leaves it out. */
export function opacityOf(editor: Editor, id: RecordId): number {
  if (editor.views.size === 0) return 1;
  let opacity = 1;
  for (const { opacityOf: own } of editor.gestures.values())
    opacity = Math.min(opacity, own?.(id, editor) ?? 1);
  return opacity;
}
