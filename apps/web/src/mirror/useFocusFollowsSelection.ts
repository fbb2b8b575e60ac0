import type { Editor, Target } from '@feltline/editor';
import { type RefObject, useEffect } from 'react';
import { useEditorState } from '../board/editorState.ts';
import type { MirrorObject } from './mirrorObjects.ts';

/** One string per target, for attributes. */
export function targetKey({ object, part }: Target): string {
  return part === undefined ? object : `${object} ${part}`;
}

/** While the keyboard is on the board, the element of what is chosen has the focus and is read out. */
export function useFocusFollowsSelection(
  editor: Editor,
  root: RefObject<HTMLElement | null>,
  objects: readonly MirrorObject[],
): void {
  const wanted = useEditorState(['selection', 'editing'], ({ selection, editing }) =>
    editing || !selection.focused ? undefined : targetKey(selection.focused),
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the element may come with the next objects
  useEffect(() => {
    const mirror = root.current;
    const host = mirror?.parentElement;
    const { activeElement } = document;
    if (!mirror || !host || !activeElement || !host.contains(activeElement) || editor.editing)
      return;
    // Bars and panels above the canvas are not the board: whoever works in one stays there.
    if (activeElement.closest('[data-over-canvas]')) return;
    const element =
      wanted === undefined
        ? host
        : mirror.querySelector<HTMLElement>(`[data-target="${CSS.escape(wanted)}"]`);
    if (element && element !== activeElement) element.focus({ preventScroll: true });
  }, [editor, root, wanted, objects]);
}
