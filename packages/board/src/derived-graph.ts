import type { Box } from '@feltline/geometry';
import {
  type Computation,
  Evaluation,
  geometryBounds,
  hasBox,
  type PlacingRead,
} from './evaluation.ts';
import { isBoardBox } from './geometry-limits.ts';
import { KeptReads } from './kept-reads.ts';
import type { Kinds } from './kinds.ts';
import { type DependencyKey, NotingRead } from './noting-read.ts';
import type { BoardRecord, RecordId } from './record.ts';
import type { RecordIndexes } from './record-indexes.ts';
import type { RecordStore } from './record-store.ts';

const unset = Symbol('not computed');

/** Values computed for one record since it was last stale, and everything they read. */
class Node {
  /** Each is `unset` until it has been computed; a board has thousands of these. */
  box: unknown = unset;
  derived: unknown = unset;
  above: unknown = unset;
  depends: unknown = unset;
  readonly reads = new KeptReads();
  /** Stale: the values are gone, but what they read still counts until they are computed again. */
  stale = false;

  clear(): void {
    this.box = unset;
    this.derived = unset;
    this.above = unset;
    this.depends = unset;
  }
}

const noReaders: ReadonlySet<RecordId> = new Set();

type Places = ReadonlyMap<RecordId, Box>;

/** Who is told what the graph finds out by itself. */
export interface GraphWatcher {
  failed?(id: RecordId, error: Error): void;
  /** Boxes are others because what holds them gives other places, and so is everything that reads those. */
  placed?(boxes: readonly RecordId[], further: ReadonlySet<RecordId>): void;
}

/**
 * Boxes and derived values, computed when asked for and kept until something they read changes. What a computation
 * reads is noticed while it runs (absent records included), so kinds cannot forget a dependency.
 */
export class DerivedGraph implements PlacingRead {
  readonly #store: RecordStore;
  readonly #indexes: RecordIndexes;
  readonly #kinds: Kinds;
  readonly #evaluation: Evaluation;
  readonly #nodes = new Map<RecordId, Node>();
  /** Boxes of records that nothing is computed for. */
  readonly #plainBoxes = new Map<RecordId, Box | undefined>();
  /** Nearly everything is read by one record, or by none. */
  readonly #readers = new Map<DependencyKey, RecordId | Set<RecordId>>();
  /** The places that a container gave before it became stale: what is in it stays as it is unless they differ. */
  readonly #placesBefore = new Map<RecordId, Places>();
  readonly #watcher: GraphWatcher;
  /** Records of computing kinds whose values nobody has asked for since they became stale. */
  readonly #unsettled = new Set<RecordId>();
  /** Counts invalidations, so that layers notice them. */
  version = 0;
  /** Computations run so far: what tests count instead of time. */
  computations = 0;

  constructor(
    store: RecordStore,
    indexes: RecordIndexes,
    kinds: Kinds,
    watcher: GraphWatcher = {},
  ) {
    this.#store = store;
    this.#indexes = indexes;
    this.#kinds = kinds;
    this.#watcher = watcher;
    this.#evaluation = new Evaluation(kinds, watcher.failed);
    for (const id of store.ids()) this.#unsettled.add(id);
  }

  record(id: RecordId): BoardRecord | undefined {
    return this.#store.get(id);
  }

  kindOf(id: RecordId): string | undefined {
    return this.#store.get(id)?.kind;
  }

  box(id: RecordId): Box | undefined {
    return this.#value(id, 'box') as Box | undefined;
  }

  derived<T>(id: RecordId): T | undefined {
    return this.#value(id, 'derived') as T | undefined;
  }

  placeIn(container: RecordId, item: RecordId): Box | undefined {
    return this.#placesOf(container, this.derived(container))?.get(item);
  }

  /** The record this one is painted directly above. */
  above(id: RecordId): RecordId | undefined {
    return this.#value(id, 'above') as RecordId | undefined;
  }

  partsOf(id: RecordId): readonly RecordId[] {
    return this.#indexes.list(`p${id}`);
  }

  ofKind(kind: string): readonly RecordId[] {
    return this.#indexes.list(`k${kind}`);
  }

