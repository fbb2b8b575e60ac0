import type { Point } from '@feltline/geometry';
import ImportDialog from '../../import/ImportDialog.tsx';
import type { AskPanelProps } from '../asks/askPanels.ts';
import { showObjects } from './showObjects.ts';

/** Bringing a file in: `file` and the place `at` (board) where they are known. */
export default function ImportPanel({ session, ask, onClose }: AskPanelProps) {
  const { board, boardId, token, editor, pictures } = session;
  const { file, at } = ask as { file?: File; at?: Point };
  return (
    <ImportDialog
      board={board}
      pictures={pictures}
      boardId={boardId}
      token={token}
      {...(file ? { file } : {})}
      at={at ?? editor.camera.view}
      onClose={onClose}
      onDone={(ids) => {
        editor.selection.set(ids.filter((id) => editor.index.boundsOf(id)));
        showObjects(editor, ids);
      }}
    />
  );
}
