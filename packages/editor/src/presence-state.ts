import type { RecordId, RecordPatch } from '@feltline/board';

/** What a gesture looks like so far, for the others. */
export type PresencePreview =
  | { readonly gesture: number; readonly patches: readonly RecordPatch[] }
  /** Too many to name: the selection's box before and now, board space. */
  | {
      readonly gesture: number;
      readonly from: readonly [x: number, y: number, width: number, height: number];
      readonly to: readonly [x: number, y: number, width: number, height: number];
    };

/** What one person tells the others, at most 8 KiB of JSON. Board space throughout. */
export interface PresenceState {
  readonly cursor: readonly [x: number, y: number] | null;
  readonly selection: readonly RecordId[];
  readonly view: readonly [x: number, y: number, width: number, height: number];
  readonly preview?: PresencePreview;
  /** Number of the last gesture that ended in a commit: its preview stays until the change itself arrives. */
  readonly committed?: number;
  readonly editing?: RecordId;
}
