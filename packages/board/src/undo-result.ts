import type { RecordId } from './record.ts';

/**
 * What one undo or redo did; each uses up one step of this person.
 * - `done`: `ids` were changed back.
 * - `nothing`: there was no step.
 * - `overwritten`: others have changed all of it since, so it was left alone; `ids` is what the step was about.
 * - `kept`: `ids` would have been removed, but others have edited them, so they stay.
 */
export interface UndoResult {
  readonly kind: 'done' | 'nothing' | 'overwritten' | 'kept';
  readonly ids: readonly RecordId[];
  /** Everything that was changed, also when `kind` is `kept`. */
  readonly changed: readonly RecordId[];
  readonly label?: string;
}
