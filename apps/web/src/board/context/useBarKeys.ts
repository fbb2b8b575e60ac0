import type { Editor } from '@feltline/editor';
import { type RefObject, useLayoutEffect } from 'react';

/** Alt+F10 goes from the board into the bar, as in editors of text; Esc goes back, and so does the focus when the bar goes. */
export function useBarKeys(
  bar: RefObject<HTMLElement | null>,
  editor: Editor,
  wish: { readonly current: boolean },
): void {
  useLayoutEffect(() => {
    const element = bar.current;
    const board = element?.closest<HTMLElement>('.canvas');
    if (!element || !board) return;
    const goIn = () => element.querySelector<HTMLElement>('[data-reached]')?.focus();
    if (wish.current) goIn();
    const goBack = () => {
      if (element.contains(document.activeElement)) board.focus({ preventScroll: true });
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'F10' && event.altKey && !editor.editing) {
        event.preventDefault();
        goIn();
      } else if (event.key === 'Escape' && element.contains(document.activeElement)) {
        event.preventDefault();
        goBack();
      }
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => {
      goBack();
      window.removeEventListener('keydown', onKey, { capture: true });
    };
  }, [bar, editor, wish]);
}
