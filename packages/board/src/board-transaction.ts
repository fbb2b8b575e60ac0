import type { DerivedGraph } from './derived-graph.ts';
import { geometryRule, isGeometry } from './geometry-limits.ts';
import { type Action, changedFields, inverseActions } from './history-actions.ts';
import type { Kinds } from './kinds.ts';
import { mergedProps } from './merged-props.ts';
import { markedProps } from './migrations.ts';
import { newId } from './new-id.ts';
import { describeValue, equalValues, isReservedKey, plainCopy } from './plain-value.ts';
import type { Read } from './read.ts';
import { readRecord } from './read-record.ts';
import type { BoardRecord, Geometry, RecordId, RecordInput } from './record.ts';
import type { RecordStore } from './record-store.ts';
import { SiblingOrders } from './sibling-orders.ts';
import { entryOf, type StoredRecord, storedRecord, upgradedRecord } from './stored-record.ts';
import { composeDeltas, invertDelta, isEmptyDelta, type TextDelta } from './text-delta.ts';
import { diffTexts } from './text-diff.ts';
import type { RecordUpdate, Transaction, WriteOptions } from './transaction.ts';
import { readText, writeDelta } from './y-text.ts';
import type { ZOrder } from './z-order.ts';

/** The server refuses longer keys. */
const maxIdLength = 64;

/** The parts of a board that a transaction writes through. */
export interface TransactionHost {
  readonly store: RecordStore;
  readonly graph: DerivedGraph;
  readonly zOrder: ZOrder;
  readonly kinds: Kinds;
  readonly read: Read;
  get(id: RecordId): BoardRecord | undefined;
  /** A record was written. */
  changed(id: RecordId): void;
}

export class BoardTransaction implements Transaction {
  readonly #host: TransactionHost;
  readonly #orders: SiblingOrders;
  /** How each written record stood before this transaction; `undefined` for those it created. */
  readonly before = new Map<RecordId, StoredRecord | undefined>();
  /** What takes the text changes back, of records that kept their Y.Text. */
  readonly #textInverses = new Map<RecordId, TextDelta>();
  readonly #recreated = new Set<RecordId>();

  constructor(host: TransactionHost) {
    this.#host = host;
    this.#orders = new SiblingOrders(host);
  }

  get read(): Read {
    return this.#host.read;
  }

  get kinds(): Kinds {
    return this.#host.kinds;
  }

  record(id: RecordId): BoardRecord | undefined {
    return this.#host.get(id);
  }

  create(input: RecordInput, options: WriteOptions = {}): RecordId {
    const { store, kinds } = this.#host;
    const id = input.id ?? newId();
    checkId(id);
    if (store.root.has(id))
      throw new Error(`create: got the id "${id}", expected one that is not on the board`);
    const kind = kinds.get(input.kind);
    const { geometry, order: givenOrder, text } = input;
    const props = plainCopy(input.props ?? {}, `${id}.props`) as Record<string, unknown>;
    const stored = {
      kind: input.kind,
      ...(geometry && { geometry: checkedGeometry(id, geometry) }),
      ...(givenOrder !== undefined && { order: givenOrder }),
      ...(!options.asStored && { props: markedProps(props, kind) }),
      ...(options.asStored && input.props && { props }),
      ...((kind?.hasText || text !== undefined) && { text: plainText(text ?? '') }),
    };
    const record = readRecord(id, stored, kinds);
    if (!options.asStored && kind !== undefined && record.problem !== undefined) {
      throw new Error(`create ${input.kind} "${id}": ${record.problem}`);
    }
    const ordered = givenOrder !== undefined || (options.asStored && !options.placeLast);
    const order = ordered ? givenOrder : this.#orders.next(record);
    this.#noteBefore(id);
    if (this.before.get(id) !== undefined) this.#recreated.add(id);
    if (order !== undefined) this.#orders.taken(record, order);
    store.root.set(id, entryOf({ ...stored, ...(order !== undefined && { order }) }));
    this.#host.changed(id);
    return id;
  }

  update(id: RecordId, patch: RecordUpdate, options: WriteOptions = {}): void {
    const entry = this.#host.store.entry(id);
    if (entry === undefined)
      throw new Error(`update: got the id "${id}", expected a record of this board`);
    const { geometry, order, props } = patch;
    const writes: [key: string, value: unknown][] = [];
    if (geometry === null) writes.push(['geometry', undefined]);
    else if (geometry !== undefined) writes.push(['geometry', checkedGeometry(id, geometry)]);
    if (order !== undefined) writes.push(['order', order]);
    if (props !== undefined && options.asStored) {
      writes.push(['props', plainCopy(props, `${id}.props`)]);
    } else if (props !== undefined) {
      const merged = mergedProps(this.record(id)!, entry.get('props'), props, this.kinds);
      if (merged !== undefined) writes.push(['props', merged]);
    }
    this.write(id, writes);
  }