  failure(id: RecordId): Error | undefined {
    return this.#evaluation.failures.get(id);
  }

  /** Marks everything stale that reads the changed records or lists; returns it, the changed records included. */
  invalidate(
    changed: Iterable<RecordId>,
    parents: Iterable<RecordId>,
    lists: Iterable<DependencyKey>,
  ): Set<RecordId> {
    this.version++;
    return this.#spread(changed, parents, lists);
  }

  /**
   * Takes in where containers that became stale put things now: boxes that are others become stale, with all that
   * reads them. Reading a value does the same.
   */
  place(): void {
    // what is added meanwhile comes in its turn
    for (const [container, before] of this.#placesBefore) {
      this.#placesBefore.delete(container);
      const now = this.#placesOf(container, this.derived(container));
      const moved: RecordId[] = [];
      for (const id of idsOf(this.#readers.get(`i${container}`))) {
        const box = now?.get(id);
        if (isSameBox(before.get(id), box)) continue;
        moved.push(id);
        this.#putBox(id, box);
      }
      if (moved.length === 0) continue;
      const further = this.#spread(
        [],
        moved.flatMap((id) => idsOf(this.#readers.get(`v${id}`))),
        [],
      );
      this.#watcher.placed?.(moved, further);
    }
  }

  #spread(
    changed: Iterable<RecordId>,
    stale: Iterable<RecordId>,
    lists: Iterable<DependencyKey>,
  ): Set<RecordId> {
    const affected = this.closure(changed, stale, lists, (id) => this.#keepPlaces(id));
    for (const id of affected) this.#makeStale(id);
    return affected;
  }

  /**
   * Everything that reads the given records (`changed`), values (`stale`) or lists, however far removed. What is in a
   * container that `waits` is left out.
   */
  closure(
    changed: Iterable<RecordId>,
    stale: Iterable<RecordId>,
    lists: Iterable<DependencyKey>,
    waits: (container: RecordId) => boolean = () => false,
  ): Set<RecordId> {
    const found = new Set<RecordId>();
    const add = (ids: RecordId | Iterable<RecordId> | undefined) => {
      if (typeof ids === 'string') found.add(ids);
      else if (ids !== undefined) for (const id of ids) found.add(id);
    };
    const isRead = this.#readers.size > 0;
    add(changed);
    if (isRead) for (const id of changed) add(this.#readers.get(`r${id}`));
    add(stale);
    if (isRead) for (const key of lists) add(this.#readers.get(key));
    // a set hands out what is added while it is walked
    for (const id of found) {
      if (isRead) add(this.#readers.get(`v${id}`));
      const placed = isRead ? this.#readers.get(`i${id}`) : undefined;
      if (placed !== undefined && !waits(id)) add(placed);
      const parent = this.#indexes.parentOf(id);
      if (parent !== undefined) found.add(parent);
    }
    return found;
  }

  /** Records whose values read this one's values, as far as that has been computed. */
  readersOf(id: RecordId): ReadonlySet<RecordId> {
    const readers = this.#readers.get(`v${id}`);
    return typeof readers === 'string' ? new Set([readers]) : (readers ?? noReaders);
  }

  /** Computes everything that is stale, so that it is known what reads what. */
  settle(): void {
    for (const id of this.#unsettled) {
      this.#value(id, 'box');
      this.#value(id, 'derived');
    }
    this.#unsettled.clear();
  }

  /** Whether it is known where the container, about to become stale, has put things. */
  #keepPlaces(container: RecordId): boolean {
    if (this.#store.get(container) === undefined) {
      this.#placesBefore.delete(container);
      return false;
    }
    if (this.#placesBefore.has(container)) return true;
    const places = this.#placesOf(container, this.#nodes.get(container)?.derived);
    if (places !== undefined) this.#placesBefore.set(container, places);
    return places !== undefined;
  }

  #placesOf(container: RecordId, derived: unknown): Places | undefined {
    const kind = this.#store.get(container)?.kind;
    if (kind === undefined || derived === unset || derived === undefined) return undefined;
    return this.#kinds.get(kind)?.places?.(derived);
  }

  /** What it reads still counts: it is the same, or noted when a box is computed that no place gives. */
  #putBox(id: RecordId, box: Box | undefined): void {
    const node = this.#nodes.get(id);
    if (node === undefined || this.#evaluation.failures.has(id)) return this.#makeStale(id);
    // it is to be computed anyway: perhaps it is there no more
    if (node.stale || node.box === unset) return;
    node.box = box !== undefined && isBoardBox(box) ? box : unset;
    if (node.box === unset) this.#unsettled.add(id);
  }

  #makeStale(id: RecordId): void {
    this.#evaluation.failures.delete(id);
    this.#plainBoxes.delete(id);
    const node = this.#nodes.get(id);
    if (node !== undefined) {
      node.clear();
      node.stale = true;
    }
    const record = this.#store.get(id);
    if (record === undefined) {
      this.#unsettled.delete(id);
      if (node !== undefined) this.#drop(id, node);
      return;
    }
    const kind = this.#kinds.get(record.kind);
    if (kind && (hasBox(kind) || kind.derive !== undefined || kind.dependsOn !== undefined))
      this.#unsettled.add(id);
  }

  #value(id: RecordId, what: Computation): unknown {
    if (this.#placesBefore.size > 0) this.place();
    const known = this.#nodes.get(id);
    if (known !== undefined && known[what] !== unset) return known[what];
    const record = this.#store.get(id);
    if (record === undefined) return undefined;
    if (known === undefined && !this.#computes(record, what))
      return what === 'box' ? this.#plainBox(record) : undefined;
    const node = known ?? new Node();
    if (known === undefined) this.#nodes.set(id, node);
    if (node.stale) {
      node.reads.begin((key) => this.#forgetRead(id, key));
      node.stale = false;
    }
    const read = this.#readBy(id, node);
    if (what !== 'above' && node.depends === unset) {
      node.depends = true;
      const ids = this.#evaluation.compute(record, 'depends', read) as
        | readonly RecordId[]
        | undefined;
      for (const other of ids ?? []) this.#note(id, node, `v${other}`);
    }
    this.computations++;
    return this.#evaluation.value(record, what, read, (value) => {
      node[what] = value;
    });
  }

  #readBy(id: RecordId, node: Node): NotingRead {
    return new NotingRead(this, {
      note: (key) => this.#note(id, node, key),
      isOwnPart: (part) => this.#indexes.parentOf(part) === id,
    });
  }

  /** A board has thousands of records that stand just where they say: nothing is kept of them but that. */
  #computes({ kind: name, problem }: BoardRecord, what: Computation): boolean {
    const kind = problem === undefined ? this.#kinds.get(name) : undefined;
    if (kind === undefined) return false;
    if (what === 'above') return kind.stacksWith !== undefined;
    if (kind.dependsOn !== undefined) return true;
    return what === 'box' ? hasBox(kind) : kind.derive !== undefined;
  }

  #plainBox({ id, geometry }: BoardRecord): Box | undefined {
    const known = this.#plainBoxes.get(id);
    if (known !== undefined) return known;
    const box = geometryBounds(geometry);
    this.#plainBoxes.set(id, box);
    return box;
  }

  #note(id: RecordId, node: Node, key: DependencyKey): void {
    if (!node.reads.note(key)) return;
    const readers = this.#readers.get(key);
    if (readers === undefined) this.#readers.set(key, id);
    else if (typeof readers === 'string') this.#readers.set(key, new Set([readers, id]));
    else readers.add(id);
  }

  #drop(id: RecordId, node: Node): void {
    for (const key of node.reads) this.#forgetRead(id, key);
    this.#nodes.delete(id);
  }

  #forgetRead(id: RecordId, key: DependencyKey): void {
    const readers = this.#readers.get(key);
    if (typeof readers !== 'string') readers?.delete(id);
    if (readers === id || (readers as Set<RecordId> | undefined)?.size === 0)
      this.#readers.delete(key);
  }
}

function idsOf(ids: RecordId | ReadonlySet<RecordId> | undefined): readonly RecordId[] {
  if (ids === undefined) return [];
  return typeof ids === 'string' ? [ids] : [...ids];
}

function isSameBox(a: Box | undefined, b: Box | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}
