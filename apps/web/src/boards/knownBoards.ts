import { useSyncExternalStore } from 'react';

export type Role = 'owner' | 'edit' | 'comment' | 'view';

/** A board this browser has opened. The token is the bearer of the HTTP interface; it never leaves in an address. */
export interface KnownBoard {
  readonly id: string;
  readonly token: string;
  readonly title: string;
  readonly role?: Role;
  /** Milliseconds since 1970. */
  readonly openedAt: number;
}

const KEY = 'feltline.boards';
const listeners = new Set<() => void>();
let current: readonly KnownBoard[] | undefined;

/** The boards of this browser, the last opened first. */
export function knownBoards(): readonly KnownBoard[] {
  current ??= readBoards(localStorage.getItem(KEY));
  return current;
}

export function knownBoard(id: string): KnownBoard | undefined {
  return knownBoards().find((board) => board.id === id);
}

/** Adds the board or changes what is known of it. */
export function rememberBoard(id: string, news: Partial<Omit<KnownBoard, 'id'>>): void {
  const before = knownBoard(id) ?? { id, token: '', title: '', openedAt: Date.now() };
  keep([{ ...before, ...news }, ...knownBoards().filter((board) => board.id !== id)]);
}

export function forgetBoard(id: string): void {
  keep(knownBoards().filter((board) => board.id !== id));
}

export function useKnownBoards(): readonly KnownBoard[] {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, knownBoards);
}

/** Reads what was kept; entries without an id or a token are left out. */
export function readBoards(stored: string | null): readonly KnownBoard[] {
  try {
    const list: unknown = JSON.parse(stored ?? '[]');
    if (!Array.isArray(list)) return [];
    return list.filter(isKnownBoard).sort((a, b) => b.openedAt - a.openedAt);
  } catch {
    return [];
  }
}

function isKnownBoard(value: unknown): value is KnownBoard {
  const board = value as Partial<KnownBoard> | null;
  return (
    typeof board?.id === 'string' &&
    typeof board.token === 'string' &&
    typeof board.title === 'string' &&
    typeof board.openedAt === 'number'
  );
}

function keep(boards: readonly KnownBoard[]): void {
  current = [...boards].sort((a, b) => b.openedAt - a.openedAt);
  localStorage.setItem(KEY, JSON.stringify(current));
  for (const listener of listeners) listener();
}

// Another tab may open or forget a board.
if (typeof window !== 'undefined') {
  window.addEventListener('storage', (event) => {
    if (event.key !== KEY) return;
    current = undefined;
    for (const listener of listeners) listener();
  });
}