  setText(id: RecordId, text: string): void {
    const yText = this.#host.store.textOf(id);
    if (yText === undefined) {
      const got = this.#host.store.root.has(id) ? 'a record without text' : `no record "${id}"`;
      throw new Error(`setText: got ${got}, expected a record with text`);
    }
    this.writeText(id, diffTexts(readText(yText), plainText(text)));
  }

  remove(id: RecordId): void {
    const gone = this.#withContents(id);
    for (const one of gone) this.#noteLastSeen(one, gone);
    for (const one of gone) this.erase(one);
  }

  /** What depends on a record that goes, and stays itself, writes down where it is seen. */
  #noteLastSeen(id: RecordId, gone: ReadonlySet<RecordId>): void {
    for (const reader of [...this.#host.graph.readersOf(id)]) {
      const record = gone.has(reader) ? undefined : this.record(reader);
      if (record === undefined || record.problem !== undefined) continue;
      const props = this.kinds.get(record.kind)?.lastSeen?.(record, this.read);
      if (props !== undefined) this.update(reader, { props });
    }
  }

  /** Writes single fields of an entry as they are; `undefined` deletes one. Equal values are left alone. */
  write(id: RecordId, fields: Iterable<readonly [key: string, value: unknown]>): void {
    const entry = this.#host.store.entry(id);
    if (entry === undefined) return;
    for (const [key, value] of fields) {
      if (equalValues(entry.get(key), value)) continue;
      this.#noteBefore(id);
      if (value === undefined) entry.delete(key);
      else entry.set(key, value);
      this.#host.changed(id);
    }
  }

  writeText(id: RecordId, delta: TextDelta): void {
    const yText = this.#host.store.textOf(id);
    if (yText === undefined || isEmptyDelta(delta)) return;
    this.#noteBefore(id);
    const inverse = invertDelta(delta, readText(yText));
    this.#textInverses.set(id, composeDeltas(inverse, this.#textInverses.get(id) ?? []));
    writeDelta(yText, delta);
    this.#host.changed(id);
  }

  /** The record as it is stored now, props in the form of this code. */
  stored(id: RecordId): StoredRecord | undefined {
    const entry = this.#host.store.entry(id);
    return entry === undefined ? undefined : upgradedRecord(storedRecord(entry), this.kinds);
  }

  /** What takes all changes of this transaction back, last written first. */
  inverse(editsOf: (id: RecordId) => number): Action[] {
    const actions: Action[] = [];
    for (const [id, before] of [...this.before].reverse()) {
      const after = this.stored(id);
      const textDelta = this.#recreated.has(id)
        ? diffTexts(after?.text ?? '', before?.text ?? '')
        : (this.#textInverses.get(id) ?? []);
      actions.push(...inverseActions(id, before, after, textDelta, () => editsOf(id)));
    }
    return actions;
  }

  /** Takes all changes back, whatever they were. */
  rollBack(): void {
    for (const action of this.inverse(() => 0)) {
      if (action.type === 'remove') this.erase(action.id);
      else if (action.type === 'restore') this.restore(action.id, action.stored);
      else if (action.type === 'text') this.writeText(action.id, action.delta);
      else this.write(action.id, changedFields(this.stored(action.id)!, action.fields));
    }
  }

  /** Puts a record back as it was stored, over whatever has its id now. */
  restore(id: RecordId, stored: StoredRecord): void {
    this.#noteBefore(id);
    if (this.before.get(id) !== undefined) this.#recreated.add(id);
    this.#host.store.root.set(id, entryOf(stored));
    this.#host.changed(id);
  }

  /** Removes one record and nothing else. */
  erase(id: RecordId): void {
    if (!this.#host.store.root.has(id)) return;
    this.#noteBefore(id);
    this.#host.store.root.delete(id);
    this.#host.changed(id);
  }

  #noteBefore(id: RecordId): void {
    if (this.before.has(id)) return;
    this.before.set(id, this.stored(id));
  }

  #withContents(id: RecordId): Set<RecordId> {
    const found = new Set<RecordId>([id]);
    for (const one of found) {
      const record = this.record(one);
      if (record === undefined) found.delete(one);
      else if (record.problem === undefined) {
        for (const other of this.kinds.get(record.kind)?.contents?.(record, this.read) ?? [])
          found.add(other);
      }
    }
    return found;
  }
}

export function checkId(id: string): void {
  if (id.length > 0 && id.length <= maxIdLength && !isReservedKey(id)) return;
  throw new Error(
    `create: got the id ${describeValue(id)}, expected 1 to ${maxIdLength} characters`,
  );
}

function checkedGeometry(id: RecordId, geometry: Geometry): Geometry {
  if (isGeometry(geometry)) return [...geometry] as unknown as Geometry;
  throw new Error(`geometry of "${id}": got ${describeValue(geometry)}, expected ${geometryRule}`);
}

/** Text as text fields hold it: lines end with a line feed alone. */
export const plainText = (text: string): string => text.replace(/\r\n?/g, '\n');
