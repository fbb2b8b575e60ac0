export interface RoomLimits {
  /** One document-carrying message of somebody who may write. */
  readonly maxUpdateBytes: number;
  readonly maxUpdateStructs: number;
  /** One document-carrying message of somebody who may not write; larger ones are not looked into. */
  readonly maxReaderUpdateBytes: number;
  /** One message of presence, which may tell of several. */
  readonly maxPresenceMessageBytes: number;
  /** One client's presence, as JSON. */
  readonly maxPresenceBytes: number;
  readonly maxPeople: number;
  /** What one room may hold in memory without it being durable; more writing is put off. */
  readonly maxUnsavedBytes: number;
  /** What a client may send while the board is still loading. */
  readonly maxEarlyMessages: number;
  readonly maxEarlyBytes: number;
  readonly loadTimeoutMs: number;
  /** How long `edit` waits for the disk before it says so. */
  readonly editTimeoutMs: number;
  /** A log is compacted once it is this long since its last snapshot, in rows or in bytes. */
  readonly compactAfterRows: number;
  readonly compactAfterBytes: number;
  readonly compactAtMostEveryMs: number;
}

const mebibyte = 1024 * 1024;

export const defaultLimits: RoomLimits = {
  maxUpdateBytes: 16 * mebibyte,
  maxUpdateStructs: 300_000,
  maxReaderUpdateBytes: 64 * 1024,
  maxPresenceMessageBytes: 64 * 1024,
  maxPresenceBytes: 8 * 1024,
  maxPeople: 1000,
  maxUnsavedBytes: 16 * mebibyte,
  maxEarlyMessages: 64,
  maxEarlyBytes: mebibyte,
  loadTimeoutMs: 10_000,
  editTimeoutMs: 10_000,
  compactAfterRows: 500,
  compactAfterBytes: 256 * 1024,
  compactAtMostEveryMs: 10_000,
};

/** Bounds on what a single change may hold. */
export const structLimits = {
  /** Nested types under the root: a record, its text, and one to spare. */
  maxDepth: 3,
  maxKeyLength: 128,
  /** One plain value, roughly as JSON. */
  maxValueBytes: 256 * 1024,
  maxValueDepth: 32,
  /** One run of text, which may be much that was typed before it was sent. */
  maxTextLength: mebibyte,
  /** One run of what was deleted. */
  maxDeletedLength: 1_000_000,
  maxClock: 2 ** 31,
} as const;
