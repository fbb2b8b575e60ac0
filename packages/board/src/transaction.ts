import type { Kinds } from './kinds.ts';
import type { Read } from './read.ts';
import type { BoardRecord, Geometry, RecordId, RecordInput } from './record.ts';

export interface RecordUpdate {
  /** `null` removes the stored geometry. */
  geometry?: Geometry | null;
  order?: string;
  /** Merged into the stored props one level deep; `undefined` removes a key. */
  props?: object;
}

export interface WriteOptions {
  /** The props are what a document once stored: written exactly so, unchecked, in place of what was there. For files and copies. */
  asStored?: boolean;
  /** With `asStored`: a record without `order` goes on top or last all the same. */
  placeLast?: boolean;
}

/** The only way to change a board. Everything written is at once visible to `record` and to the board's `read`. */
export interface Transaction {
  readonly read: Read;
  readonly kinds: Kinds;
  record(id: RecordId): BoardRecord | undefined;
  /** Objects without `order` go on top, parts without one last among their siblings. Throws if the id is taken or the props are invalid. */
  create(input: RecordInput, options?: WriteOptions): RecordId;
  /** Throws if there is no such record or the result is invalid. */
  update(id: RecordId, patch: RecordUpdate, options?: WriteOptions): void;
  /** Changes no more of the text than differs. Throws if the record has no text. */
  setText(id: RecordId, text: string): void;
  /** Removes the record with its contents; nothing happens if it is already gone. */
  remove(id: RecordId): void;
}
