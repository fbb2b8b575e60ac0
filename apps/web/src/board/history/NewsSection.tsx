import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '../../ui/Avatar.tsx';
import { Button } from '../../ui/Button.tsx';
import type { BoardSession } from '../session/BoardSession.ts';
import { flyToRecord } from '../view/flyToRecord.ts';
import { useBoardVersion } from '../view/useBoardVersion.ts';
import { putNewsAway } from './askNews.ts';
import { ChangeLines } from './ChangeLines.tsx';
import { changedObjects } from './changedObjects.ts';
import type { News } from './historyCalls.ts';
import { setHistory, useHistory } from './historyState.ts';
import { newsWords } from './newsWords.ts';
import { workWords } from './versionWords.ts';

const FOLLOW_MS = 1500;

/** What others did since the last visit, person by person. */
export function NewsSection({ session, news }: { session: BoardSession; news: News }) {
  const { t, i18n } = useTranslation();
  const { editor } = session;
  const { marksNews } = useHistory();
  const version = useBoardVersion(editor, FOLLOW_MS);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what stands there may have changed again
  const byPerson = useMemo(
    () =>
      news.people.map((person) => {
        const ids = news.records.filter(({ by }) => by === person.id).map(({ id }) => id);
        return { person, objects: changedObjects(editor, ids) };
      }),
    [editor, news, version],
  );
  return (
    <section className="history-news" aria-label={t('history.sinceLast')}>
      <h2>{t('history.sinceLast')}</h2>
      <p className="history-hint">{newsWords(news, t, i18n.language)}</p>
      {byPerson.map(({ person, objects }) => {
        const name = person.name || t('history.somebody');
        return (
          <div key={person.id} className="history-person">
            <p className="history-person-head">
              <Avatar name={name} color={person.color} size={22} />
              <b dir="auto">{name}</b>
            </p>
            <ChangeLines
              name={workWords(person, t)}
              color={person.color}
              objects={objects}
              onGo={({ id }) => flyToRecord(session, id)}
            />
          </div>
        );
      })}
      <div className="history-news-actions">
        <Button
          aria-pressed={marksNews === true}
          onPress={() => setHistory({ marksNews: !marksNews })}
        >
          {t(marksNews ? 'history.unmark' : 'history.mark')}
        </Button>
        <Button look="quiet" onPress={() => putNewsAway(session.boardId, news.since)}>
          {t('history.putAway')}
        </Button>
      </div>
    </section>
  );
}
