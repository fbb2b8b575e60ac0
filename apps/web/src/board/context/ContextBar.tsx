import { type ComponentType, useEffect, useState } from 'react';
import type { BoardCanvas } from '../../canvas/BoardCanvas.ts';
import { useEditorState } from '../editorState.ts';
import type { BarProps } from './Bar.tsx';
import { useBarWish } from './useBarWish.ts';

const FETCH_AFTER_MS = 500;
const fetchBar = () => import('./Bar.tsx');

/** What can be done with the selection, in a small bar above it. Hidden while something is dragged or typed. */
export function ContextBar({ canvas }: { canvas: BoardCanvas }) {
  const isShown = useEditorState(
    ['selection', 'tool', 'editing', 'preview', 'readOnly', 'board', 'contextMenu'],
    (editor) =>
      editor.selection.size > 0 &&
      editor.atRest &&
      editor.tool === 'select' &&
      !editor.editing &&
      !editor.readOnly &&
      !editor.contextMenu &&
      editor.preview.patches.length === 0,
  );
  const wish = useBarWish();
  const [Bar, setBar] = useState<ComponentType<BarProps>>();
  useEffect(() => {
    if (!isShown || Bar) return;
    // Without a line to the server the next thing chosen asks again.
    fetchBar().then(
      (code) => setBar(() => code.default),
      () => undefined,
    );
  }, [isShown, Bar]);
  useEffect(() => {
    // Once the board stands, so that it is there when the first object is chosen.
    const timer = setTimeout(() => void fetchBar().catch(() => undefined), FETCH_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return isShown && Bar ? <Bar canvas={canvas} wish={wish} /> : null;
}
