export interface Rate {
  readonly perSecond: number;
  readonly burst: number;
}

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
  /** Messages that carry document, or ask for it, of one connection. */
  readonly updatesPerConnection: Rate;
  readonly messagesPerConnection: Rate;
  readonly bytesPerConnection: Rate;
  /** After so many seconds of not being read in a row a connection is sent away. */
  readonly maxPauses: number;
  /** What one board may hold, as its V1 update; above it deletions are still taken. */
  readonly maxDocumentBytes: number;
  readonly maxDocumentStructs: number;
  readonly maxRecords: number;
  /** What one room may hold in memory without it being durable; more writing is put off. */
  readonly maxUnsavedBytes: number;
  /** What a client may send while the board is still loading. */
  readonly maxEarlyMessages: number;
  readonly maxEarlyBytes: number;
  readonly maxConnections: number;
  /** Boards that are loaded at the same time; the others wait, and past a number are put off. */
  readonly loadsAtOnce: number;
  readonly maxWaitingLoads: number;
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
  updatesPerConnection: { perSecond: 60, burst: 240 },
  messagesPerConnection: { perSecond: 500, burst: 2_000 },
  // One largest update may come at any time.
  bytesPerConnection: { perSecond: 512 * 1024, burst: 17 * mebibyte },
  maxPauses: 10,
  maxDocumentBytes: 64 * mebibyte,
  maxDocumentStructs: 300_000,
  maxRecords: 50_000,
  maxUnsavedBytes: 16 * mebibyte,
  maxEarlyMessages: 64,
  maxEarlyBytes: mebibyte,
  maxConnections: 20_000,
  loadsAtOnce: 50,
  maxWaitingLoads: 5_000,
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
