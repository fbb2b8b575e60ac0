import type { DerivedGraph } from './derived-graph.ts';
import type { Kinds } from './kinds.ts';
import type { RecordId } from './record.ts';
import { compareOrders } from './record-indexes.ts';

interface Standing {
  readonly order: string;
  /** The object it is painted directly above; it need not exist. */
  readonly above: RecordId | undefined;
  /** What holds others lies behind everything that does not. */
  readonly isBehind: boolean;
}

/** Moving more objects than this at once is done by sorting all of them. */
const maxSingleMoves = 64;

/**
 * Objects from back to front: what holds others before the rest, then by (order, id), and what stacks with another object directly above that one, whatever
 * its own order. Kept current by moving what changed.
 */
export class ZOrder {
  readonly #graph: DerivedGraph;
  readonly #kinds: Kinds;
  readonly #standings = new Map<RecordId, Standing>();
  readonly #stacked = new Map<RecordId, Set<RecordId>>();
  #dirty: Set<RecordId>;
  #sorted: RecordId[] = [];
  #positions: Map<RecordId, number> | undefined;

  constructor(graph: DerivedGraph, kinds: Kinds, ids: Iterable<RecordId>) {
    this.#graph = graph;
    this.#kinds = kinds;
    this.#dirty = new Set(ids);
  }

  /** Records that may stand elsewhere now. */
  touch(ids: Iterable<RecordId>): void {
    for (const id of ids) this.#dirty.add(id);
  }

  sorted(): readonly RecordId[] {
    this.#refresh();
    return this.#sorted;
  }

  /** Position from the back; −1 for what is no object. */
  position(id: RecordId): number {
    this.#refresh();
    this.#positions ??= new Map(this.#sorted.map((one, index) => [one, index]));
    return this.#positions.get(id) ?? -1;
  }

  compare(a: RecordId, b: RecordId): number {
    this.#refresh();
    return this.#compare(a, b);
  }

  /** The highest order in use. */
  topOrder(): string | undefined {
    this.#refresh();
    let top: string | undefined;
    for (const { order } of this.#standings.values())
      if (order !== '' && (top === undefined || order > top)) top = order;
    return top;
  }

  #refresh(): void {
    if (this.#dirty.size === 0) return;
    const moved = new Set<RecordId>();
    // reading where things stand may show that others stand elsewhere, too
    while (this.#dirty.size > 0) {
      const dirty = this.#dirty;
      this.#dirty = new Set();
      for (const id of dirty) if (this.#restand(id)) moved.add(id);
    }
    for (const id of moved) for (const other of this.#stacked.get(id) ?? []) moved.add(other);
    if (moved.size === 0) return;
    this.#positions = undefined;
    if (moved.size > maxSingleMoves) {
      this.#sorted = [...this.#standings.keys()].sort((a, b) => this.#compare(a, b));
      return;
    }
    this.#sorted = this.#sorted.filter((id) => !moved.has(id));
    for (const id of moved)
      if (this.#standings.has(id)) this.#sorted.splice(this.#place(id), 0, id);
  }

  /** Takes the present standing of a record in; true if it is another one than before. */
  #restand(id: RecordId): boolean {
    const before = this.#standings.get(id);
    const after = this.#standing(id);
    if (before?.order === after?.order && before?.above === after?.above && !before === !after)
      return false;
    if (after === undefined) this.#standings.delete(id);
    else this.#standings.set(id, after);
    if (before?.above !== undefined) this.#stacked.get(before.above)?.delete(id);
    if (after?.above !== undefined) {
      const stacked = this.#stacked.get(after.above);
      if (stacked === undefined) this.#stacked.set(after.above, new Set([id]));
      else stacked.add(id);
    }
    return true;
  }

  #standing(id: RecordId): Standing | undefined {
    const record = this.#graph.record(id);
    if (record === undefined || this.#kinds.get(record.kind)?.role === 'part') return undefined;
    const isBehind = this.#kinds.get(record.kind)?.holds === true;
    return { order: record.order ?? '', above: this.#graph.above(id), isBehind };
  }

  /** Where `id` belongs among the sorted objects. */
  #place(id: RecordId): number {
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#compare(this.#sorted[middle]!, id) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #compare(a: RecordId, b: RecordId): number {
    const standing = this.#standings.get(a);
    const against = this.#standings.get(b);
    const isPlain = standing !== undefined && standing.above === undefined;
    // nearly everything stands on nothing
    if (isPlain && against !== undefined && against.above === undefined) {
      if (standing.isBehind !== against.isBehind) return standing.isBehind ? -1 : 1;
      return compareOrders(standing.order, a, against.order, b);
    }
    const [first, second] = [this.#chain(a), this.#chain(b)];
    for (let depth = 0; depth < first.length && depth < second.length; depth++) {
      const [x, y] = [first[depth]!, second[depth]!];
      if (x === y) continue;
      const [one, other] = [this.#standings.get(x), this.#standings.get(y)];
      if (depth === 0 && one?.isBehind !== other?.isBehind) return one?.isBehind ? -1 : 1;
      return compareOrders(one?.order, x, other?.order, y);
    }
    return first.length - second.length;
  }

  /** From the object everything below stands on up to `id`; a circle is opened at its smallest id. */
  #chain(id: RecordId): readonly RecordId[] {
    const chain = [id];
    for (let below = this.#above(id); below !== undefined; below = this.#above(below)) {
      const start = chain.indexOf(below);
      if (start >= 0) {
        const circle = chain.slice(start);
        const [root] = circle.toSorted();
        return chain.slice(0, chain.indexOf(root!) + 1).reverse();
      }
      chain.push(below);
    }
    return chain.reverse();
  }

  #above(id: RecordId): RecordId | undefined {
    const above = this.#standings.get(id)?.above;
    return above !== undefined && this.#standings.has(above) ? above : undefined;
  }
}
