import type { Box } from '@feltline/geometry';
import type { DerivedGraph } from './derived-graph.ts';
import { type Computation, Evaluation, type PlacingRead } from './evaluation.ts';
import type { Kinds } from './kinds.ts';
import { deepFreeze } from './plain-value.ts';
import type { LayeredRead } from './read.ts';
import { readInput } from './read-record.ts';
import type { BoardRecord, RecordId, RecordPatch } from './record.ts';
import {
  changedLists,
  compareOrders,
  type Entry,
  indexEntry,
  listsOf,
  type MembershipKey,
} from './record-indexes.ts';

/** The board below a layer. */
export interface LayerBase {
  readonly graph: DerivedGraph;
  readonly kinds: Kinds;
  entry(id: RecordId): Entry | undefined;
  /** Brings everything up to date that was written since the last read. */
  flush(): void;
}

/** One patched record: what it looks like and where it stands in the lists. */
interface Patched {
  readonly record: BoardRecord | undefined;
  readonly before: Entry | undefined;
  readonly after: Entry | undefined;
}

/**
 * Patches laid over a board: only the patched records and what is derived from them are computed anew, everything
 * else falls through.
 */
export class Layer implements LayeredRead, PlacingRead {
  readonly #base: LayerBase;
  #patches: readonly RecordPatch[];
  #version = -1;
  #patched = new Map<RecordId, Patched>();
  #affected: ReadonlySet<RecordId> = new Set();
  #changedLists = new Set<MembershipKey>();
  #evaluation: Evaluation;
  readonly #values = new Map<RecordId, Map<Computation, unknown>>();
  readonly #lists = new Map<MembershipKey, readonly RecordId[]>();

  constructor(base: LayerBase, patches: readonly RecordPatch[]) {
    this.#base = base;
    this.#patches = patches;
    this.#evaluation = new Evaluation(base.kinds);
  }

  get affected(): ReadonlySet<RecordId> {
    this.#refresh();
    return this.#affected;
  }

  update(patches: readonly RecordPatch[]): void {
    this.#patches = patches;
    this.#rebuild(this.#version === this.#base.graph.version);
  }

  record(id: RecordId): BoardRecord | undefined {
    this.#refresh();
    const patched = this.#patched.get(id);
    return patched === undefined ? this.#base.graph.record(id) : patched.record;
  }

  kindOf(id: RecordId): string | undefined {
    return this.record(id)?.kind;
  }

