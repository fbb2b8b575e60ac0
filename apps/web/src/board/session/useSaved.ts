import type { SyncStatus } from '@feltline/sync';
import { useEffect, useState } from 'react';
import type { BoardSync } from './BoardSync.ts';

/** While somebody types everything is saved ten times a second: that it is, is said once they pause. */
const CALM_MS = 400;

/** Whether the work is safe. That it is not is said at once, that it is again a little later. */
export function useSaved(sync: BoardSync): SyncStatus['saved'] {
  const [shown, setShown] = useState(sync.status.saved);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      const { saved } = sync.status;
      if (saved === 'saved') timer = setTimeout(() => setShown(saved), CALM_MS);
      else setShown(saved);
    };
    look();
    const unsubscribe = sync.subscribe(look);
    return () => {
      unsubscribe();
      clearTimeout(timer);
    };
  }, [sync]);
  return shown;
}
