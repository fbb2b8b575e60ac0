declare const boardIdBrand: unique symbol;
/** Names a board on the wire and in storage: 1 to 64 of `A-Z a-z 0-9 _ -`. */
export type BoardId = string & { readonly [boardIdBrand]: true };

/** @throws where `text` cannot name a board. */
export function boardId(text: string): BoardId {
  if (!/^[A-Za-z0-9_-]{1,64}$/.test(text))
    throw new Error(
      `expected a board id of 1 to 64 letters, digits, _ or -, got ${JSON.stringify(text.slice(0, 80))}`,
    );
  return text as BoardId;
}

/** Names the updates that one `load` returned; only the storage that gave it out reads it. */
export interface StorageMark {
  readonly upTo: number;
}

/** Stored changes that did not read back as written, and were set aside. */
export interface Damage {
  readonly count: number;
  /** When the first of them was noticed, in milliseconds since 1970. */
  readonly since: number;
  /** Set where the newest state cannot be read: the board is as it was then, with what could be added to it. */
  readonly asOf?: number;
}

export interface LoadedBoard {
  /** V1 updates in the order in which they were appended; none for a board never written to. */
  readonly updates: Uint8Array[];
  /**
   * Which history the updates belong to; made up when the board is loaded for the first time. Clients meet another
   * one where the board's data was put back (`newEpoch`) or begun anew, in another data directory for instance.
   */
  readonly epoch: string;
  readonly mark: StorageMark;
  readonly damage?: Damage;
}

/** The log of every board. Updates are Yjs V1 updates; storage rejects with `StorageError`. */
export interface BoardStorage {
  load(board: BoardId): Promise<LoadedBoard>;
  /** Resolves once the update would survive a power cut. */
  append(board: BoardId, update: Uint8Array): Promise<void>;
  /**
   * Puts `merged` in place of exactly the updates `mark` names; later ones stay.
   * @throws CompactionRefused where `merged` does not hold the same document; nothing changes then.
   */
  compact(board: BoardId, merged: Uint8Array, mark: StorageMark): Promise<void>;
  /**
   * Has the board begin another history, so that no copy of the one before is ever merged into it; the answer is its
   * epoch, durable by then. What is stored stays as it is.
   */
  newEpoch(board: BoardId): Promise<string>;
  /**
   * Puts a fresh document with the content of `whole`, and another epoch, in place of everything that is stored, which
   * has to be `whole` in one snapshot. What was there is kept for a day.
   * @throws where it is not, or the fresh document would not have the same content; nothing changes then.
   */
  rebase(board: BoardId, whole: Uint8Array): Promise<void>;
  close(): Promise<void>;
}
