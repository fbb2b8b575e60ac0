import type { Box } from '@feltline/geometry';
import type { PlacingRead } from './evaluation.ts';
import type { BoardRecord, RecordId } from './record.ts';

/**
 * What a computation read: `r` + id a record, `h` + id its kind, if there is one, `v` + id something computed for it,
 * `i` + id the place it gives it, `p`/`k` a list of records.
 */
export type DependencyKey = string;

/** Who reads. */
export interface Reader {
  note(key: DependencyKey): void;
  /** A part always concerns what it is part of: nobody has to note that. */
  isOwnPart(id: RecordId): boolean;
}

/** The read that is handed to a kind: it says what was asked for. */
export class NotingRead implements PlacingRead {
  readonly #read: PlacingRead;
  readonly #reader: Reader;

  constructor(read: PlacingRead, reader: Reader) {
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
    this.#note(`i${container}`);
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
