import type { BoardId } from '../storage/BoardStorage.ts';

/** Why a version was kept: by itself, because somebody named it, or before something large. */
export const versionKinds = ['auto', 'named', 'import', 'restore'] as const;
export type VersionKind = (typeof versionKinds)[number];

/** Somebody as others know them. An empty name is somebody whose client gave none. */
export interface Author {
  readonly id: string;
  readonly name: string;
  readonly color: string;
}

/** How many records somebody added, changed and removed. */
export interface AuthorWork extends Author {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** What is known of a version that is kept. */
export interface Version {
  readonly id: string;
  readonly label: string;
  readonly createdAt: number;
  readonly kind: VersionKind;
  readonly records: number | null;
  readonly sequence: number | null;
  /** The version that was put back after it. */
  readonly restored: string | null;
  /** Who had it kept, where somebody did. */
  readonly madeBy: Author | null;
  /** Who worked on the board since the version before it. */
  readonly people: readonly AuthorWork[];
}

/** `state` is one Yjs V2 update, compressed with Brotli. */
export interface NewVersion {
  readonly board: BoardId;
  readonly state: Uint8Array;
  readonly kind: VersionKind;
  readonly label?: string;
  readonly records?: number;
  readonly sequence?: number;
  readonly restored?: string | undefined;
  readonly madeBy?: Author | undefined;
  readonly people?: readonly AuthorWork[];
}
