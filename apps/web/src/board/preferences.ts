import { useSyncExternalStore } from 'react';

/** What a person has set for boards in this browser. */
export interface Preferences {
  /** The dots of the paper. */
  readonly grid: boolean;
  readonly minimap: boolean;
  /** Single letters and signs are shortcuts (WCAG 2.1.4 asks that they can be switched off). */
  readonly letterKeys: boolean;
}

const KEY = 'feltline.board';
const defaults: Preferences = { grid: true, minimap: false, letterKeys: true };
const listeners = new Set<() => void>();
let now: Preferences | undefined;

export function preferences(): Preferences {
  now ??= readPreferences(localStorage.getItem(KEY));
  return now;
}

export function setPreferences(change: Partial<Preferences>): void {
  now = { ...preferences(), ...change };
  localStorage.setItem(KEY, JSON.stringify(now));
  for (const listener of listeners) listener();
}

export function onPreferences(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function usePreferences(): Preferences {
  return useSyncExternalStore(onPreferences, preferences);
}

/** What was stored, as far as it can be read; the rest as it is by default. */
export function readPreferences(stored: string | null): Preferences {
  const read = parsed(stored);
  const kept = Object.keys(defaults).filter(
    (key) => typeof read[key] === typeof defaults[key as keyof Preferences],
  );
  return { ...defaults, ...Object.fromEntries(kept.map((key) => [key, read[key]])) };
}

function parsed(stored: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(stored ?? '{}');
    return typeof value === 'object' && value ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
