import './history.css';
import { Bookmark } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { toast } from '../../ui/Toasts.tsx';
import { keepVersion } from '../page/keepVersion.ts';
import { useSyncPart } from '../session/useSyncPart.ts';
import type { SidePanelProps } from '../side/sideTabs.ts';
import { historyState, setHistory, useHistory } from './historyState.ts';
import { NewsSection } from './NewsSection.tsx';
import { VersionDetails } from './VersionDetails.tsx';
import { VersionList } from './VersionList.tsx';
import { whyOf } from './versionWords.ts';

/** What the board was, who made it what it is, and the way back. */
export default function HistoryPanel({ session }: SidePanelProps) {
  const { t, i18n } = useTranslation();
  const { lookBack, news } = useHistory();
  const mayWrite = useSyncPart(session.sync, () => session.sync.mayWrite);
  if (lookBack) return <VersionDetails session={session} lookBack={lookBack} />;
  const keep = () =>
    session.editor.ask({
      what: 'words',
      title: 'history.keepTitle',
      label: 'history.name',
      hint: 'history.keepHint',
      value: new Date().toLocaleDateString(i18n.language, { dateStyle: 'long' }),
      problem: (words: string) => (words ? undefined : 'history.noName'),
      done: (label: string) =>
        void keepVersion(session.boardId, session.token, { label }).then(
          () => {
            setHistory({ kept: historyState().kept + 1 });
            toast({ words: t('history.isKept') });
          },
          (error: unknown) => toast({ words: t('history.notKept', { why: whyOf(error) }) }),
        ),
    });
  return (
    <div className="history">
      {news ? <NewsSection session={session} news={news} /> : null}
      {mayWrite ? (
        <>
          <Button className="history-keep" onPress={keep}>
            <Bookmark aria-hidden="true" />
            {t('history.keep')}
          </Button>
          <VersionList session={session} />
        </>
      ) : (
        <p className="history-hint">{t('history.forEditors')}</p>
      )}
    </div>
  );
}
