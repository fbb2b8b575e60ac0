import type { Kinds } from './kinds.ts';
import type { BoardRecord, RecordId } from './record.ts';
import type { RecordStore } from './record-store.ts';

/** Where a record stands in the indexes. */
export interface Entry {
  readonly kind: string;
  readonly parent: RecordId | undefined;
  readonly order: string;
}

/**
 * What has to be asked again after a change: `p` + id for a list of parts, `k` + kind for a list of records, `h` + id
 * for the kind of a record, if there is one.
 */
export type MembershipKey = string;

/** Which records are of a kind and which are parts of another record; kept current change by change. */
export class RecordIndexes {
  readonly #store: RecordStore;
  readonly #kinds: Kinds;
  #entries: Map<RecordId, Entry> | undefined;
  readonly #lists = new Map<MembershipKey, Set<RecordId>>();
  readonly #sorted = new Map<MembershipKey, readonly RecordId[]>();

  constructor(store: RecordStore, kinds: Kinds) {
    this.#store = store;
    this.#kinds = kinds;
  }

  list(key: MembershipKey): readonly RecordId[] {
    const entries = this.#built();
    const known = this.#sorted.get(key);
    if (known !== undefined) return known;
    const ids = [...(this.#lists.get(key) ?? [])];
    ids.sort((a, b) => compareOrders(entries.get(a)?.order, a, entries.get(b)?.order, b));
    Object.freeze(ids);
    this.#sorted.set(key, ids);
    return ids;
  }

  entry(id: RecordId): Entry | undefined {
    return this.#built().get(id);
  }

  parentOf(id: RecordId): RecordId | undefined {
    return this.entry(id)?.parent;
  }

  /** Takes the present state of a record in; returns the lists that are no longer what they were. */
  update(id: RecordId): MembershipKey[] {
    if (this.#entries === undefined) this.#build();
    const entries = this.#built();
    const before = entries.get(id);
    const after = indexEntry(this.#store.get(id), this.#kinds);
    if (after === undefined) entries.delete(id);
    else entries.set(id, after);
    if (isSame(before, after)) return [];
    const changed = changedLists(id, before, after);
    for (const key of listsOf(before)) if (changed.includes(key)) this.#lists.get(key)?.delete(id);
    for (const key of listsOf(after)) if (changed.includes(key)) this.#add(key, id);
    for (const key of changed) this.#sorted.delete(key);
    return changed;
  }

  #built(): Map<RecordId, Entry> {
    return this.#entries ?? this.#build();
  }

  #build(): Map<RecordId, Entry> {
    const entries = new Map<RecordId, Entry>();
    for (const id of this.#store.ids()) {
      const entry = indexEntry(this.#store.get(id), this.#kinds);
      if (entry === undefined) continue;
      entries.set(id, entry);
      for (const key of listsOf(entry)) this.#add(key, id);
    }
    this.#entries = entries;
    return entries;
  }

  #add(key: MembershipKey, id: RecordId): void {
    const list = this.#lists.get(key);
    if (list === undefined) this.#lists.set(key, new Set([id]));
    else list.add(id);
  }
}

/** A record with a problem, or one its kind fails on, is part of nothing. */
export function indexEntry(record: BoardRecord | undefined, kinds: Kinds): Entry | undefined {
  if (record === undefined) return undefined;
  return { kind: record.kind, parent: parentOf(record, kinds), order: record.order ?? '' };
}

function parentOf(record: BoardRecord, kinds: Kinds): RecordId | undefined {
  if (record.problem !== undefined) return undefined;
  try {
    return kinds.get(record.kind)?.partOf?.(record);
  } catch (error) {
    console.error(`partOf of ${record.kind} "${record.id}" failed`, error);
    return undefined;
  }
}

const isSame = (a: Entry | undefined, b: Entry | undefined): boolean =>
  a === b ||
  (a !== undefined &&
    b !== undefined &&
    a.kind === b.kind &&
    a.parent === b.parent &&
    a.order === b.order);

/** Lists whose members or their order differ between two states of one record, and its kind. */
export function changedLists(
  id: RecordId,
  before: Entry | undefined,
  after: Entry | undefined,
): MembershipKey[] {
  if (before === undefined || after === undefined)
    return before === after ? [] : [`h${id}`, ...listsOf(before), ...listsOf(after)];
  if (before.kind !== after.kind)
    return [`h${id}`, ...new Set([...listsOf(before), ...listsOf(after)])];
  if (before.order !== after.order) return [...new Set([...listsOf(before), ...listsOf(after)])];
  const [old, now] = [listsOf(before), listsOf(after)];
  return [...old.filter((key) => !now.includes(key)), ...now.filter((key) => !old.includes(key))];
}

export const listsOf = (entry: Entry | undefined): MembershipKey[] => {
  if (entry === undefined) return [];
  return entry.parent === undefined ? [`k${entry.kind}`] : [`k${entry.kind}`, `p${entry.parent}`];
};

/** By order, ties by id: the same on every machine. */
export function compareOrders(
  orderA: string | undefined,
  a: RecordId,
  orderB: string | undefined,
  b: RecordId,
): number {
  const [first, second] = [orderA ?? '', orderB ?? ''];
  if (first !== second) return first < second ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}
