import type { Editor } from '@feltline/editor';

/** Frames the board while Tab has led to it and nothing on it is chosen. Returns what undoes it. */
export function bindFocusFrame(host: HTMLElement, editor: Editor): () => void {
  const off = new AbortController();
  const { signal } = off;
  let isTabbing = false;
  const hide = () => delete host.dataset['cameByTab'];
  const onKey = (event: KeyboardEvent) => {
    isTabbing = event.type === 'keydown' && event.key === 'Tab';
  };
  const onPress = () => {
    isTabbing = false;
    hide();
  };
  window.addEventListener('keydown', onKey, { signal, capture: true });
  window.addEventListener('keyup', onKey, { signal, capture: true });
  window.addEventListener('pointerdown', onPress, { signal, capture: true });
  // Neither bubbles: what stands on the board has frames of its own.
  host.addEventListener(
    'focus',
    () => {
      if (isTabbing && editor.selection.size === 0) host.dataset['cameByTab'] = '';
    },
    { signal },
  );
  host.addEventListener('blur', hide, { signal });
  const unsubscribe = editor.subscribe((what) => {
    if (what === 'selection' && editor.selection.size > 0) hide();
  });
  return () => {
    off.abort();
    unsubscribe();
    hide();
  };
}
