import type { Peer, PresenceState } from '@feltline/editor';
import type * as Y from 'yjs';
import type { Role } from '../../boards/knownBoards.ts';
import type { Saved } from '../chrome/SaveState.tsx';
import type { Presence } from './PresenceLink.ts';

export interface BoardSyncStatus {
  readonly connection: 'connecting' | 'online' | 'offline';
  readonly saved: Saved;
  readonly role: Role | undefined;
  readonly synced: boolean;
  readonly needsReload: boolean;
  readonly refused: 'refused' | 'revoked' | undefined;
}

/** LOCAL STAND-IN until the sync client is there. */
export class BoardSync {
  status: BoardSyncStatus = {
    connection: 'online',
    saved: 'saved',
    role: 'owner',
    synced: true,
    needsReload: false,
    refused: undefined,
  };
  readonly loaded = Promise.resolve();
  readonly presence: Presence = {
    setLocal: (_: PresenceState) => {},
    peers: () => new Map<number, Peer>(),
    subscribe: () => () => {},
  };
  constructor(_: { boardId: string; token: string; doc: Y.Doc }) {}
  get mayWrite() {
    return true;
  }
  settled() {
    return Promise.resolve();
  }
  subscribe(_: () => void) {
    return () => {};
  }
  destroy() {}
}
