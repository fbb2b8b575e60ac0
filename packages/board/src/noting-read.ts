import type { Box } from '@feltline/geometry';
import type { Read } from './read.ts';
import type { BoardRecord, RecordId } from './record.ts';

/** What a computation read: `r` + id a record, `v` + id something computed for it, `p`/`k` a list of records. */
export type DependencyKey = string;

/** The read that is handed to a kind: it says what was asked for. */
export class NotingRead implements Read {
  readonly #read: Read;
  readonly #note: (key: DependencyKey) => void;

  constructor(read: Read, note: (key: DependencyKey) => void) {
    this.#read = read;
    this.#note = note;
  }

  record(id: RecordId): BoardRecord | undefined {
    this.#note(`r${id}`);
    return this.#read.record(id);
  }

  box(id: RecordId): Box | undefined {
    this.#note(`v${id}`);
    return this.#read.box(id);
  }

  derived<T>(id: RecordId): T | undefined {
    this.#note(`v${id}`);
    return this.#read.derived<T>(id);
  }

  partsOf(id: RecordId): readonly RecordId[] {
    this.#note(`p${id}`);
    return this.#read.partsOf(id);
  }

  ofKind(kind: string): readonly RecordId[] {
    this.#note(`k${kind}`);
    return this.#read.ofKind(kind);
  }
}
