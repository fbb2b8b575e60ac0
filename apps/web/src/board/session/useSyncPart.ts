import type { SyncStatus } from '@feltline/sync';
import { useSyncExternalStore } from 'react';
import type { BoardSync } from './BoardSync.ts';

/** One thing about the line to the server, a plain value: who asks for it draws again only when it differs. */
export function useSyncPart<T extends string | boolean | undefined>(
  sync: BoardSync,
  part: (status: SyncStatus) => T,
): T {
  return useSyncExternalStore(
    (listener) => sync.subscribe(listener),
    () => part(sync.status),
  );
}
