import { Bookmark, MoreHorizontal, Pencil, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu, MenuItem } from '../../ui/Menu.tsx';
import { toast } from '../../ui/Toasts.tsx';
import type { BoardSession } from '../session/BoardSession.ts';
import { deleteVersion, type KeptVersion } from './historyCalls.ts';
import { historyState, setHistory } from './historyState.ts';
import { nameAsked } from './nameAsked.ts';
import { namesOf, timeOf, titleOf, whyOf, workWords } from './versionWords.ts';

interface VersionRowProps {
  session: BoardSession;
  version: KeptVersion;
  onOpen(): void;
}

/** When, what it is called and who worked towards it; a press shows it. */
export function VersionRow({ session, version, onOpen }: VersionRowProps) {
  const { t, i18n } = useTranslation();
  const { people, madeBy, kind } = version;
  const title = titleOf(version, t);
  const remove = () =>
    void deleteVersion(session, version.id).then(
      () => setHistory({ kept: historyState().kept + 1 }),
      (error: unknown) => toast({ words: t('history.notDeleted', { why: whyOf(error) }) }),
    );
  return (
    <div className="history-version" data-kind={kind}>
      <button type="button" className="history-open" onClick={onOpen}>
        <span className="history-version-head">
          {kind === 'named' ? <Bookmark aria-hidden="true" /> : null}
          <b dir="auto">{title}</b>
          <time dateTime={version.createdAt}>{timeOf(version.createdAt, i18n.language)}</time>
        </span>
        {people.length > 0 ? (
          people.slice(0, 4).map((person) => (
            <span key={person.id} className="history-worker">
              <span
                className="history-dot"
                style={{ background: person.color || 'var(--muted)' }}
                aria-hidden="true"
              />
              <span className="history-worker-name" dir="auto">
                {person.name || t('history.somebody')}
              </span>
              <span className="history-worker-did">{workWords(person, t)}</span>
            </span>
          ))
        ) : madeBy && kind !== 'auto' ? (
          <span className="history-worker">
            <span className="history-dot" style={{ background: madeBy.color }} aria-hidden="true" />
            <span className="history-worker-name">{namesOf([madeBy], t, i18n.language)}</span>
          </span>
        ) : null}
        {people.length > 4 ? (
          <span className="history-worker">
            {t('history.andOthers', { count: people.length - 4 })}
          </span>
        ) : null}
      </button>
      <Menu
        label={t('history.more', { title })}
        placement="bottom end"
        trigger={
          <IconButton
            className="history-more"
            label={t('history.more', { title })}
            icon={<MoreHorizontal />}
          />
        }
      >
        <MenuItem
          id="name"
          label={t(kind === 'named' ? 'history.rename' : 'history.nameIt')}
          icon={<Pencil />}
          onAction={() => nameAsked(session, version, t)}
        />
        {session.editor.isOwner ? (
          <MenuItem
            id="delete"
            label={t('history.delete')}
            icon={<Trash2 />}
            isDanger
            onAction={remove}
          />
        ) : null}
      </Menu>
    </div>
  );
}
