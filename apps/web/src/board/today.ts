import { useSyncExternalStore } from 'react';

const EVERY_MS = 30_000;

/** The day it is where this browser is, YYYY-MM-DD. */
export function today(now = new Date()): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The day it is, also after midnight. */
export function useToday(): string {
  return useSyncExternalStore(subscribe, today);
}

function subscribe(listener: () => void): () => void {
  const timer = setInterval(listener, EVERY_MS);
  return () => clearInterval(timer);
}
