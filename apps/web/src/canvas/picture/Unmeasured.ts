import type { RecordId } from '@feltline/board';
import type { Box } from '@feltline/geometry';

/** Laying out may take this much of a frame in which nothing of it is painted. */
const STEP_MS = 14;
const AT_ONCE = 16;

/** Places of the board whose text a frame had no time to lay out; done one after the other, a little in each frame. */
export class Unmeasured {
  readonly #places: Box[] = [];
  readonly #now: () => number;
  #left: RecordId[] | undefined;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** The one that is worked on, board space. */
  get place(): Box | undefined {
    return this.#places[0];
  }

  add(place: Box): void {
    this.#places.push(place);
  }

  clear(): void {
    this.#places.length = 0;
    this.#left = undefined;
  }

  /** Goes on with the place; says whether it is done. `find` names what is there. */
  advance(find: () => RecordId[], layOut: (ids: readonly RecordId[]) => void): boolean {
    const end = this.#now() + STEP_MS;
    this.#left ??= find();
    while (this.#left.length > 0 && this.#now() < end) layOut(this.#left.splice(-AT_ONCE));
    if (this.#left.length > 0) return false;
    this.#left = undefined;
    this.#places.shift();
    return true;
  }
}
