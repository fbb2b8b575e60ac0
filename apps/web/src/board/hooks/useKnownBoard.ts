import { useEffect } from 'react';
import { rememberBoard } from '../../boards/knownBoards.ts';
import type { BoardSession } from '../session/BoardSession.ts';
import { useSyncPart } from '../session/useSyncPart.ts';

/** Keeps the list of boards on this device in step with what is open. */
export function useKnownBoard({ boardId, token, sync }: BoardSession, title: string): void {
  const role = useSyncPart(sync, (status) => status.role);
  const synced = useSyncPart(sync, (status) => status.synced);
  useEffect(() => {
    if (!synced) return;
    rememberBoard(boardId, { token, title, openedAt: Date.now(), ...(role ? { role } : {}) });
  }, [boardId, token, title, role, synced]);
}
