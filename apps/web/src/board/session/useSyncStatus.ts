import { useSyncExternalStore } from 'react';
import type { BoardSync, BoardSyncStatus } from './BoardSync.ts';

/** The state of the line to the server, as one value that changes only when something in it does. */
export function useSyncStatus(sync: BoardSync): BoardSyncStatus {
  return useSyncExternalStore(
    (listener) => sync.subscribe(listener),
    () => sync.status,
  );
}
