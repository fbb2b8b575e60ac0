import './save-state.css';
import type { SyncStatus } from '@feltline/sync';
import { CircleAlert, CloudCheck, CloudOff, RefreshCw } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

type Saved = SyncStatus['saved'];

const icons: Record<Saved, ReactElement> = {
  saved: <CloudCheck aria-hidden="true" />,
  saving: <RefreshCw aria-hidden="true" />,
  'offline-kept': <CloudOff aria-hidden="true" />,
  'not-saved': <CircleAlert aria-hidden="true" />,
};

/** Whether the work is safe, in words: the truth as the sync client knows it. */
export function SaveState({ saved }: { saved: Saved }) {
  const { t } = useTranslation();
  return (
    <span
      className={`save-state save-state-${saved}`}
      role="status"
      data-saved={saved}
      title={t(`board.saved.${saved}.hint`)}
    >
      {icons[saved]}
      <span className="save-words">{t(`board.saved.${saved}`)}</span>
    </span>
  );
}
