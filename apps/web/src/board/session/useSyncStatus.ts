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
