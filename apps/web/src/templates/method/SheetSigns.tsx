import { sheetsOf } from '@feltline/journey';
import { lazy, Suspense } from 'react';
import { useEditorState } from '../../board/editorState.ts';
import type { BoardCanvas } from '../../canvas/BoardCanvas.ts';
import { withLateWords } from '../../i18n/languages.ts';
import { WithoutCode } from '../../ui/WithoutCode.tsx';

const SheetLinks = lazy(() => withLateWords(import('./SheetLinks.tsx')));

/** The signs of sheets that continue something; fetched once there is one. */
export function SheetSigns({ canvas }: { canvas: BoardCanvas }) {
  const hasAny = useEditorState(['board'], ({ board }) =>
    sheetsOf(board.read).some(({ touchpoint, from }) => touchpoint ?? from),
  );
  if (!hasAny) return null;
  return (
    <WithoutCode isQuiet>
      <Suspense>
        <SheetLinks canvas={canvas} />
      </Suspense>
    </WithoutCode>
  );
}
