import { useSyncExternalStore } from 'react';
import { useEditorState } from '../editorState.ts';
import type { ToolEntry } from './toolEntries.ts';

/** Below this the tools are a row at the bottom, as the style sheet has it. */
const ROW = '(max-width: 720px)';
/** The least that a button of the row takes, and what the row's edges and its line take. CSS px. */
const BUTTON = 40;
const AROUND = 39;
/** Undo and redo. */
const KEPT = 2;

/** How many buttons of tools have room beside those that undo: as many as there are in a column, which is scrolled. */
export function useRowRoom(): number {
  const readOnly = useEditorState(['readOnly'], (now) => now.readOnly);
  return useSyncExternalStore(watchSize, () =>
    matchMedia(ROW).matches ? roomIn(innerWidth) - (readOnly ? 0 : KEPT) : Number.POSITIVE_INFINITY,
  );
}

/** How many buttons a row has room for in a window of this width, CSS px. */
export function roomIn(width: number): number {
  return Math.floor((width - AROUND) / BUTTON);
}

/** What of the tools is shown where so many buttons have room; the rest stands behind one that says that there is more. */
export function rowParts(
  entries: readonly ToolEntry[],
  readOnly: boolean,
  room: number,
): { readonly entries: number; readonly hasHand: boolean; readonly isCut: boolean } {
  const all = entries.length + (readOnly ? 2 : 3);
  if (all <= room) return { entries: entries.length, hasHand: true, isCut: false };
  // Fingers move the board without the hand: it goes first, then the last tools.
  return { entries: Math.max(0, room - 2), hasHand: false, isCut: true };
}

function watchSize(listener: () => void): () => void {
  addEventListener('resize', listener);
  return () => removeEventListener('resize', listener);
}
