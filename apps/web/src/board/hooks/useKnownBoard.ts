import { useEffect } from 'react';
import { rememberBoard } from '../../boards/knownBoards.ts';
import type { BoardSession } from '../session/BoardSession.ts';
import { useSyncStatus } from '../session/useSyncStatus.ts';

/** Keeps the list of boards on this device in step with what is open. */
export function useKnownBoard({ boardId, token, sync }: BoardSession, title: string): void {
  const { role, synced } = useSyncStatus(sync);
  useEffect(() => {
    if (!synced) return;
    rememberBoard(boardId, { token, title, openedAt: Date.now(), ...(role ? { role } : {}) });
  }, [boardId, token, title, role, synced]);
}
