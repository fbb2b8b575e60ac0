import { useEffect } from 'react';
import type { BoardSync } from '../session/BoardSync.ts';
import { useSyncStatus } from '../session/useSyncStatus.ts';

/** Asks before the window is closed while work is in it alone. */
export function useSaveGuard(sync: BoardSync): void {
  const { saved } = useSyncStatus(sync);
  const isAtRisk = saved === 'not-saved';
  useEffect(() => {
    if (!isAtRisk) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isAtRisk]);
}
