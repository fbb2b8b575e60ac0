/** The document that a store keeps. */
export interface StoredDocument {
  /** Takes in what was kept; called once, before `load` resolves. */
  apply(updates: readonly Uint8Array[]): void;
  /** All of it as one update, for when the store replaces many updates by one. */
  encode(): Uint8Array;
}

/** What this device had kept of a board. */
export interface KeptBoard {
  /** The history they belong to; absent where nothing is kept. */
  readonly epoch?: string;
  /** The visit before ended with edits that the server had not acknowledged. */
  readonly isAhead: boolean;
}

/**
 * `opening`: not read yet. `stored`: all own edits given to it are on the disk. `writing`: some are
 * not yet. `failed`: the last attempt failed, `error` says why; it is repeated.
 */
export type LocalStoreState = 'opening' | 'stored' | 'writing' | 'failed';

/** Where a device keeps its copy of one board, own edits that the server has not included. */
export interface LocalStore {
  readonly state: LocalStoreState;
  readonly error: Error | undefined;
  load(document: StoredDocument): Promise<KeptBoard>;
  /** Updates belong to this history from now on; until it is known they wait. */
  belongTo(epoch: string): void;
  append(update: Uint8Array, isOwn: boolean): void;
  /** The server has everything. */
  markSaved(): void;
  /** Sets aside what is kept; a later visit begins anew with this history. */
  startOver(epoch: string): Promise<void>;
  /** Resolves once everything given so far is on the disk. */
  whenStored(): Promise<void>;
  subscribe(listener: () => void): () => void;
  /** Stores what waits and lets go. */
  close(): Promise<void>;
}
