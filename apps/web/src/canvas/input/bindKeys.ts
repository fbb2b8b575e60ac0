import type { Editor, KeyPress } from '@feltline/editor';
import { announce } from '../../ui/announce.ts';
import type { PointerQueue } from './PointerQueue.ts';
import { modOf } from './pointerInputOf.ts';

/** Where typing belongs to the field, and where keys belong to an open panel. */
const FIELDS = 'input, textarea, select, [contenteditable="true"]';
const PANELS = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';
/** Keys that a focused button, tab or radio needs for itself; Esc has nothing to close there. */
const OWN_KEYS = new Set([
  'Enter',
  ' ',
  'Tab',
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
]);

/** The board's keys work wherever the focus is, except where a field or a panel needs them. Returns what undoes it. */
export function bindKeys(host: HTMLElement, editor: Editor, queue: PointerQueue): () => void {
  const off = new AbortController();
  const { signal } = off;
  const leaving = leavesWithTab(editor);
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.defaultPrevented || !belongsToBoard(event, host)) return;
      if (leaving.takes(event)) return;
      queue.flush();
      const wasOnBoard = isOnBoard(event.target, host);
      if (editor.keyDown(keyPressOf(event))) event.preventDefault();
      else if (event.key === 'Escape' && wasOnBoard) leaving.begin();
      if (event.key === 'Escape' && !wasOnBoard) host.focus({ preventScroll: true });
    },
    { signal },
  );
  window.addEventListener('keyup', (event) => void editor.keyUp(keyPressOf(event)), { signal });
  // A key let go in another window is never heard of.
  window.addEventListener('blur', () => void editor.keyUp({ key: ' ', code: 'Space' }), { signal });
  return () => off.abort();
}

export function keyPressOf(event: KeyboardEvent): KeyPress {
  // Some systems report AltGr as Ctrl and Alt, which it is not: it types a character.
  const altGraph = event.getModifierState('AltGraph');
  return {
    key: event.key,
    code: event.code,
    shift: event.shiftKey,
    alt: event.altKey && !altGraph,
    mod: modOf(event) && !altGraph,
    altGraph,
    repeat: event.repeat,
    // keyCode 229 is the only sign of composition in some browsers.
    composing: event.isComposing || event.keyCode === 229,
  };
}

/**
 * Tab walks over the board; after an Esc that had nothing left to close, the next Tab leaves it: no trap for the keyboard.
 */
function leavesWithTab(editor: Editor) {
  let isLeaving = false;
  return {
    begin() {
      isLeaving = true;
      announce(editor.t('mirror.leave'));
    },
    /** Says whether the key is the browser's. */
    takes(event: KeyboardEvent): boolean {
      const leaves = isLeaving && event.key === 'Tab';
      if (event.key !== 'Escape' && event.key !== 'Shift') isLeaving = false;
      return leaves;
    },
  };
}

/** With the focus on nothing at all keys are the board's, too. */
function isOnBoard(target: EventTarget | null, host: HTMLElement): boolean {
  return !(target instanceof Element) || target === document.body || host.contains(target);
}

function belongsToBoard(event: KeyboardEvent, host: HTMLElement): boolean {
  const { target } = event;
  if (!(target instanceof Element)) return true;
  if (target.closest(FIELDS) || target.closest(PANELS)) return false;
  if (host.contains(target)) return true;
  // On a fresh page Tab goes to the first link, as everywhere.
  if (target === document.body) return event.key !== 'Tab';
  return !OWN_KEYS.has(event.key);
}
