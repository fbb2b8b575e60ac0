import { lazy, Suspense, useEffect } from 'react';
import { withLateWords } from '../../i18n/languages.ts';
import type { BoardSession } from '../session/BoardSession.ts';
import { setHistory, useHistory } from './historyState.ts';

const LookBackView = lazy(() => withLateWords(import('./LookBackView.tsx')));
const NewsView = lazy(() => withLateWords(import('./NewsView.tsx')));
/** First the board is there and can be used. */
const ASK_AFTER_MS = 1500;

/** What of the past lies over the board: a version that is looked at, and what is new since the last visit. */
export function HistoryDock({ session }: { session: BoardSession }) {
  const { lookBack, news } = useHistory();
  useEffect(() => {
    const timer = setTimeout(() => {
      // without a line there is no news; it is asked for at the next visit
      import('./askNews.ts').then(({ askNews }) => askNews(session)).catch(() => undefined);
    }, ASK_AFTER_MS);
    return () => {
      clearTimeout(timer);
      setHistory({ lookBack: undefined, news: undefined, marksNews: undefined });
    };
  }, [session]);
  return (
    <Suspense>
      {lookBack ? <LookBackView session={session} lookBack={lookBack} /> : null}
      {news && !lookBack ? <NewsView session={session} news={news} /> : null}
    </Suspense>
  );
}
