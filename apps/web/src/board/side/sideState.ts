import type { Ask } from '@feltline/editor';
import { useSyncExternalStore } from 'react';
import { sideTabIds } from './sideTabIds.ts';

export interface SideState {
  /** Id of the open tab; nothing while the panel is closed. */
  readonly tab?: string | undefined;
  /** What it was last asked for with. */
  readonly ask?: Ask | undefined;
}

/** Below this the panel is a sheet over the board, as the style sheet has it. */
const SHEET = '(max-width: 900px)';
/** The panel with the air around it, CSS px; see side.css. */
const WIDTH = 326 + 2 * 16;
const KEY = 'feltline.side';
/** Kept once somebody has closed the guide: from then on it is only opened by hand. */
export const guideClosedKey = 'feltline.guide-closed';
const listeners = new Set<() => void>();
let now: SideState | undefined;

/** What the panel at the end shows: in a wide window, what it showed when this browser was last here. */
export function sideState(): SideState {
  now ??= isSheet() ? {} : { tab: knownTab(localStorage.getItem(KEY)) };
  return now;
}

export function setSide(state: SideState): void {
  if (now?.tab === 'guide' && state.tab === undefined) localStorage.setItem(guideClosedKey, 'yes');
  now = state;
  localStorage.setItem(KEY, state.tab ?? '');
  for (const listener of listeners) listener();
}

export function useSide(): SideState {
  return useSyncExternalStore(onSide, sideState);
}

/** How far the panel reaches into the board from its end, CSS px; a sheet is not counted. */
export function sideReach(): number {
  return sideState().tab !== undefined && !isSheet() ? WIDTH : 0;
}

export function isSheet(): boolean {
  return matchMedia(SHEET).matches;
}

function onSide(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function knownTab(id: string | null): string | undefined {
  return sideTabIds.find((tab) => tab === id);
}
