import { nanoid } from 'nanoid';
import { useSyncExternalStore } from 'react';
import { friendlyName } from './friendlyName.ts';
import { guestKey } from './guestKey.ts';
import { type PersonColor, personColors } from './personColors.ts';

/** Who this browser is on every board: the id others see, the secret that proves it, a name and a colour. */
export interface Guest {
  readonly id: string;
  readonly secret: string;
  readonly name: string;
  readonly color: PersonColor;
  /** False while the name is one we made up. */
  readonly named: boolean;
}

const KEY = 'feltline.guest';
const MAX_NAME = 60;
const listeners = new Set<() => void>();
let current: Guest | undefined;

/** The guest of this browser; made at the first call and kept. */
export function guest(): Guest {
  current ??= readGuest(localStorage.getItem(KEY)) ?? keep({ ...newGuest(), ...guestKey() });
  return current;
}

export function newGuest(random: () => number = Math.random): Guest {
  const color = personColors[Math.floor(random() * personColors.length)] ?? personColors[0];
  const language = typeof document === 'undefined' ? 'en' : document.documentElement.lang;
  return {
    id: nanoid(),
    secret: nanoid(32),
    name: friendlyName(language, random),
    color,
    named: false,
  };
}

/** Reads what was kept; anything unreadable gives undefined. */
export function readGuest(stored: string | null): Guest | undefined {
  if (!stored) return undefined;
  try {
    const value = JSON.parse(stored) as Partial<Guest>;
    if (
      typeof value.id !== 'string' ||
      typeof value.secret !== 'string' ||
      typeof value.name !== 'string'
    )
      return undefined;
    const color = personColors.find((known) => known === value.color) ?? personColors[0];
    return {
      id: value.id,
      secret: value.secret,
      name: value.name,
      color,
      named: value.named === true,
    };
  } catch {
    return undefined;
  }
}

/** An empty name brings back a friendly one. Names are cut at 60 characters. */
export function renameGuest(name: string): void {
  const trimmed = name.trim().slice(0, MAX_NAME);
  const language = document.documentElement.lang;
  keep({ ...guest(), name: trimmed || friendlyName(language), named: trimmed !== '' });
}

export function recolorGuest(color: PersonColor): void {
  keep({ ...guest(), color });
}

export function onGuestChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useGuest(): Guest {
  return useSyncExternalStore(onGuestChange, guest);
}

function keep(changed: Guest): Guest {
  current = changed;
  localStorage.setItem(KEY, JSON.stringify(changed));
  for (const listener of listeners) listener();
  return changed;
}
