import type { Box } from '@feltline/geometry';
import type { Read } from './read.ts';
import type { BoardRecord, RecordId } from './record.ts';

/**
 * What a computation read: `r` + id a record, `h` + id its kind, if there is one, `v` + id something computed for it,
 * `i` + id the place it gives to who asks, `p`/`k` a list of records.
 */
export type DependencyKey = string;

/** Who reads, and what for. */
export interface Reader {
  readonly id: RecordId;
  /** It computes its box and nothing else. */
  readonly isForBox: boolean;
  note(key: DependencyKey): void;
  /** A part always concerns what it is part of: nobody has to note that. */
  isOwnPart(id: RecordId): boolean;
}

/** The read that is handed to a kind: it says what was asked for. */
export class NotingRead implements Read {
  readonly #read: Read;
  readonly #reader: Reader;

  constructor(read: Read, reader: Reader) {
    this.#read = read;
    this.#reader = reader;
  }

  record(id: RecordId): BoardRecord | undefined {
    if (!this.#reader.isOwnPart(id)) this.#note(`r${id}`);
    return this.#read.record(id);
  }

  kindOf(id: RecordId): string | undefined {
    this.#note(`h${id}`);
    return this.#read.kindOf(id);
  }

  box(id: RecordId): Box | undefined {
    this.#note(`v${id}`);
    return this.#read.box(id);
  }

  derived<T>(id: RecordId): T | undefined {
    this.#note(`v${id}`);
    return this.#read.derived<T>(id);
  }

  placeIn(container: RecordId, item: RecordId): Box | undefined {
    const isOwn = this.#reader.isForBox && item === this.#reader.id;
    this.#note(isOwn ? `i${container}` : `v${container}`);
    return this.#read.placeIn(container, item);
  }

  partsOf(id: RecordId): readonly RecordId[] {
    this.#note(`p${id}`);
    return this.#read.partsOf(id);
  }

  ofKind(kind: string): readonly RecordId[] {
    this.#note(`k${kind}`);
    return this.#read.ofKind(kind);
  }

  #note(key: DependencyKey): void {
    this.#reader.note(key);
  }
}
