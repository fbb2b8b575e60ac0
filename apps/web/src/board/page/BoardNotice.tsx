import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import type { BoardSession } from '../session/BoardSession.ts';
import { useSyncStatus } from '../session/useSyncStatus.ts';

/** What stays true for a while and has to be known: a newer server, a board that may not be written. */
export function BoardNotice({ session: { sync, board } }: { session: BoardSession }) {
  const { t } = useTranslation();
  const { needsReload } = useSyncStatus(sync);
  if (needsReload) {
    return (
      <div className="board-notice" role="alert">
        <span>{t('board.needsReload')}</span>
        <Button look="primary" onPress={() => location.reload()}>
          {t('board.reload')}
        </Button>
      </div>
    );
  }
  if (board.readOnlyReason === undefined) return null;
  return (
    <div className="board-notice" role="status">
      <span>{t('board.readOnly.newer')}</span>
    </div>
  );
}
