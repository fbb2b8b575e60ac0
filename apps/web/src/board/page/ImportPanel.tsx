import type { Point } from '@feltline/geometry';
import ImportDialog from '../../import/ImportDialog.tsx';
import { importExcalidraw } from '../../import/importExcalidraw.ts';
import type { AskPanelProps } from '../asks/askPanels.ts';
import { keepVersionBefore } from './keepVersion.ts';
import { showObjects } from './showObjects.ts';

/** Bringing a file in: `file` and the place `at` (board) where they are known. */
export default function ImportPanel({ session, ask, onClose }: AskPanelProps) {
  const { board, boardId, token, editor, pictures } = session;
  const {
    file,
    at = editor.camera.view,
    isSurvey,
  } = ask as {
    file?: File;
    at?: Point;
    isSurvey?: boolean;
  };
  const show = (ids: Parameters<typeof showObjects>[1]) => {
    editor.selection.set(ids.filter((id) => editor.index.boundsOf(id)));
    showObjects(editor, ids);
  };
  return (
    <ImportDialog
      board={board}
      {...(file ? { file } : {})}
      {...(isSurvey ? { isSurvey } : {})}
      at={at}
      onClose={onClose}
      onApply={async ({ apply }, { name }) => {
        // it may have become a board to look at while the file was read
        if (!apply || editor.readOnly) return;
        await keepVersionBefore(boardId, token, editor.t('import.before', { file: name }));
        const ids = board.transact((tx) => apply(tx), { label: 'import.label' });
        const objects = new Set(board.objects());
        show(ids.filter((id) => objects.has(id)));
      }}
      onDrawing={async ({ content }) => {
        const done = await importExcalidraw(board, content, at, pictures);
        if ('errors' in done) return done;
        show(done.ids);
        return done;
      }}
    />
  );
}
