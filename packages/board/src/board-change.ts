import type { RecordId } from './record.ts';

/** What one transaction changed; told once, after the transaction. */
export interface BoardChange {
  /** Records that were created, changed (their text included) or removed. */
  readonly records: ReadonlySet<RecordId>;
  /** `records` and everything derived from them. */
  readonly affected: ReadonlySet<RecordId>;
  /** `load` is the first content to arrive from elsewhere on an empty board. */
  readonly origin: 'local' | 'remote' | 'undo' | 'load';
}
