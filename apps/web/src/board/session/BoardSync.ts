import {
  closeCodes,
  IndexedDbStore,
  mayWrite,
  type Role,
  SyncClient,
  type SyncStatus,
} from '@feltline/sync';
import type * as Y from 'yjs';
import { knownBoard } from '../../boards/knownBoards.ts';
import { takeEarly } from '../../early/earlyState.ts';
import { guest, onGuestChange } from '../../people/guest.ts';

export interface BoardSyncOptions {
  boardId: string;
  token: string;
  doc: Y.Doc;
}

/** The line to the server and this device's copy of one board. */
export class BoardSync {
  readonly #client: SyncClient;
  readonly #boardId: string;
  readonly #doc: Y.Doc;
  readonly #rememberedRole: Role | undefined;
  readonly #unfollowGuest: () => void;
  #isDiscarded = false;
  /** Resolves once there is a board to look at: the server's, or the copy of this device. */
  readonly loaded: Promise<void>;

  constructor({ boardId, token, doc }: BoardSyncOptions) {
    this.#boardId = boardId;
    this.#doc = doc;
    this.#rememberedRole = knownBoard(boardId)?.role;
    const local = new IndexedDbStore(boardId);
    const early = takeEarly(boardId);
    this.#client = new SyncClient({
      url: syncAddress(location.href, boardId),
      token: () => token,
      doc,
      guest: guest(),
      local,
      ...(early && { early }),
    });
    this.#unfollowGuest = onGuestChange(() => {
      const { name, color } = guest();
      this.#client.setUser({ name, color });
    });
    this.loaded = this.#whenLoaded(local);
  }

  get status(): SyncStatus {
    return this.#client.status;
  }

  get presence(): SyncClient['presence'] {
    return this.#client.presence;
  }

  /** While the server has not spoken, what it said last time holds: a board can be edited offline. */
  get mayWrite(): boolean {
    const { pressure, role = this.#rememberedRole } = this.status;
    // What is done offline is sent later; what a server that cannot store is sent would only pile up.
    return role !== undefined && mayWrite(role) && pressure?.isStuck !== true;
  }

  get role(): Role | undefined {
    return this.status.role ?? this.#rememberedRole;
  }

  /** True while closing the page could lose work. */
  get hasUnsavedEdits(): boolean {
    return !this.#isDiscarded && this.#client.hasUnsavedEdits;
  }

  subscribe(listener: () => void): () => void {
    return this.#client.subscribe(listener);
  }

  retry(): void {
    this.#client.retry();
  }

  /** Resolves when nothing is on its way: all is here and stored, or there is no line. */
  settled(): Promise<void> {
    return this.#when(
      ({ connection, synced, saved }) =>
        connection === 'offline' || connection === 'refused' || (synced && saved !== 'saving'),
    );
  }

  /**
   * Ends the line and removes what this device has kept of the board. Rejects where the browser's
   * storage fails; the copy is still there then.
   */
  async discardCopy(): Promise<void> {
    await this.#client.destroy();
    await IndexedDbStore.forget(this.#boardId);
    this.#isDiscarded = true;
  }

  destroy(): void {
    this.#unfollowGuest();
    void this.#client.destroy();
  }

  #whenLoaded(local: unknown): Promise<void> {
    const { promise: hasCopy, resolve } = Promise.withResolvers<void>();
    // not `update`: for that Yjs writes down what has come
    const onTransaction = ({ origin }: Y.Transaction) => {
      if (origin === local || origin === this.#client) resolve();
    };
    this.#doc.on('afterTransaction', onTransaction);
    const isHere = this.#when(
      ({ synced, connection, epoch }) =>
        synced || (connection === 'offline' && epoch !== undefined),
    );
    return Promise.race([hasCopy, isHere]).finally(() =>
      this.#doc.off('afterTransaction', onTransaction),
    );
  }

  #when(isSo: (status: SyncStatus) => boolean): Promise<void> {
    if (isSo(this.status)) return Promise.resolve();
    return new Promise((resolve) => {
      const unsubscribe = this.subscribe(() => {
        if (!isSo(this.status)) return;
        unsubscribe();
        resolve();
      });
    });
  }
}

/** `https://host/b/x` → `wss://host/sync/x`. */
export function syncAddress(page: string, boardId: string): string {
  const url = new URL(`/sync/${encodeURIComponent(boardId)}`, page);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  return url.href;
}

/** Whether the server turned the link away, and so what is to be said; undefined while it did not. */
export function turnedAway({ reason, role }: SyncStatus): 'refused' | 'revoked' | undefined {
  if (reason?.code === closeCodes.noSuchBoard) return 'refused';
  if (reason?.code !== closeCodes.badToken) return undefined;
  // Whoever was let in before had a good link: it has been revoked since.
  return role === undefined ? 'refused' : 'revoked';
}
