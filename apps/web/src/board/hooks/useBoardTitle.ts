import type { Board } from '@feltline/board';
import { useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';

/** The board's title, which is also the page's. */
export function useBoardTitle(board: Board): string {
  const { t } = useTranslation();
  const title = useSyncExternalStore(
    (listener) => board.subscribe(listener),
    () => board.title.get(),
  );
  useEffect(() => {
    document.title = `${title || t('board.untitled')} · Feltline`;
    return () => {
      document.title = 'Feltline';
    };
  }, [title, t]);
  return title;
}
