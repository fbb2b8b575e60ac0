import { type RefObject, useEffect, useState } from 'react';
import { useEditor } from '../editorState.ts';

/**
 * Whether the panel of the tool in hand is open: only its button opens it. The first press on the board closes it, and
 * that press is the board's; so does putting the tool down.
 */
export function useToolPanel(column: RefObject<HTMLElement | null>) {
  const editor = useEditor();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    if (!isOpen) return;
    const onPress = ({ target }: PointerEvent) => {
      const isChrome =
        target instanceof Element &&
        (column.current?.contains(target) || target.closest('.tool-bar') !== null);
      if (!isChrome) setOpen(false);
    };
    window.addEventListener('pointerdown', onPress, { capture: true });
    return () => window.removeEventListener('pointerdown', onPress, { capture: true });
  }, [isOpen, column]);
  useEffect(
    () =>
      editor.subscribe((what) => {
        if (what === 'tool' && !editor.tools.some(({ name }) => name === editor.tool))
          setOpen(false);
      }),
    [editor],
  );
  return { isOpen, setOpen };
}
