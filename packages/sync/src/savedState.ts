export type SavedState = 'saved' | 'saving' | 'offline-kept' | 'not-saved';

/** An edit that is neither acknowledged nor on this device's disk after so long is not saved. */
export const notSavedAfterMs = 8_000;

export interface SavedFacts {
  /** The server's state has arrived on this connection. */
  readonly isSynced: boolean;
  /** Every message with edits of this connection is acknowledged as durable. */
  readonly isAcknowledged: boolean;
  readonly isOnline: boolean;
  /** The server will not take these edits, or this page must not send them. */
  readonly isRefused: boolean;
  /** There are own edits that the server is not known to have. */
  readonly hasEdits: boolean;
  /** All own edits are on this device's disk. */
  readonly isKept: boolean;
  /** How long the oldest of these edits has waited, in milliseconds. */
  readonly waitedMs: number;
}

/** What a person may be told about their work: never more than is certain. */
export function savedState(facts: SavedFacts): SavedState {
  const { isSynced, isAcknowledged, isOnline, isRefused, hasEdits, isKept, waitedMs } = facts;
  if (isSynced && isAcknowledged && !(isRefused && hasEdits)) return 'saved';
  const isLate = waitedMs >= notSavedAfterMs;
  if (isKept && (!isOnline || isRefused || isLate)) return 'offline-kept';
  return hasEdits && isLate ? 'not-saved' : 'saving';
}
