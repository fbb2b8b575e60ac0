import type { RecordId } from '@feltline/board';
import { type ComponentType, useEffect, useState } from 'react';
import type { BoardCanvas } from '../../canvas/BoardCanvas.ts';
import { withLateWords } from '../../i18n/languages.ts';
import { useEditor, useEditorState } from '../editorState.ts';
import type { BarProps } from './Bar.tsx';

/**
 * How this person looks at a map, in a bar at the top: it comes when it is asked for, and whenever a map is not seen as
 * it is.
 */
export function MapBar({ canvas }: { canvas: BoardCanvas }) {
  const editor = useEditor();
  useMapViews(canvas);
  const [asked, setAsked] = useState<{ map: RecordId; count: number }>();
  const viewed = useEditorState(['views', 'board'], ({ views, board }) =>
    views.ids().find((id) => board.get(id)),
  );
  useEffect(
    () =>
      editor.subscribe((what) => {
        const ask = editor.asked;
        if (what !== 'ask' || ask?.what !== 'mapFilter') return;
        setAsked((before) => ({ map: ask['map'] as RecordId, count: (before?.count ?? 0) + 1 }));
      }),
    [editor],
  );
  const map = asked && editor.board.get(asked.map) ? asked.map : viewed;
  const [Bar, setBar] = useState<ComponentType<BarProps>>();
  useEffect(() => {
    if (map === undefined || Bar) return;
    import('./Bar.tsx').then(
      (code) => setBar(() => code.default),
      // Without a line to the server the next change of the view asks again.
      () => setAsked(undefined),
    );
  }, [map, Bar]);
  if (map === undefined || !Bar) return null;
  return (
    <Bar
      key={map}
      map={map}
      canvas={canvas}
      asked={asked?.count ?? 0}
      onClose={() => setAsked(undefined)}
    />
  );
}

const FETCH_AFTER_MS = 300;

/** What maps show and offer beside their cards and curves is fetched once the board stands. */
function useMapViews(canvas: BoardCanvas): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      withLateWords(import('@feltline/objects/map-view')).then(
        ({ installMapViews }) => {
          installMapViews(canvas.editor);
          canvas.repaint();
        },
        // Without a line to the server maps stand as they are.
        () => undefined,
      );
    }, FETCH_AFTER_MS);
    return () => clearTimeout(timer);
  }, [canvas]);
}
