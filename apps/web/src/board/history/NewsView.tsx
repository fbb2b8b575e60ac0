import './history.css';
import { History, X } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import type { BoardSession } from '../session/BoardSession.ts';
import { useBoardVersion } from '../view/useBoardVersion.ts';
import { putNewsAway } from './askNews.ts';
import { changedObjects } from './changedObjects.ts';
import type { News } from './historyCalls.ts';
import { setHistory, useHistory } from './historyState.ts';
import { Marks } from './Marks.tsx';
import { newsWords } from './newsWords.ts';
import { namesOf } from './versionWords.ts';

const FOLLOW_MS = 500;

/** A quiet line about what others did since the last visit, and, once somebody wants to see it, marks around it. */
export default function NewsView({ session, news }: { session: BoardSession; news: News }) {
  const { t, i18n } = useTranslation();
  const { marksNews } = useHistory();
  const words = newsWords(news, t, i18n.language);
  if (marksNews) return <NewsMarks session={session} news={news} />;
  return (
    <div className="news-line" role="status">
      <History aria-hidden="true" />
      <span className="news-words">{words}</span>
      <Button
        look="quiet"
        onPress={() => {
          setHistory({ marksNews: true });
          session.editor.ask({ what: 'side', tab: 'history' });
        }}
      >
        {t('history.show')}
      </Button>
      <IconButton
        label={t('history.putAway')}
        icon={<X />}
        side="top"
        onPress={() => putNewsAway(session.boardId, news.since)}
      />
    </div>
  );
}

/** Everything that changed in the colour of who changed it last. */
function NewsMarks({ session, news }: { session: BoardSession; news: News }) {
  const { t, i18n } = useTranslation();
  const { editor, canvas } = session;
  const version = useBoardVersion(editor, FOLLOW_MS);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is marked moves with the board
  const marks = useMemo(() => {
    const people = new Map(news.people.map((person) => [person.id, person]));
    const by = new Map(news.records.map((record) => [record.id, people.get(record.by)]));
    const ids = news.records.filter(({ what }) => what !== 'removed').map(({ id }) => id);
    return changedObjects(editor, ids).flatMap(({ box, records }) => {
      const [first] = records;
      const person = first && by.get(first);
      if (!box || !person) return [];
      const name = namesOf([person], t, i18n.language);
      return [{ box, color: person.color, name }];
    });
  }, [editor, news, version, t, i18n.language]);
  return <Marks canvas={canvas} marks={marks} />;
}
