import { closeCodes, type Damage, type SyncStatus } from '@feltline/sync';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import type { BoardSession } from '../session/BoardSession.ts';
import { useSyncPart } from '../session/useSyncPart.ts';
import { OwnCopy } from './OwnCopy.tsx';
import { passingWords, reasonWords } from './serverWords.ts';

/** What stays true for a while and has to be known: a newer server, edits that it does not take, a board that may not be written. */
export function BoardNotice({ session }: { session: BoardSession }) {
  const { sync, board } = session;
  const { t, i18n } = useTranslation();
  // every key typed changes whether all is saved: nothing here depends on that
  const key = useSyncPart(sync, noticeOf);
  useSyncPart(sync, ({ reason, keptEdits }) => (reason ?? keptEdits)?.text);
  const passing = useSyncPart(sync, (status) => passingWords(status, t, i18n.language));
  useSyncPart(sync, ({ damage }) => damage && `${damage.count} ${damage.asOf}`);
  const { status } = sync;
  if (key) {
    return (
      <div className="board-notice" role="alert">
        <span className="board-notice-words">{t(key, { reason: reasonWords(status, t) })}</span>
        <div className="board-notice-actions">
          {status.needsReload ? null : (
            <OwnCopy
              session={session}
              discardLabel={t('board.discardCopyAndReload')}
              onDiscarded={() => location.reload()}
            />
          )}
          {status.reason ? (
            <Button
              look={status.needsReload ? 'primary' : 'plain'}
              onPress={() => location.reload()}
            >
              {t('board.reload')}
            </Button>
          ) : null}
        </div>
      </div>
    );
  }
  const readOnly = board.readOnlyReason === undefined ? undefined : t('board.readOnly.newer');
  const damage = status.damage && damageWords(status.damage, t, i18n.language);
  const words = passing ?? damage ?? readOnly;
  if (!words) return null;
  return (
    <div className="board-notice" role="status">
      <span className="board-notice-words">{words}</span>
    </div>
  );
}

/** Where the newest state is lost, of when it is counts for more than how much was set aside. */
function damageWords({ count, asOf }: Damage, t: TFunction, language: string): string {
  if (asOf === undefined) return t('board.damage', { count });
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  return t('board.damage.asOf', { when: format.format(asOf) });
}

/** The words' key for what does not pass by itself. */
function noticeOf({ needsReload, reason, keptEdits }: SyncStatus): string | undefined {
  if (needsReload) return 'board.needsReload';
  if (reason?.code === closeCodes.wrongEpoch) return 'board.otherHistory';
  if (keptEdits) return 'board.keptEdits';
  if (reason) return 'board.closed';
  return undefined;
}
