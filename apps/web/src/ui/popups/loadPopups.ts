import { useEffect, useSyncExternalStore } from 'react';

type Popups = typeof import('./popups.tsx');

let popups: Popups | undefined;
let isLoading = false;
const listeners = new Set<() => void>();
const alongside: (() => Promise<unknown>)[] = [];

/** What menus show is fetched with their code, so that no menu opens half. */
export function fetchWithPopups(fetch: () => Promise<unknown>): void {
  alongside.push(fetch);
}

/** Fetches the code of menus and panels; it is not part of a page's first load. */
export function loadPopups(): void {
  if (isLoading) return;
  isLoading = true;
  Promise.all([import('./popups.tsx'), ...alongside.map((fetch) => fetch())]).then(
    ([module]) => {
      popups = module;
      for (const listener of listeners) listener();
    },
    // The network is away: the next press tries again.
    () => {
      isLoading = false;
    },
  );
}

/** The code of menus and panels once it is there; asks for it when it is wanted. */
export function usePopups(isWanted: boolean): Popups | undefined {
  useEffect(() => {
    if (isWanted) loadPopups();
  }, [isWanted]);
  return useSyncExternalStore(subscribe, loadedPopups);
}

export function loadedPopups(): Popups | undefined {
  return popups;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
