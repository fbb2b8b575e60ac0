import type { Damage } from './hello.ts';
import type { RoomPressure } from './RoomPressure.ts';
import type { KnownUser, Role } from './roles.ts';
import type { SavedState } from './savedState.ts';

export interface Reason {
  /** One of `closeCodes`. */
  readonly code: number;
  /** The server's words, in English. */
  readonly text: string;
}

/** What a person can know about their connection to a board. */
export interface SyncStatus {
  /** `offline`: it will be tried again. `refused`: it will not, `reason` says why. */
  readonly connection: 'connecting' | 'online' | 'offline' | 'refused';
  readonly reason?: Reason;
  /** Why the last connection was ended, while the next attempt is waited for. */
  readonly waiting?: Reason;
  readonly saved: SavedState;
  /** The board as the server has it is here. */
  readonly synced: boolean;
  readonly role?: Role;
  /** Oneself, as others see one. */
  readonly user?: KnownUser;
  readonly epoch?: string;
  readonly serverVersion?: string;
  /** Page and server speak different protocols: edits are kept here and nothing is sent. */
  readonly needsReload?: true;
  /** Edits that the server will not take; they are still in the document. */
  readonly keptEdits?: Reason;
  /** What keeps the server from taking changes, or soon will. */
  readonly pressure?: RoomPressure;
  /** Stored changes that the server could not read and set aside. */
  readonly damage?: Damage;
}
