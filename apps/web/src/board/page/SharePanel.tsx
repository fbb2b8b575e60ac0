import ShareDialog from '../../share/ShareDialog.tsx';
import type { AskPanelProps } from '../asks/askPanels.ts';

/** Sharing, once the server has said what one may do. */
export default function SharePanel({ session, onClose }: AskPanelProps) {
  const { boardId, token, board, sync } = session;
  return sync.role ? (
    <ShareDialog
      boardId={boardId}
      title={board.title.get()}
      token={token}
      role={sync.role}
      onClose={onClose}
    />
  ) : null;
}
