import type { MouseEvent } from 'react';

/** After a press with the pointer the keys are the board's again; who came by keyboard stays where they are. */
export function focusBoard(event: MouseEvent): void {
  if (event.detail === 0) return;
  document.querySelector<HTMLElement>('.canvas')?.focus({ preventScroll: true });
}
