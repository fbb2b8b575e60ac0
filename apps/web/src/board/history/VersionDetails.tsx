import { ArrowLeft, Copy, Pencil, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { copyVersion } from '../../home/makeBoard.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Button } from '../../ui/Button.tsx';
import { toast } from '../../ui/Toasts.tsx';
import type { BoardSession } from '../session/BoardSession.ts';
import { ChangeLines } from './ChangeLines.tsx';
import { useDifferences } from './differences.ts';
import type { LookBack } from './LookBack.ts';
import { flyToBoxOf } from './LookBackView.tsx';
import { nameAsked } from './nameAsked.ts';
import { closeVersion, restoreVersion } from './openVersion.ts';
import { dayOf, timeOf, titleOf, whyOf, workWords } from './versionWords.ts';

interface VersionDetailsProps {
  session: BoardSession;
  lookBack: LookBack;
}

/** The version that is looked at: who worked towards it, what became of it since, and what can be done with it. */
export function VersionDetails({ session, lookBack }: VersionDetailsProps) {
  const { t, i18n } = useTranslation();
  const [, goTo] = useLocation();
  const { version } = lookBack;
  const [label, setLabel] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const { added, changed, removed } = useDifferences(session, lookBack);
  const isSame = added.length + changed.length + removed.length === 0;
  const title = label ?? titleOf(version, t);
  const attempt = async (failed: string, act: () => Promise<void>) => {
    setBusy(true);
    try {
      await act();
    } catch (error) {
      toast({ words: t(failed, { why: whyOf(error) }) });
    }
    setBusy(false);
  };
  const copy = async () => {
    const id = await copyVersion(session.boardId, session.token, version.id, copyTitle(title));
    goTo(`/b/${id}`);
  };
  const copyTitle = (of: string) => [session.board.title.get(), of].filter(Boolean).join(' · ');
  const fly = (one: (typeof added)[number]) => flyToBoxOf(lookBack, one);
  return (
    <div className="history">
      <Button look="quiet" className="history-back" onPress={() => closeVersion(session)}>
        <ArrowLeft aria-hidden="true" />
        {t('history.list')}
      </Button>
      <header className="history-title">
        <h2 dir="auto">{title}</h2>
        <p className="history-hint">
          {dayOf(version.createdAt, i18n.language)}, {timeOf(version.createdAt, i18n.language)}
        </p>
      </header>
      <div className="history-actions">
        <Button
          look="primary"
          isDisabled={isBusy || isSame}
          onPress={() =>
            void attempt('history.notRestored', () => restoreVersion(session, lookBack))
          }
        >
          <RotateCcw aria-hidden="true" />
          {t('history.restore')}
        </Button>
        <Button isDisabled={isBusy} onPress={() => void attempt('history.notCopied', copy)}>
          <Copy aria-hidden="true" />
          {t('history.copy')}
        </Button>
        <Button
          onPress={() =>
            nameAsked(session, { ...version, label: label ?? version.label }, t, setLabel)
          }
        >
          <Pencil aria-hidden="true" />
          {t(version.kind === 'named' || label ? 'history.rename' : 'history.nameIt')}
        </Button>
      </div>
      {version.people.length > 0 ? (
        <section className="history-people">
          <h3>{t('history.whoWorked')}</h3>
          {version.people.map((person) => (
            <p key={person.id} className="history-person-head">
              <Avatar name={person.name || '?'} color={person.color || '#5B6470'} size={22} />
              <b dir="auto">{person.name || t('history.somebody')}</b>
              <span className="history-worker-did">{workWords(person, t)}</span>
            </p>
          ))}
        </section>
      ) : null}
      <section className="history-since">
        <h3>{t('history.sinceThen')}</h3>
        {isSame ? <p className="history-hint">{t('history.same')}</p> : null}
        <ChangeLines name={t('history.added')} color="var(--good)" objects={added} onGo={fly} />
        <ChangeLines
          name={t('history.changed')}
          color="var(--accent)"
          objects={changed}
          onGo={fly}
        />
        <ChangeLines name={t('history.removed')} color="var(--bad)" objects={removed} onGo={fly} />
      </section>
    </div>
  );
}
