import { useEffect } from 'react';
import type { BoardSync } from '../session/BoardSync.ts';

/** Asks before the window is closed while work is in it alone. */
export function useSaveGuard(sync: BoardSync): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (sync.hasUnsavedEdits) event.preventDefault();
    };
    // Browsers keep pages with such a listener out of their cache: it is there only while it is needed.
    const follow = () => {
      window.removeEventListener('beforeunload', ask);
      if (sync.hasUnsavedEdits) window.addEventListener('beforeunload', ask);
    };
    follow();
    const unsubscribe = sync.subscribe(follow);
    return () => {
      unsubscribe();
      window.removeEventListener('beforeunload', ask);
    };
  }, [sync]);
}
