import { useSyncExternalStore } from 'react';
import { localDay } from './localDay.ts';

const EVERY_MS = 30_000;

/** The day it is where the person is, YYYY-MM-DD, also after midnight. */
export function useToday(): string {
  return useSyncExternalStore(subscribe, () => localDay());
}

function subscribe(listener: () => void): () => void {
  const timer = setInterval(listener, EVERY_MS);
  return () => clearInterval(timer);
}
