import * as Y from 'yjs';
import type { Kinds } from './kinds.ts';
import { readEntry } from './read-record.ts';
import type { BoardRecord, RecordId } from './record.ts';

/** The root of the document that holds the records. */
export const recordsRoot = 'records';

/** The entries of the document and, read when first asked for, the records they stand for. */
export class RecordStore {
  readonly root: Y.Map<unknown>;
  readonly #kinds: Kinds;
  readonly #records = new Map<RecordId, BoardRecord>();
  /** How many entries have been read so far: what tests count instead of time. */
  reads = 0;

  constructor(doc: Y.Doc, kinds: Kinds) {
    this.root = doc.getMap(recordsRoot);
    this.#kinds = kinds;
  }

  get(id: RecordId): BoardRecord | undefined {
    const known = this.#records.get(id);
    if (known !== undefined || !this.root.has(id)) return known;
    this.reads++;
    const record = readEntry(id, this.root.get(id), this.#kinds);
    this.#records.set(id, record);
    return record;
  }

  /** The entry, if it is one that can be changed field by field. */
  entry(id: RecordId): Y.Map<unknown> | undefined {
    const entry = this.root.get(id);
    return entry instanceof Y.Map ? entry : undefined;
  }

  textOf(id: RecordId): Y.Text | undefined {
    const text = this.entry(id)?.get('text');
    return text instanceof Y.Text ? text : undefined;
  }

  ids(): IterableIterator<RecordId> {
    return this.root.keys() as IterableIterator<RecordId>;
  }

  forget(id: RecordId): void {
    this.#records.delete(id);
  }
}
