import { useSyncExternalStore } from 'react';
import type { News } from './historyCalls.ts';
import type { LookBack } from './LookBack.ts';

export interface HistoryState {
  /** The version that is looked at in place of the board. */
  readonly lookBack?: LookBack;
  /** What is new since the last visit, until it is put away. */
  readonly news?: News;
  /** Whether what is new is marked on the board. */
  readonly marksNews?: boolean;
  /** Another number after every change of the versions that are kept. */
  readonly kept: number;
}

let now: HistoryState = { kept: 0 };
const listeners = new Set<() => void>();

/** What of the past this page shows. */
export function historyState(): HistoryState {
  return now;
}

export function setHistory(
  change: { [Key in keyof HistoryState]?: HistoryState[Key] | undefined },
) {
  now = { ...now, ...change } as HistoryState;
  for (const listener of listeners) listener();
}

export function useHistory(): HistoryState {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => now,
  );
}
