import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react';

/**
 * Gives the focus back when a popup is gone, and only then does what was chosen in it: that may take the focus itself,
 * and whatever the popup stood in may go with it. `close` closes; what this returns does so for the popup.
 */
export function useClosing(
  isOpen: boolean,
  anchor: RefObject<Element | null>,
  close: () => void,
): (chosen?: () => void) => void {
  const before = useRef<Element | null>(null);
  const next = useRef<() => void>(undefined);
  const latest = useRef(close);
  useLayoutEffect(() => {
    latest.current = close;
  });

  // A popup takes the focus in an effect of its own, which is later.
  useLayoutEffect(() => {
    if (isOpen) before.current = document.activeElement;
  }, [isOpen]);

  useEffect(() => {
    if (!isOpen) {
      const run = next.current;
      next.current = undefined;
      run?.();
      return;
    }
    const board = anchor.current?.closest('[role="application"]') ?? null;
    return () => giveFocusBack(before.current, board);
  }, [isOpen, anchor]);

  return useCallback((chosen) => {
    if (chosen) next.current = chosen;
    latest.current();
  }, []);
}

/** To what had it, else to the board around; not where somebody has taken it meanwhile. */
function giveFocusBack(before: Element | null, board: Element | null): void {
  const { activeElement, body } = document;
  if (activeElement && activeElement !== body) return;
  const to = before?.isConnected && before !== body ? before : board;
  if (to instanceof HTMLElement) to.focus({ preventScroll: true });
}