  box(id: RecordId): Box | undefined {
    this.#refresh();
    return this.#affected.has(id)
      ? (this.#value(id, 'box') as Box | undefined)
      : this.#base.graph.box(id);
  }

  derived<T>(id: RecordId): T | undefined {
    this.#refresh();
    return this.#affected.has(id)
      ? (this.#value(id, 'derived') as T | undefined)
      : this.#base.graph.derived<T>(id);
  }

  placeIn(container: RecordId, item: RecordId): Box | undefined {
    const kind = this.record(container)?.kind;
    const { places } = (kind && this.#base.kinds.get(kind)) || {};
    const derived = places && this.derived(container);
    return derived === undefined ? undefined : places?.(derived).get(item);
  }

  partsOf(id: RecordId): readonly RecordId[] {
    return this.#list(`p${id}`);
  }

  ofKind(kind: string): readonly RecordId[] {
    return this.#list(`k${kind}`);
  }

  #value(id: RecordId, what: Computation): unknown {
    const record = this.record(id);
    if (record === undefined) return undefined;
    const values = this.#values.get(id) ?? new Map<Computation, unknown>();
    this.#values.set(id, values);
    if (values.has(what)) return values.get(what);
    return this.#evaluation.value(record, what, this, (value) => values.set(what, value));
  }

  #list(key: MembershipKey): readonly RecordId[] {
    this.#refresh();
    const base = key.startsWith('p')
      ? this.#base.graph.partsOf(key.slice(1) as RecordId)
      : this.#base.graph.ofKind(key.slice(1));
    if (!this.#changedLists.has(key)) return base;
    const known = this.#lists.get(key);
    if (known !== undefined) return known;
    const ids = base.filter((id) => !this.#patched.has(id));
    for (const [id, patched] of this.#patched)
      if (listsOf(patched.after).includes(key)) ids.push(id);
    ids.sort((a, b) => compareOrders(this.record(a)?.order, a, this.record(b)?.order, b));
    this.#lists.set(key, Object.freeze(ids));
    return ids;
  }

  #refresh(): void {
    this.#base.flush();
    if (this.#version !== this.#base.graph.version) this.#rebuild(false);
  }

  /** `sameBoard`: nothing but the patches has changed, so the same ids in the same places affect the same records. */
  #rebuild(sameBoard: boolean): void {
    const { graph } = this.#base;
    this.#base.flush();
    // without patches nothing is affected, so nobody needs to know yet what reads what
    if (this.#patches.length > 0) graph.settle();
    const before = this.#patched;
    this.#patched = new Map();
    this.#lists.clear();
    this.#values.clear();
    this.#evaluation = new Evaluation(this.#base.kinds);
    for (const patch of this.#patches) this.#apply(patch);
    const keep = sameBoard && graph.version === this.#version && samePlaces(before, this.#patched);
    this.#version = graph.version;
    if (keep) return;
    this.#changedLists = new Set();
    const parents = new Set<RecordId>();
    for (const [id, { before, after }] of this.#patched) {
      for (const key of changedLists(id, before, after)) this.#changedLists.add(key);
      for (const entry of [before, after])
        if (entry?.parent !== undefined) parents.add(entry.parent);
    }
    this.#affected = graph.closure(this.#patched.keys(), parents, this.#changedLists);
  }

  /** Later patches of one id are laid over earlier ones. */
  #apply(patch: RecordPatch): void {
    const { graph, kinds } = this.#base;
    const earlier = this.#patched.get(patch.id);
    const below = earlier === undefined ? graph.record(patch.id) : earlier.record;
    const record = patchedRecord(below, patch, kinds);
    // nothing to patch: removed by a colleague meanwhile
    if (below === undefined && record === undefined) return;
    this.#patched.set(patch.id, {
      record,
      before: this.#base.entry(patch.id),
      after: indexEntry(record, kinds),
    });
  }
}

/** The record as the patch shows it; `undefined` if it is removed or there is nothing to patch. */
function patchedRecord(
  below: BoardRecord | undefined,
  patch: RecordPatch,
  kinds: Kinds,
): BoardRecord | undefined {
  if (patch.remove) return undefined;
  const record = patch.create === undefined ? below : readInput(patch.id, patch.create, kinds);
  if (record === undefined) return undefined;
  const { geometry, ...others } = record;
  const place = patch.geometry === undefined ? geometry : (patch.geometry ?? undefined);
  const moved = {
    ...others,
    ...(place && { geometry: place }),
    ...(patch.order !== undefined && { order: patch.order }),
  };
  if (patch.props === undefined) return deepFreeze(moved);
  const props = withoutUndefined({ ...record.props, ...patch.props });
  if (record.problem !== undefined) return deepFreeze({ ...moved, props });
  return readInput(patch.id, { ...moved, props }, kinds);
}

const withoutUndefined = (props: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined));

function samePlaces(a: ReadonlyMap<RecordId, Patched>, b: ReadonlyMap<RecordId, Patched>): boolean {
  if (a.size !== b.size) return false;
  for (const [id, { before, after }] of b) {
    const other = a.get(id);
    if (other === undefined) return false;
    if (!sameEntry(other.before, before) || !sameEntry(other.after, after)) return false;
  }
  return true;
}

const sameEntry = (a: Entry | undefined, b: Entry | undefined): boolean =>
  a?.kind === b?.kind &&
  a?.parent === b?.parent &&
  a?.order === b?.order &&
  (a === undefined) === (b === undefined);
