import type { SyncStatus } from '@feltline/sync';
import { useSyncExternalStore } from 'react';
import type { BoardSync } from './BoardSync.ts';

/** The state of the line to the server, as one value that changes only when something in it does. */
export function useSyncStatus(sync: BoardSync): SyncStatus {
  return useSyncExternalStore(
    (listener) => sync.subscribe(listener),
    () => sync.status,
  );
}

/** One thing about that state, a plain value: who asks for it draws again only when it differs. */
export function useSyncPart<T extends string | boolean | undefined>(
  sync: BoardSync,
  part: (status: SyncStatus) => T,
): T {
  return useSyncExternalStore(
    (listener) => sync.subscribe(listener),
    () => part(sync.status),
  );
}
