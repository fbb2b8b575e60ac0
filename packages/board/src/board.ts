import type * as Y from 'yjs';
import type { BoardChange } from './board-change.ts';
import { BoardTransaction, type TransactionHost } from './board-transaction.ts';
import { DerivedGraph } from './derived-graph.ts';
import { recordEvents } from './document-events.ts';
import type { Kinds } from './kinds.ts';
import { Layer, type LayerBase } from './layered-read.ts';
import { boardRecordId, SCHEMA_VERSION } from './migrations.ts';
import {
  isFileId,
  type LeftOut,
  leaveOutStrange,
  type NativeRecord,
  nativeRecord,
} from './native-record.ts';
import { PersonHistory } from './person-history.ts';
import type { LayeredRead, Read } from './read.ts';
import { type BoardRecord, RecordId, type RecordPatch } from './record.ts';
import { RecordIndexes } from './record-indexes.ts';
import { RecordStore } from './record-store.ts';
import { storedRecord } from './stored-record.ts';
import type { Transaction } from './transaction.ts';
import { TypedWords } from './typed-words.ts';
import type { UndoResult } from './undo-result.ts';
import { ZOrder } from './z-order.ts';

export interface TransactOptions {
  /** What the step is called in "Undo …". */
  label?: string;
  /** `false` leaves the undo history alone; for undo it then counts as somebody else's change. */
  undoable?: boolean;
}

export interface BoardOptions {
  /** Steps that can be undone. */
  maxUndoSteps?: number;
  /** A pause in typing after which a new undo step begins. */
  typingPauseMs?: number;
  /** Milliseconds on a clock that does not go backwards. */
  now?: () => number;
  /** Told when a kind fails to compute something; told once until the failure is another one. */
  onFailure?: (id: RecordId, error: Error) => void;
}

/**
 * One Y.Doc read as plain frozen records and changed only in transactions. Nothing in a document makes it throw:
 * what is wrong with a record stands in its `problem`.
 */
export class Board {
  readonly doc: Y.Doc;
  readonly kinds: Kinds;
  /** Always current, also inside a transaction. */
  readonly read: Read;
  /** What is being typed and not written yet; every other change, undo and `endTyping` write it first. */
  readonly typed = new TypedWords();
  readonly #store: RecordStore;
  readonly #indexes: RecordIndexes;
  readonly #graph: DerivedGraph;
  readonly #zOrder: ZOrder;
  readonly #history: PersonHistory;
  readonly #listeners = new Set<(change: BoardChange) => void>();
  /** Origin of this board's transactions in the document. */
  readonly #origin = { board: 'step' };
  readonly #undoOrigin = { board: 'undo' };
  readonly #host: TransactionHost;
  #transaction: BoardTransaction | undefined;
  /** Written since anything was last read. */
  readonly #dirty = new Set<RecordId>();
  #change: { records: Set<RecordId>; affected: Set<RecordId> } = {
    records: new Set(),
    affected: new Set(),
  };
  #version = 0;
  #wasEmpty: boolean;
  readonly #observer = (events: Y.YEvent<Y.AbstractType<unknown>>[], transaction: Y.Transaction) =>
    this.#observe(events, transaction);

  constructor(doc: Y.Doc, kinds: Kinds, options: BoardOptions = {}) {
    this.doc = doc;
    this.kinds = kinds;
    this.#store = new RecordStore(doc, kinds);
    this.#indexes = new RecordIndexes(this.#store, kinds);
    this.#graph = new DerivedGraph(this.#store, this.#indexes, kinds, {
      failed: once(
        options.onFailure ?? ((id, error) => console.error(`reading "${id}" failed`, error)),
      ),
      placed: (boxes, further) => this.#placed(boxes, further),
    });
    this.#zOrder = new ZOrder(this.#graph, kinds, this.#store.ids());
    this.#history = new PersonHistory(
      {
        maxSteps: options.maxUndoSteps ?? 200,
        typingPauseMs: options.typingPauseMs ?? 1500,
        now: options.now ?? (() => performance.now()),
      },
      (patches) => this.withPatches(patches),
    );
    this.read = {
      record: (id) => this.get(id),
      kindOf: (id) => this.get(id)?.kind,
      box: (id) => this.#current().box(id),
      derived: <T>(id: RecordId) => this.#current().derived<T>(id),
      partsOf: (id) => this.#current().partsOf(id),
      ofKind: (kind) => this.#current().ofKind(kind),
    };
    this.#host = {
      store: this.#store,
      graph: this.#graph,
      zOrder: this.#zOrder,
      kinds,
      read: this.read,
      get: (id) => this.get(id),
      changed: (id) => this.#dirty.add(id),
    };
    this.#wasEmpty = this.#store.root.size === 0;
    this.#store.root.observeDeep(this.#observer);
  }

  get(id: RecordId): BoardRecord | undefined {
    this.#flush();
    return this.#store.get(id);
  }

  /** Number of records, broken ones included. */
  get size(): number {
    return this.#store.root.size;
  }

  /** Another number after every change of a record: what was reckoned from records holds as long as it is the same. */
  get version(): number {
    this.#flush();
    return this.#version;
  }

  *all(): Generator<BoardRecord> {
    for (const id of [...this.#store.ids()]) {
      const record = this.get(id);
      if (record !== undefined) yield record;
    }
  }

  /**
   * Records as they are stored, for files and copies; all of them, or those of `ids` that exist. Told of everything
   * in the document that they do not say.
   */
  storedRecords(
    ids: Iterable<RecordId> = this.#store.ids(),
    leaveOut: (left: LeftOut) => void = () => {},
  ): NativeRecord[] {
    const records: NativeRecord[] = [];
    for (const id of ids) {
      if (!this.#store.root.has(id)) continue;
      const entry = this.#store.entry(id);
      if (entry === undefined || !isFileId(id)) {
        leaveOut({ id, got: this.get(id)?.problem ?? 'an id that no file takes' });
        continue;
      }
      records.push(nativeRecord(id, storedRecord(entry), leaveOut));
      leaveOutStrange(id, entry, leaveOut);
    }
    return records;
  }

  /** Ids of what stands on the canvas, back to front; records of unknown kinds are among them. */
  objects(): readonly RecordId[] {
    this.#flush();
    return this.#zOrder.sorted();
  }

  /** Position in `objects()`; −1 for what is none of them. */
  zIndex(id: RecordId): number {
    this.#flush();
    return this.#zOrder.position(id);
  }

  /** Negative if `a` is painted before (behind) `b`. */
  compareZ(a: RecordId, b: RecordId): number {
    this.#flush();
    return this.#zOrder.compare(a, b);
  }

  /** The text to bind a text field to; typing in it is undoable. */
  textOf(id: RecordId): Y.Text | undefined {
    const text = this.#store.textOf(id);
    if (text !== undefined) this.#history.watchText(id, this.get(id)?.text ?? '');
    return text;
  }

  /** Why a derived value is missing, if its computation failed. */
  failureOf(id: RecordId): Error | undefined {
    return this.#graph.failure(id);
  }

  /** Why nothing can be written: the document is newer than this code. */
  get readOnlyReason(): string | undefined {
    const schema = this.get(RecordId(boardRecordId))?.props.schema;
    if (typeof schema !== 'number' || schema <= SCHEMA_VERSION) return undefined;
    return `this board is of version ${schema}, this program knows versions up to ${SCHEMA_VERSION}`;
  }

  /**
   * Changes the board; one call is one undo step and one notification. If `change` throws, everything it wrote is
   * taken back. A call inside another one is part of that one.
   */
  transact<T>(change: (tx: Transaction) => T, options: TransactOptions = {}): T {
    if (this.#transaction !== undefined) return change(this.#transaction);
    this.typed.write();
    this.#throwIfReadOnly();
    return this.doc.transact(() => {
      const tx = new BoardTransaction(this.#host);
      this.#transaction = tx;
      try {
        const result = change(tx);
        if (options.undoable !== false) this.#history.record(tx, options.label);
        return result;
      } catch (error) {
        tx.rollBack();
        this.#history.rolledBack(tx);
        throw error;
      } finally {
        this.#transaction = undefined;
      }
    }, this.#origin);
  }

  /** The board as it would look with these patches; see LayeredRead. */
  withPatches(patches: readonly RecordPatch[]): LayeredRead {
    const base: LayerBase = {
      graph: this.#graph,
      kinds: this.kinds,
      entry: (id) => this.#indexes.entry(id),
      flush: () => this.#flush(),
    };
    return new Layer(base, patches);
  }

  /** Tells every transaction that changed records, once and after it; returns how to stop. */
  subscribe(listener: (change: BoardChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  undo(): UndoResult {
    return this.#takeBack('undo');
  }

  redo(): UndoResult {
    return this.#takeBack('redo');
  }

  get canUndo(): boolean {
    return this.#history.canUndo;
  }

  /** What undo would take back: something that is the same as long as that is the same step. */
  get nextUndo(): object | undefined {
    return this.#history.nextUndo;
  }

  get canRedo(): boolean {
    return this.#history.canRedo;
  }

  /** Ends a burst of typing: what is typed next is a step of its own. */
  endTyping(): void {
    this.typed.write();
    this.#history.endTyping();
  }

  readonly title = {
    get: (): string => this.get(RecordId(boardRecordId))?.text ?? '',
    set: (title: string): void => {
      this.transact((tx) => {
        const id = RecordId(boardRecordId);
        if (tx.record(id) === undefined) {
          tx.create({ id, kind: boardRecordId, props: { schema: SCHEMA_VERSION }, text: title });
        } else tx.setText(id, title);
      });
    },
  };

  /** Stops following the document; the document itself lives on. */
  destroy(): void {
    this.#store.root.unobserveDeep(this.#observer);
    this.#listeners.clear();
  }

  #takeBack(direction: 'undo' | 'redo'): UndoResult {
    if (this.#transaction !== undefined)
      throw new Error(`${direction}: got a call inside a transaction, expected one outside`);
    this.typed.write();
    this.#throwIfReadOnly();
    const step = this.#history.takeStep(direction);
    if (step === undefined) return { kind: 'nothing', ids: [], changed: [] };
    return this.doc.transact(() => {
      const tx = new BoardTransaction(this.#host);
      this.#transaction = tx;
      try {
        return this.#history.takeBack(step, direction, tx);
      } finally {
        this.#transaction = undefined;
      }
    }, this.#undoOrigin);
  }

  #throwIfReadOnly(): void {
    const reason = this.readOnlyReason;
    if (reason !== undefined) throw new Error(`cannot change the board: ${reason}`);
  }

  #current(): DerivedGraph {
    this.#flush();
    return this.#graph;
  }

  /** Takes in what was written since anything was last read. */
  #flush(): void {
    if (this.#dirty.size === 0) return;
    this.#version++;
    const ids = new Set(this.#dirty);
    this.#dirty.clear();
    const parents = new Set<RecordId>();
    const lists = new Set<string>();
    for (const id of ids) this.#store.forget(id);
    for (const id of ids) {
      const before = this.#indexes.parentOf(id);
      if (before !== undefined) parents.add(before);
      for (const list of this.#indexes.update(id)) lists.add(list);
    }
    const affected = this.#graph.invalidate(ids, parents, lists);
    this.#zOrder.touch(affected);
    for (const id of ids) this.#change.records.add(id);
    for (const id of affected) this.#change.affected.add(id);
  }

  /** Takes in boxes that are others because of what holds them: these lie one above the other as before. */
  #placed(boxes: readonly RecordId[], further: ReadonlySet<RecordId>): void {
    this.#zOrder.touch(further);
    for (const id of boxes) this.#change.affected.add(id);
    for (const id of further) this.#change.affected.add(id);
  }

  #observe(events: Y.YEvent<Y.AbstractType<unknown>>[], transaction: Y.Transaction): void {
    const changed = recordEvents(events, this.#store.root);
    for (const id of changed.keys()) this.#dirty.add(id);
    this.#flush();
    // whoever is told wants to know what has moved; with nobody there it can wait
    if (this.#listeners.size > 0) this.#graph.place();
    this.#version++;
    this.#history.follow(changed, transaction.local, (id) => this.#store.get(id)?.text);
    const change = { ...this.#change, origin: this.#originOf(transaction) };
    // asked only until there is something: Yjs counts all entries
    if (this.#wasEmpty) this.#wasEmpty = this.#store.root.size === 0;
    this.#change = { records: new Set(), affected: new Set() };
    for (const listener of [...this.#listeners]) tell(listener, change);
  }

  #originOf(transaction: Y.Transaction): BoardChange['origin'] {
    if (!transaction.local) return this.#wasEmpty ? 'load' : 'remote';
    return transaction.origin === this.#undoOrigin ? 'undo' : 'local';
  }
}

/** A failure comes again with every change; it is told when it is a new one. */
function once(report: (id: RecordId, error: Error) => void): (id: RecordId, error: Error) => void {
  const told = new Map<RecordId, string>();
  return (id, error) => {
    if (told.get(id) === error.message) return;
    told.set(id, error.message);
    report(id, error);
  };
}

/** One listener's mistake must not keep the others, or the document, from working. */
function tell(listener: (change: BoardChange) => void, change: BoardChange): void {
  try {
    listener(change);
  } catch (error) {
    console.error('a listener of the board failed', error);
  }
}
